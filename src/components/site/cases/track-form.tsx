import { scriptAddress } from '@/src/lib/site-script'
import { ListHead } from '../heads'

/** Number and code, typed or brought by a QR code. */
export function TrackForm({ number, problem }: { number: string; problem: string }) {
  return (
    <>
      <ListHead title="查办理进度" lead="凭提交时给您的编号和查询码，不用登录" />
      {problem ? (
        <p className="problems" role="alert">
          {problem}
        </p>
      ) : null}
      <form className="apply-form narrow" method="post" action="/track/open" data-track="">
        <div className="field">
          <label className="field-label" htmlFor="number">
            编号
          </label>
          <p className="field-help" id="number-help">
            15 位数字
          </p>
          <input
            id="number"
            name="number"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={20}
            defaultValue={number}
            aria-describedby="number-help"
            required
          />
        </div>
        <div className="field">
          <label className="field-label" htmlFor="code">
            查询码
          </label>
          <p className="field-help" id="code-help">
            16 位字母和数字，大小写和横线都不要紧
          </p>
          <input
            id="code"
            name="code"
            type="text"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={30}
            aria-describedby="code-help"
            required
          />
        </div>
        <button className="button-main" type="submit">
          查询
        </button>
      </form>
      <p className="form-foot">
        忘了查询码？提交时填过邮箱的，可以<a href="/my-cases">凭邮箱查看全部办件</a>
        ；没有填的，请拨打 <a href="tel:12351">12351</a>，由工作人员帮您查。
      </p>
      <script type="module" src={scriptAddress('site-scripts/track')} />
    </>
  )
}
