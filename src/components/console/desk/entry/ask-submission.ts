'use client'

import { faultOf, OFFLINE } from '../ask-cases'

/** What the server gave for a new case. */
export type Submitted = { id: number; number: string; queryCode: string; dueAt: string | null }

type Failure = { errors?: { path?: string; message?: string }[] }

/** Fields that have a place of their own in the form; what is wrong elsewhere stands at the end. */
const KNOWN = /^(applicant\.|answers\.|service$|organization$)/

const problemsOf = (status: number, { errors = [] }: Failure): Record<string, string> => {
  const named = errors.map(({ message, path = '' }) => [
    KNOWN.test(path) ? path : '',
    faultOf(status, message),
  ])
  return named.length > 0 ? Object.fromEntries(named) : { '': OFFLINE }
}

/** Sends a case; what is wrong comes back by field (`''` = none in particular). */
export const askSubmission = async (
  body: Record<string, unknown>,
): Promise<{ answer: Submitted | null; problems: Record<string, string> }> => {
  try {
    const response = await fetch('/api/cases', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer = (await response.json()) as Submitted & Failure
    return response.ok
      ? { answer, problems: {} }
      : { answer: null, problems: problemsOf(response.status, answer) }
  } catch {
    return { answer: null, problems: { '': OFFLINE } }
  }
}
