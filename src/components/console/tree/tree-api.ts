import type { TreeMatches, TreePage } from '@/collections/organizations/tree/tree-node'

const ADDRESS = '/api/organizations/tree'

const sentenceOf = (answer: unknown): string | undefined => {
  if (typeof answer !== 'object' || answer === null || !('errors' in answer)) return undefined
  const [first] = Array.isArray(answer.errors) ? answer.errors : []
  return typeof first?.message === 'string' ? first.message : undefined
}

const ask = async <Answer>(query: Record<string, string>): Promise<Answer> => {
  const response = await fetch(`${ADDRESS}?${new URLSearchParams(query)}`, {
    credentials: 'same-origin',
  })
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) throw new Error(sentenceOf(answer) ?? '没有取到数据，请稍后再试。')
  return answer as Answer
}

/** The unions directly below one, a page at a time. Throws an Error with a sentence to show. */
export const fetchBranch = (parent: number, page: number): Promise<TreePage> =>
  ask<TreePage>({ parent: String(parent), page: String(page) })

/** The person's own unions: where the tree begins. Throws an Error with a sentence to show. */
export const fetchRoots = (): Promise<TreePage> => ask<TreePage>({})

/**
 * Unions of the person's branches, or of the whole province, whose name, pinyin or code matches. Throws an
 * Error with a sentence to show.
 */
export const fetchMatches = (text: string, isEverywhere = false): Promise<TreeMatches> =>
  ask<TreeMatches>({ q: text, ...(isEverywhere ? { everywhere: '1' } : {}) })
