import type { CollectionBeforeOperationHook, Where } from 'payload'
import { validateMobile } from '@/src/lib/identifiers/phone'
import { MEMBER_SEARCH } from '../person'

/** Letters and digits, a digit among them: no name, but the number of a person. */
const NUMBER = /^(?=.*\d)[A-Z\d]{5,20}$/i

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What was typed into the search box: the console asks each of its fields for it, `like` only. */
const typedIn = (or: unknown[]): string | null => {
  const asked = or.map((part, index) => {
    const condition = isPlain(part) ? part[MEMBER_SEARCH[index] ?? ''] : undefined
    return isPlain(condition) && Object.keys(condition).length === 1 ? condition.like : undefined
  })
  const [text] = asked
  const isSearch = asked.length === MEMBER_SEARCH.length && asked.every((each) => each === text)
  return isSearch && typeof text === 'string' ? text.trim() : null
}

/** Each condition here has an index; a phone or document number becomes one on its hash. */
const conditionFor = (text: string): Where => {
  if (!NUMBER.test(text.replace(/\s/g, ''))) return { name: { like: text } }
  const whole = { equals: text.replace(/\s/g, '') }
  return {
    or: [
      { memberNumber: whole },
      { idNumber: whole },
      ...(validateMobile(text) === null ? [{ phone: whole }] : []),
    ],
  }
}

const rewrite = (where: Where): Where => ({
  and: Object.entries(where).map(([key, value]): Where => {
    if (!Array.isArray(value)) return { [key]: value }
    const text = key === 'or' ? typedIn(value) : null
    return text ? conditionFor(text) : { [key]: value.map(rewrite) }
  }),
})

/**
 * The console's search box finds a member by name, or by a whole member, document or phone number,
 * whichever was typed; asking for all of them in every row of the province would take seconds.
 */
export const searchMembers: CollectionBeforeOperationHook = ({ args }) => {
  const { where } = args as { where?: Where }
  return where && Object.keys(where).length > 0
    ? ({ ...args, where: rewrite(where) } as typeof args)
    : args
}
