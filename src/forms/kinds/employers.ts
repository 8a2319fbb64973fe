import type { FormField } from '@/src/cases/definition'
import { LARGEST_ID } from '@/src/lib/id-of'
import { type Kind, type Parsed, wrong } from './kind'

const LONGEST_NAME = 80

/** The number of one that the register (法人库) has, else its name as the person writes it. */
const parse = ({ label }: FormField, sent: unknown): Parsed => {
  if (typeof sent === 'number')
    return Number.isSafeInteger(sent) && sent > 0 && sent <= LARGEST_ID
      ? { value: sent }
      : wrong('not_an_employer', `“${label}”请从列表里选择，或者直接填写单位名称。`)
  const name = typeof sent === 'string' ? sent.replace(/[\s\p{Cc}]+/gu, ' ').trim() : ''
  if (!/\p{L}/u.test(name))
    return wrong('not_an_employer', `“${label}”请从列表里选择，或者直接填写单位名称。`)
  if ([...name].length > LONGEST_NAME)
    return wrong('too_long', `“${label}”最多 ${LONGEST_NAME} 个字。`)
  return { value: name }
}

export const EMPLOYER_KINDS: Record<'employer', Kind> = {
  employer: {
    parse,
    show: (_field, answer) =>
      typeof answer === 'number' ? `法人库第 ${answer} 号` : String(answer),
  },
}
