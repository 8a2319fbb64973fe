import type { OwnCase } from '@/src/database/cases/own-cases'
import { CASE_STATE_NAMES, labelOf } from '@/src/lib/codes'
import { formatDate } from '@/src/lib/dates'
import { Nothing } from '../heads'

/** Where to: an address of mail, then the code that came by it. */
export function EmailForm({ problem }: { problem: string }) {
  return (
    <form className="apply-form narrow" method="post" action="/my-cases/code">
      <div className="field">
        <label className="field-label" htmlFor="email">
          提交时填的电子邮箱
        </label>
        <p className="field-help" id="email-help">
          我们发一个 6 位验证码到这个邮箱，不用注册，也没有密码。
        </p>
        <p className="field-problem" id="email-problem" role="alert" hidden={!problem}>
          {problem}
        </p>
        <input
          id="email"
          name="email"
          type="email"
          autoComplete="email"
          maxLength={254}
          aria-describedby="email-help email-problem"
          required
        />
      </div>
      <button className="button-main" type="submit">
        发送验证码
      </button>
    </form>
  )
}

export function CodeForm({ email, problem }: { email: string; problem: string }) {
  return (
    <>
      <form className="apply-form narrow" method="post" action="/my-cases/enter">
        <p>
          如果 <strong>{email}</strong> 能收信，验证码已经发出，10
          分钟内有效。没收到请看看垃圾邮件。
        </p>
        <div className="field">
          <label className="field-label" htmlFor="code">
            邮件里的 6 位验证码
          </label>
          <p className="field-problem" id="code-problem" role="alert" hidden={!problem}>
            {problem}
          </p>
          <input
            id="code"
            name="code"
            type="text"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            aria-describedby="code-problem"
            required
          />
        </div>
        <button className="button-main" type="submit">
          查看我的办件
        </button>
      </form>
      <form className="form-foot" method="post" action="/my-cases/leave">
        <button className="button-link" type="submit">
          换一个邮箱，或重新发送
        </button>
      </form>
    </>
  )
}

function OwnCaseRow({ receivedAt, number, service, state, union }: OwnCase) {
  return (
    <li>
      <form method="post" action="/my-cases/open">
        <button className="case-row" type="submit" name="number" value={number}>
          <span className="case-row-title">{service}</span>
          <span className="state" data-state={state}>
            {labelOf(CASE_STATE_NAMES, state)}
          </span>
          <span className="meta">
            <span>{formatDate(receivedAt)}</span>
            <span>{union}</span>
            <span>编号 {number}</span>
          </span>
        </button>
      </form>
    </li>
  )
}

/** All cases of one address of mail. */
export function OwnCases({ cases, email }: { cases: OwnCase[]; email: string }) {
  return (
    <>
      {cases.length > 0 ? (
        <ul className="case-rows">
          {cases.map((own) => (
            <OwnCaseRow key={own.number} {...own} />
          ))}
        </ul>
      ) : (
        <Nothing>
          <p>没有用 {email} 提交过的办件。</p>
          <p>
            提交时没填邮箱的，请<a href="/track">用编号和查询码查</a>。
          </p>
        </Nothing>
      )}
      <form className="form-foot" method="post" action="/my-cases/leave">
        <button className="button-quiet" type="submit">
          退出
        </button>
      </form>
    </>
  )
}
