import type { FormField } from '@/src/cases/definition'
import { type Kind, type Parsed, wrong } from './kind'

/** So many files unless a field says otherwise. */
export const MOST_FILES = 5

/** Given out when a file is sent; whether it exists is for the one who takes the case in to find out. */
const TOKEN = /^[\w-]{16,128}$/

const parse = ({ label, max = MOST_FILES, min = 0 }: FormField, sent: unknown): Parsed => {
  const tokens: unknown[] = [...new Set(Array.isArray(sent) ? sent : [sent])]
  if (!tokens.every((token): token is string => typeof token === 'string' && TOKEN.test(token)))
    return wrong('not_a_file', `“${label}”里有没有传完的文件，请重新上传。`)
  if (tokens.length < min) return wrong('too_few', `“${label}”请至少上传 ${min} 个文件。`)
  if (tokens.length > max) return wrong('too_many', `“${label}”最多上传 ${max} 个文件。`)
  return { value: tokens }
}

export const FILE_KINDS: Record<'files', Kind> = {
  files: {
    parse,
    show: (_field, answer) => `${Array.isArray(answer) ? answer.length : 0} 个文件`,
  },
}
