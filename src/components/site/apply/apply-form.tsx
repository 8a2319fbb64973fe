import { scriptAddress } from '@/src/lib/site-script'
import type { Application } from '@/src/queries/applications'
import { ABOUT_UNION } from '@/src/visitors/form-values'
import type { SentForm } from '@/src/visitors/kinds'
import { ApplicantQuestions } from './applicant-questions'
import { CaptchaQuestion } from './captcha-question'
import { filledWith } from './filled'
import { FormQuestions } from './form-questions'
import { ProblemList } from './problem-list'
import { Trap } from './trap'

function Addressee({ application: { guide, union } }: { application: Application }) {
  return (
    <p className="note">
      办理工会：<strong>{union.name}</strong>。不是这个工会？
      <a href="/unions">换一个工会</a>
      ，再从它的“办事服务”进入“{guide.title}”。
    </p>
  )
}

/** A complaint about a union goes past it (docs/zh/办件流转表.md). */
function AboutUnion({ isTicked, union }: { isTicked: boolean; union: string }) {
  return (
    <details className="more-form" open={isTicked}>
      <summary>要反映的就是{union}或者它的干部？</summary>
      <label className="option">
        <input type="checkbox" name={ABOUT_UNION} defaultChecked={isTicked} />
        <span>是的，请直接交给上一级工会，不让{union}看到</span>
      </label>
    </details>
  )
}

function Drafted() {
  return (
    <p className="draft-note" data-draft-note="" hidden>
      已填的内容自动存在这台设备上（不含身份证号、收入等敏感内容和附件），提交后删除。
      <button type="button" className="button-link" data-draft-clear="">
        清空重填
      </button>
    </p>
  )
}

/**
 * The form of a service item. Works as it is; the script adds drafts, hints, uploads and sending without leaving
 * the page (src/site-scripts/apply.ts).
 */
export function ApplyForm({
  application,
  sent,
}: {
  application: Application
  sent: SentForm | null
}) {
  const { form, guide, union } = application
  const filled = filledWith(sent)
  return (
    <>
      <Addressee application={application} />
      <ProblemList problems={filled.problems} />
      <form
        className="apply-form"
        method="post"
        action="/send"
        encType="multipart/form-data"
        data-apply={`${union.code}/${guide.key}`}
      >
        <input type="hidden" name="service" value={guide.key} />
        <input type="hidden" name="organization" value={union.code} />
        <Trap />
        <Drafted />
        <ApplicantQuestions filled={filled} rules={form.applicant} />
        <FormQuestions filled={filled} form={form} />
        {application.mayBeComplaint ? (
          <AboutUnion isTicked={filled.valueOf(ABOUT_UNION) !== ''} union={union.shortName} />
        ) : null}
        <CaptchaQuestion captcha={filled.captcha} />
        <div className="form-end">
          <button className="button-main" type="submit">
            提交
          </button>
          <p className="field-help">
            提交后会给您一个编号和查询码，用来查进度。我们只用这些信息办理这件事，
            <a href="/privacy">怎样保护您的信息</a>。
          </p>
          <p className="sending" role="status" data-sending="" />
        </div>
      </form>
      <script type="module" src={scriptAddress('site-scripts/apply')} />
    </>
  )
}
