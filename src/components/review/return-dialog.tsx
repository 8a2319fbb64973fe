'use client'

import { Button, Modal, useModal } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import styles from './review.module.css'

type Props = { slug: string; onReturn: (remark: string) => Promise<boolean> }

/** Asks the reviewer why; a record goes back with a remark or not at all. */
export function ReturnDialog({ onReturn, slug }: Props) {
  const { closeModal } = useModal()
  const [remark, setRemark] = useState('')
  const [isSending, setIsSending] = useState(false)

  const send = async (event: FormEvent) => {
    event.preventDefault()
    // The dialog stands inside the record's form, which must not be sent along.
    event.stopPropagation()
    setIsSending(true)
    const isDone = await onReturn(remark)
    setIsSending(false)
    if (!isDone) return
    setRemark('')
    closeModal(slug)
  }

  return (
    <Modal className={styles.modal} slug={slug}>
      <form className={styles.dialog} onSubmit={(event) => void send(event)}>
        <h2>退回修改</h2>
        <label htmlFor="review-remark">请写明哪里要改，送审人会看到这段话：</label>
        <textarea
          id="review-remark"
          maxLength={500}
          onChange={(event) => setRemark(event.target.value)}
          placeholder="例如：第二段的参赛人数与附件不符，请核对后再送审。"
          required
          rows={5}
          value={remark}
        />
        <div className={styles.buttons}>
          <Button buttonStyle="secondary" margin={false} onClick={() => closeModal(slug)}>
            取消
          </Button>
          <Button disabled={isSending || remark.trim() === ''} margin={false} type="submit">
            退回
          </Button>
        </div>
      </form>
    </Modal>
  )
}
