import type { OfferedField } from '@/collections/custom-fields/endpoints'
import { askFields } from './ask-fields'

type Waiting = { keys: Set<string>; answer: Promise<OfferedField[]> }

const known = new Map<string, OfferedField | null>()
const waiting = new Map<string, Waiting>()

const ask = async (register: string, keys: Set<string>): Promise<OfferedField[]> => {
  // The cells of one page are drawn together: all their keys go in one question.
  await Promise.resolve()
  waiting.delete(register)
  const fields = await askFields({ register, keys: [...keys].join() })
  for (const key of keys) known.set(key, fields.find((field) => field.key === key) ?? null)
  return fields
}

const join = (register: string, keys: string[]): Promise<OfferedField[]> => {
  const open = waiting.get(register)
  if (open) {
    for (const key of keys) open.keys.add(key)
    return open.answer
  }
  const fresh = new Set(keys)
  const answer = ask(register, fresh)
  waiting.set(register, { keys: fresh, answer })
  return answer
}

/** The fields under these keys, in the order of the keys; a list's cells together ask the server once. */
export const fieldsOfKeys = async (register: string, keys: string[]): Promise<OfferedField[]> => {
  const unknown = keys.filter((key) => !known.has(key))
  if (unknown.length > 0) await join(register, unknown)
  return keys.flatMap((key) => known.get(key) ?? [])
}
