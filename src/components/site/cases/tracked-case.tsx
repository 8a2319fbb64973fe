import { lineInWords, STATE_WORDS } from '@/src/cases/line-words'
import type { PublicLine, Tracked } from '@/src/cases/track'
import type { CaseFileRow } from '@/src/database/cases/case-files'
import { CASE_RESULT_NAMES, CASE_STATE_NAMES, labelOf } from '@/src/lib/codes'
import { formatDateTime } from '@/src/lib/dates'
import { Fact, Facts } from '../heads'
import { CardEntry } from '../member-card'
import { CaseForms, WithdrawForm } from './case-forms'
import { dueInWords } from './receipt'

type Props = {
  tracked: Tracked
  files: Pick<CaseFileRow, 'id' | 'name'>[]
  /** Told after an act, or why it was not taken; with what had been typed. */
  told: { message: string; isProblem: boolean; note: string } | null
}

function Line({ line }: { line: PublicLine }) {
  return (
    <li>
      <p className="timeline-time">{formatDateTime(line.at)}</p>
      <p className="timeline-words">{lineInWords(line)}</p>
      {line.note ? <p className="timeline-note">{line.note}</p> : null}
    </li>
  )
}

function Timeline({ lines }: { lines: PublicLine[] }) {
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">办理经过</h2>
      <ol className="timeline">
        {[...lines].reverse().map((line) => (
          <Line key={`${line.at} ${line.action}`} line={line} />
        ))}
      </ol>
    </section>
  )
}

function Files({ files }: Pick<Props, 'files'>) {
  if (files.length === 0) return null
  return (
    <section aria-labelledby="files">
      <h2 id="files">您交的材料</h2>
      <ul className="file-list">
        {files.map(({ id, name }) => (
          <li key={id}>
            <a href={`/track/files/${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const OVER = ['finished', 'closed', 'withdrawn']

function Deadline({ tracked }: Pick<Props, 'tracked'>) {
  const { dueAt, isProvisional, state } = tracked
  if (OVER.includes(state)) return null
  if (state === 'returned') return <>等您回答后接着算</>
  return (
    <>
      {dueInWords(dueAt)}
      {isProvisional
        ? '（暂定：下一年的放假安排还没有公布，公布后可能前后移动几天，我们会重新计算）'
        : ''}
    </>
  )
}

function LeaveForm() {
  return (
    <form method="post" action="/track/leave" className="no-print">
      <button className="button-quiet" type="submit">
        看完了，退出
      </button>
    </form>
  )
}

/** A case as its applicant follows it. */
export function TrackedCaseView({ files, told, tracked }: Props) {
  const { finishedAt, number, receivedAt, result, resultNote, service, state, union } = tracked
  return (
    <article className="article tracked">
      <header className="article-head">
        <p className="eyebrow">编号 {number}</p>
        <h1>{service}</h1>
        <p className="state" data-state={state}>
          {labelOf(CASE_STATE_NAMES, state)}
        </p>
        <p className="standfirst">{STATE_WORDS[state]}</p>
      </header>
      {told ? (
        <p
          className={told.isProblem ? 'problems' : 'note'}
          role={told.isProblem ? 'alert' : 'status'}
        >
          {told.message}
        </p>
      ) : null}
      {result ? (
        <section className="result" aria-labelledby="result">
          <h2 id="result">办理结果：{labelOf(CASE_RESULT_NAMES, result)}</h2>
          <p className="plain-text">{resultNote}</p>
        </section>
      ) : null}
      {tracked.card ? <CardEntry {...tracked.card} /> : null}
      <CaseForms tracked={tracked} note={told?.note ?? ''} />
      <Facts>
        <Fact name="现在由谁办">{union}</Fact>
        <Fact name="办理时限">{OVER.includes(state) ? null : <Deadline tracked={tracked} />}</Fact>
        <Fact name="提交时间">{formatDateTime(receivedAt)}</Fact>
        <Fact name="办结时间">{formatDateTime(finishedAt)}</Fact>
      </Facts>
      <Timeline lines={tracked.timeline} />
      <Files files={files} />
      <WithdrawForm tracked={tracked} />
      <LeaveForm />
    </article>
  )
}
