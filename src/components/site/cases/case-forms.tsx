import { CASE_FILE_ACCEPT, CASE_FILE_WORDS } from '@/src/cases/files/limits'
import type { Tracked } from '@/src/cases/track'
import { inputId } from '../apply/filled'

/** What was typed last when it could not be taken. */
type Props = { tracked: Tracked; note: string }

const LONGEST_NOTE = 2000

type NoteProps = { id: string; label: string; note: string; isRequired?: boolean }

function Note({ id, isRequired = false, label, note }: NoteProps) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
        {isRequired ? <span className="must">必填</span> : null}
      </label>
      <textarea
        id={id}
        name="note"
        rows={5}
        maxLength={LONGEST_NOTE}
        defaultValue={note}
        required={isRequired}
      />
    </div>
  )
}

/** What the union asked last. */
const questionIn = ({ timeline }: Tracked): string =>
  timeline.filter(({ action }) => action === 'return').at(-1)?.note ?? ''

function AnswerForm({ note, tracked }: Props) {
  const files = inputId('answer.files')
  return (
    <form className="apply-form" method="post" action="/track/act" encType="multipart/form-data">
      <h2>回答工会的问题</h2>
      <p className="asked">{questionIn(tracked)}</p>
      <input type="hidden" name="action" value="answer" />
      <Note id="answer-note" label="您的回答" note={note} isRequired />
      <div className="field">
        <label className="field-label" htmlFor={files}>
          要补充的材料<span className="may">选填</span>
        </label>
        <p className="field-help">可传{CASE_FILE_WORDS}。</p>
        <input id={files} type="file" name="files" accept={CASE_FILE_ACCEPT} multiple />
      </div>
      <button className="button-main" type="submit">
        提交回答
      </button>
    </form>
  )
}

const SCORES = ['很不满意', '不满意', '一般', '满意', '很满意']

function RateForm({ note, tracked }: Props) {
  return (
    <form className="apply-form" method="post" action="/track/act">
      <h2>评价这次办理</h2>
      <input type="hidden" name="action" value="rate" />
      <fieldset className="field">
        <legend className="field-label">您的问题解决了吗？</legend>
        <div className="options">
          <label className="option">
            <input type="radio" name="solved" value="true" required />
            <span>解决了</span>
          </label>
          <label className="option">
            <input type="radio" name="solved" value="false" required />
            <span>没有解决{tracked.mayReopen ? '，请工会重新办理' : ''}</span>
          </label>
        </div>
      </fieldset>
      <fieldset className="field">
        <legend className="field-label">打几分？</legend>
        <div className="options options-row">
          {SCORES.map((word, at) => (
            <label className="option" key={word}>
              <input type="radio" name="rating" value={at + 1} required />
              <span>
                {at + 1} 分 {word}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <Note id="rate-note" label="想说的话（选填）" note={note} />
      <button className="button-main" type="submit">
        提交评价
      </button>
    </form>
  )
}

function ReopenForm({ note }: { note: string }) {
  return (
    <details className="more-form">
      <summary>没有解决？可以要求重新办理一次</summary>
      <form className="apply-form" method="post" action="/track/act">
        <input type="hidden" name="action" value="reopen" />
        <Note id="reopen-note" label="哪里没有解决" note={note} isRequired />
        <button className="button-main" type="submit">
          请求重新办理
        </button>
      </form>
    </details>
  )
}

const OVER = ['finished', 'closed', 'withdrawn']

/** The way out, below everything else. */
export function WithdrawForm({ tracked }: { tracked: Tracked }) {
  if (OVER.includes(tracked.state)) return null
  return (
    <details className="more-form">
      <summary>不想办了？可以撤回</summary>
      <form className="apply-form" method="post" action="/track/act">
        <p>撤回后工会不再办理，编号和记录会保留。撤回不能取消，以后可以重新申请。</p>
        <input type="hidden" name="action" value="withdraw" />
        <Note id="withdraw-note" label="撤回的原因（选填）" note="" />
        <button className="button-quiet" type="submit">
          确定撤回
        </button>
      </form>
    </details>
  )
}

/** What the applicant is asked to do now. */
export function CaseForms({ note, tracked }: Props) {
  const { mayReopen, state } = tracked
  return (
    <>
      {state === 'returned' ? <AnswerForm note={note} tracked={tracked} /> : null}
      {state === 'finished' ? <RateForm note={note} tracked={tracked} /> : null}
      {state === 'closed' && mayReopen ? <ReopenForm note={note} /> : null}
    </>
  )
}
