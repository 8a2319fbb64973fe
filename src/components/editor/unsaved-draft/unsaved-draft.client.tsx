'use client'
import {
  useAuth,
  useConfig,
  useDocumentEvents,
  useDocumentInfo,
  useForm,
  useFormProcessing,
} from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { formatDateTime } from '@/src/lib/dates'
import {
  type CopyOwner,
  type LocalCopy,
  mergeCopy,
  readCopy,
  removeCopy,
  removeOldCopies,
} from './local-copies'
import { useLocalCopy } from './use-local-copy'
import { useSessionCheck } from './use-session-check'
import './unsaved-draft.css'

/**
 * Keeps what was typed in a form through a closed tab and an expired log-in, and offers it again when
 * the form is next opened. Shows nothing while there is nothing to say.
 */
export function UnsavedDraft({ personalFields }: { personalFields: readonly string[] }) {
  const owner = useCopyOwner()
  const { flush, cancel } = useLocalCopy(owner, personalFields)
  const { offer, restore, discard } = useOffer(owner)
  const { isExpired, check } = useSessionCheck()
  const forget = useCallback(() => {
    cancel()
    if (owner) removeCopy(localStorage, owner)
  }, [cancel, owner])
  useSaveOutcome({ owner, onStart: flush, onSaved: forget, onFailed: check })

  if (isExpired) return <ExpiredNotice />
  return offer ? <Offer copy={offer} onDiscard={discard} onRestore={restore} /> : null
}

function useCopyOwner(): CopyOwner | null {
  const { user } = useAuth()
  const { collectionSlug, id } = useDocumentInfo()
  // Who was logged in when the form was opened: the copy stays theirs when the log-in runs out.
  const first = useRef(user?.id)
  first.current ??= user?.id
  const person = first.current
  return useMemo(
    () =>
      person === undefined || collectionSlug === undefined
        ? null
        : { user: person, collection: collectionSlug, record: id ?? null },
    [person, collectionSlug, id],
  )
}

function useOffer(owner: CopyOwner | null) {
  const { getData, reset, setModified } = useForm()
  const [offer, setOffer] = useState<LocalCopy | null>(null)
  useEffect(() => {
    removeOldCopies(localStorage, new Date())
    setOffer(owner ? readCopy(localStorage, owner) : null)
  }, [owner])
  const discard = () => {
    if (owner) removeCopy(localStorage, owner)
    setOffer(null)
  }
  const restore = async () => {
    if (!offer) return
    await reset(mergeCopy(getData(), offer.values))
    setModified(true)
    setOffer(null)
  }
  return { offer, discard, restore }
}

/** Tells when a save begins, succeeds or fails. The form itself tells nobody but its own view. */
function useSaveOutcome(on: {
  owner: CopyOwner | null
  onStart: () => void
  onSaved: () => void
  onFailed: () => void
}): void {
  const isProcessing = useFormProcessing()
  const { mostRecentUpdate } = useDocumentEvents()
  const handlers = useRef(on)
  handlers.current = on
  const before = useRef({ isProcessing, update: mostRecentUpdate })

  useEffect(() => {
    const { owner, onStart, onSaved, onFailed } = handlers.current
    const last = before.current
    const isOwn = mostRecentUpdate?.entitySlug === owner?.collection
    const isSaved = mostRecentUpdate !== last.update && isOwn
    if (isProcessing && !last.isProcessing) onStart()
    if (isSaved) onSaved()
    // A save that succeeded was reported before the form came to rest.
    if (!isProcessing && last.isProcessing && !isSaved) onFailed()
    before.current = { isProcessing, update: isProcessing ? last.update : mostRecentUpdate }
  }, [isProcessing, mostRecentUpdate])
}

function Offer(props: { copy: LocalCopy; onRestore: () => void; onDiscard: () => void }) {
  const { data } = useDocumentInfo()
  const updatedAt = typeof data?.updatedAt === 'string' ? data.updatedAt : ''
  const isOutdated = updatedAt > props.copy.savedAt
  return (
    <div className="unsaved-draft" role="status">
      <span>
        您上次有未保存的内容（{formatDateTime(props.copy.savedAt)}）。
        {isOutdated && '此后这条记录又被保存过，恢复后请核对。'}
      </span>
      <button className="unsaved-draft__action" onClick={props.onRestore} type="button">
        恢复未保存的内容
      </button>
      <button className="unsaved-draft__action" onClick={props.onDiscard} type="button">
        丢弃
      </button>
    </div>
  )
}

function ExpiredNotice() {
  const { config } = useConfig()
  const login = `${config.routes.admin}${config.admin.routes.login}`
  return (
    <div className="unsaved-draft unsaved-draft--alert" role="alert">
      <span>登录已过期，内容已保存在本机，请重新登录。登录后回到这里再保存一次即可。</span>
      <a className="unsaved-draft__action" href={login} rel="noreferrer" target="_blank">
        在新窗口登录
      </a>
    </div>
  )
}
