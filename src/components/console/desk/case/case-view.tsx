import { SetStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation'
import type { DocumentViewServerProps } from 'payload'
import { actorOf } from '@/access/actor'
import type { Case } from '@/payload-types'
import { caseHref, DESK, DESK_NEW, deskHref, printHref } from '@/src/cases/desk/addresses'
import { type CaseFile, loadCaseFile } from '@/src/cases/desk/case-file'
import type { TemplateFacts } from '@/src/cases/desk/fill-template'
import { nextInQueue, queueSearch, readQueueQuery } from '@/src/cases/desk/queue'
import { loadTemplates } from '@/src/cases/desk/templates'
import { CASE_SOURCES, CASE_STATE_NAMES, labelOf } from '@/src/lib/codes'
import { formatDateTime } from '@/src/lib/dates'
import { OneNetError } from '@/src/lib/errors'
import { DueBadge } from '../due-badge'
import { ActPanel } from './act-panel'
import { CaseAnswers } from './case-answers'
import { CaseFlow } from './case-flow'
import { CaseTimeline } from './case-timeline'
import { OtherCases } from './other-cases'
import { PersonFacts } from './person-facts'

/** What does not exist or is not theirs is the same page for everybody. */
const open = async (
  { initPageResult: { req } }: DocumentViewServerProps,
  record: Case,
): Promise<CaseFile> => {
  const actor = actorOf(req.user)
  if (!actor) notFound()
  try {
    return await loadCaseFile(req, record, actor)
  } catch (error) {
    if (error instanceof OneNetError) notFound()
    throw error
  }
}

/** The screen of one case: what to do next first, then everything that is known. */
export async function CaseView(view: DocumentViewServerProps) {
  const { doc, initPageResult, searchParams } = view
  if (!doc?.id) redirect(DESK_NEW)
  const { req } = initPageResult
  const queued = searchParams?.queue
  const query = readQueueQuery(
    Object.fromEntries(new URLSearchParams(typeof queued === 'string' ? queued : '')),
  )
  const search = queueSearch(query)
  const [file, next, templates] = await Promise.all([
    open(view, doc as Case),
    nextInQueue(req, query, Number(doc.id)),
    loadTemplates(req),
  ])
  const { record } = file
  const nextHref = next === null ? null : caseHref(next, search)
  return (
    <main className="console-page case" key={record.id}>
      <SetStepNav
        nav={[
          { label: '我的办件', url: search === '' ? DESK : deskHref(search) },
          { label: record.number },
        ]}
      />
      <CaseHead file={file} nextHref={nextHref} />
      <CaseFlow file={file} />
      <div className="case__columns">
        <div>
          <ActPanel
            asked={askedExtension(file)}
            facts={factsOf(file)}
            hasNext={file.seen.hasNext}
            id={record.id}
            key={record.id}
            nextHref={nextHref}
            options={file.seen.options}
            queueHref={deskHref(search)}
            revision={file.seen.held.revision}
            suggested={file.district}
            templates={templates}
            waitsFor={waitingWords(file)}
          />
          <section className="console-card" aria-labelledby="case-answers">
            <h2 className="console-card__title" id="case-answers">
              反映的事
            </h2>
            <CaseAnswers
              address={`/api/cases/${record.id}`}
              employerName={file.employerName}
              files={file.files}
              form={file.seen.definition.form}
              hasHidden={file.hasHiddenAnswers}
              lines={file.answers}
            />
          </section>
          <PersonFacts file={file} />
        </div>
        <div>
          <CaseTimeline lines={file.lines} notices={file.notices} />
          <OtherCases others={file.others} />
        </div>
      </div>
    </main>
  )
}

function CaseHead({ file, nextHref }: { file: CaseFile; nextHref: string | null }) {
  const { approver, due, record, union } = file
  return (
    <header className="case__head">
      <div>
        <h1>
          {record.serviceTitle} · {record.applicantName}
        </h1>
        <p className="case__facts">
          <span className="console-badge">{labelOf(CASE_STATE_NAMES, record.state)}</span>
          {record.isOpen ? <DueBadge due={due} /> : null}
          {record.dueAt && record.isOpen ? <span>期限 {formatDateTime(record.dueAt)}</span> : null}
          {record.finishedAt ? <span>{formatDateTime(record.finishedAt)} 办结</span> : null}
          <span>承办 {union}</span>
          {approver ? <span>审批 {approver}</span> : null}
          <span>
            {labelOf(CASE_SOURCES, record.source ?? '')} {formatDateTime(record.receivedAt)} 收到
          </span>
          <span>编号 {record.number}</span>
        </p>
      </div>
      <p className="case__links">
        <a href={printHref(record.id)} rel="noreferrer" target="_blank">
          打印
        </a>
        {nextHref ? <a href={nextHref}>下一件</a> : null}
      </p>
    </header>
  )
}

const factsOf = ({ record, union }: CaseFile): TemplateFacts => ({
  姓名: record.applicantName ?? '',
  事项: record.serviceTitle ?? '',
  编号: record.number,
  期限: formatDateTime(record.dueAt),
  工会: union,
})

const askedExtension = ({ seen: { held } }: CaseFile) =>
  held.extension && { days: held.extension.days, reason: held.extension.reason }

const waitingWords = ({ approver, record, seen, union }: CaseFile): string => {
  if (!record.isOpen) return ''
  if (seen.parts.length > 0 && seen.options.length > 0) return ''
  if (record.state === 'returned') return '正在等职工补充情况，等待期间不计时。'
  return `现在由${approver ?? union}办理，本工会可以查看过程。`
}
