'use client'

/** An employer in a list to pick from. */
export type EmployerChoice = { value: number; label: string }

type Found = {
  id: number
  name: string
  uscc?: string | null
  organization?: { name?: string; shortName?: string | null } | number | null
}

const SHORTEST = 2

/** Employers of one name are told apart by their union. */
const choiceOf = ({ id, name, organization }: Found): EmployerChoice => {
  const union = typeof organization === 'object' ? organization : null
  const place = union?.shortName || union?.name
  return { value: id, label: place ? `${name}（${place}）` : name }
}

const ask = async <Answer>(path: string): Promise<Answer | null> => {
  const response = await fetch(`/api/employers/${path}`, { credentials: 'same-origin' }).catch(
    () => null,
  )
  return response?.ok ? ((await response.json()) as Answer) : null
}

/** What a text finds: part of a name, of its pinyin, or a credit code; nothing for less than two signs. */
export const searchEmployers = async (text: string): Promise<EmployerChoice[]> => {
  const q = text.trim()
  if (q.length < SHORTEST) return []
  const answer = await ask<{ docs: Found[] }>(`suggest?q=${encodeURIComponent(q)}`)
  return answer?.docs.map(choiceOf) ?? []
}

/** The employer of a record; its number where it lies beyond the person's reach. */
export const employerNamed = async (id: number): Promise<EmployerChoice> => {
  const found = await ask<Found>(`${id}?depth=0&select[name]=true`)
  return { value: id, label: found?.name ?? `第 ${id} 号单位（不在您的管理范围内）` }
}
