import type { Captcha } from '@/src/guards/captcha/token'

/** The question in words, when one has to be answered; an empty place for the script otherwise. */
export function CaptchaQuestion({ captcha }: { captcha: Captcha | null }) {
  return (
    <div className="captcha" data-captcha="" hidden={captcha === null}>
      <label className="field-label" htmlFor="captcha">
        请先回答一个小问题<span className="must">必填</span>
      </label>
      <p className="field-help" id="captcha-question">
        {captcha?.question}
      </p>
      <input
        id="captcha"
        name="captcha.answer"
        type="text"
        maxLength={20}
        autoComplete="off"
        aria-describedby="captcha-question"
        disabled={captcha === null}
      />
      <input type="hidden" name="captcha.token" value={captcha?.token ?? ''} readOnly />
    </div>
  )
}
