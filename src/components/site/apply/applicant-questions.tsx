import type { HTMLAttributes, HTMLInputAutoCompleteAttribute } from 'react'
import type { ApplicantRule, Form } from '@/src/cases/definition'
import { type ApplicantField, applicantPath } from '@/src/visitors/form-values'
import { type Filled, inputId } from './filled'
import { described, Question } from './question'

type Asked = {
  label: string
  help?: string
  type: 'text' | 'tel' | 'email'
  autoComplete: HTMLInputAutoCompleteAttribute
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
  maxLength: number
  /** Checked in the browser while one types (src/site-scripts/hints.ts). */
  hint?: 'phone' | 'id-number'
}

const ASKED: Record<ApplicantField, Asked> = {
  name: { label: '姓名', type: 'text', autoComplete: 'name', maxLength: 50 },
  phone: {
    ...{ label: '联系电话', type: 'tel', autoComplete: 'tel', maxLength: 30, hint: 'phone' },
    help: '手机号，或带区号的座机。办理人员会用它联系您。',
  },
  idNumber: {
    ...{ label: '身份证号', type: 'text', autoComplete: 'off', maxLength: 30 },
    ...{ hint: 'id-number', help: '18 位，末位可能是 X。加密保存，工作人员平时只看到首尾几位。' },
  },
  email: {
    ...{ label: '电子邮箱', type: 'email', autoComplete: 'email', maxLength: 254 },
    help: '填了邮箱，收到、要补充材料、办结时会发邮件；以后还能凭邮箱查自己的全部办件。',
  },
}

type Props = { filled: Filled; field: ApplicantField; rule: ApplicantRule }

function ApplicantQuestion({ field, filled, rule }: Props) {
  if (rule === 'none') return null
  const { autoComplete, help, hint, inputMode, label, maxLength, type } = ASKED[field]
  const name = applicantPath(field)
  const problem = filled.problemOf(name)
  const isRequired = rule === 'required'
  return (
    <Question {...{ name, label, help, problem, isRequired }}>
      <input
        {...{ name, type, autoComplete, inputMode, maxLength }}
        {...described({ name, help, problem })}
        id={inputId(name)}
        defaultValue={filled.valueOf(name)}
        required={isRequired}
        data-hint={hint}
        data-private={field === 'idNumber' ? '' : undefined}
      />
    </Question>
  )
}

/** Who asks. */
export function ApplicantQuestions({
  filled,
  rules,
}: {
  filled: Filled
  rules: Form['applicant']
}) {
  return (
    <fieldset className="form-part">
      <legend>您的联系方式</legend>
      <ApplicantQuestion field="name" filled={filled} rule="required" />
      <ApplicantQuestion field="phone" filled={filled} rule={rules.phone} />
      <ApplicantQuestion field="idNumber" filled={filled} rule={rules.idNumber} />
      <ApplicantQuestion field="email" filled={filled} rule={rules.email} />
    </fieldset>
  )
}
