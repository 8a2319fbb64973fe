import { notFound } from 'next/navigation'
import { OneNetError } from '@/src/lib/errors'
import { LARGEST_ID } from '@/src/lib/id-of'

/** What stands behind the question mark of a page of figures. */
export type Query = Record<string, string | string[] | undefined>

/** The text of one name; empty when there is none. */
export const one = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? ''

/** The union that was asked for, else the first of the person's own; the page of 404 without any. */
export const unionAsked = (query: Query, first: number | undefined): number => {
  const asked = one(query.union)
  const id = asked === '' ? first : Number(asked)
  if (id === undefined || !Number.isSafeInteger(id) || Math.abs(id) > LARGEST_ID) notFound()
  return id
}

/** What does not exist or is not theirs is the same page for everybody. */
export const orNotFound = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof OneNetError) notFound()
    throw error
  }
}
