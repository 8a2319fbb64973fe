import type { StepInWords } from '@/src/cases/flow-words'
import type { Trial } from '@/src/queries/trial'
import { ApplicantQuestions } from '../apply/applicant-questions'
import { filledWith } from '../apply/filled'
import { FormQuestions } from '../apply/form-questions'

function Problems({ problems }: Pick<Trial, 'problems'>) {
  if (problems.length === 0) return <p className="note">检查过了：表单和流程没有问题，可以发布。</p>
  return (
    <div className="note trial-problems" role="alert">
      <p>
        <strong>还不能发布，请先改好这 {problems.length} 处：</strong>
      </p>
      <ul>
        {problems.map(({ message, path }) => (
          <li key={path + message}>{message}</li>
        ))}
      </ul>
    </div>
  )
}

function Step({ step }: { step: StepInWords }) {
  return (
    <li>
      <span className="step-title">
        {step.title}
        {step.kind ? `（${step.kind}）` : ''}
      </span>
      <span>
        {step.who}
        {step.limit ? `，${step.limit}` : ''}
      </span>
      {step.example ? (
        <span>
          现在提交的话，最迟 <strong>{step.example}</strong>
          {step.isProvisional ? '（暂定，放假安排还没公布）' : ''}
        </span>
      ) : null}
      {step.missed ? <span>{step.missed}</span> : null}
    </li>
  )
}

/** The questions as the public page asks them; what is typed here goes nowhere. */
function Questions({ form }: Pick<Trial, 'form'>) {
  const filled = filledWith(null)
  return (
    <section aria-labelledby="trial-form">
      <h3 id="trial-form">职工看到的表</h3>
      <p className="note">可以试着填一填，这里填的不会提交，也不会保存。</p>
      <div className="apply-form">
        <ApplicantQuestions filled={filled} rules={form.applicant} />
        <FormQuestions filled={filled} form={form} />
      </div>
    </section>
  )
}

/** Under the preview of a service that is done online: its form, its flow with example deadlines, its faults. */
export function ServiceTrial({ trial }: { trial: Trial }) {
  return (
    <section className="article trial" aria-labelledby="trial">
      <h2 id="trial">网上办理 · 试用预览</h2>
      <Problems problems={trial.problems} />
      <Questions form={trial.form} />
      <section aria-labelledby="trial-flow">
        <h3 id="trial-flow">办理流程</h3>
        <ol className="steps">
          {trial.steps.map((step) => (
            <Step key={step.number} step={step} />
          ))}
        </ol>
        <p className="note">
          {trial.extensionDays > 0
            ? `经批准可以延期，最多 ${trial.extensionDays} 天。`
            : '这个事项不能延期。'}
          要申请人补充材料时，时限暂停。
        </p>
      </section>
    </section>
  )
}
