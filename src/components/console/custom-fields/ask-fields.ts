import type { OfferedField } from '@/collections/custom-fields/endpoints'

const FAILED = '自定义项没有取到，请刷新页面再试。'

/** The fields of a form, a list or some keys (GET /api/custom-fields/for). Throws a sentence to show. */
export const askFields = async (query: Record<string, string>): Promise<OfferedField[]> => {
  const response = await fetch(`/api/custom-fields/for?${new URLSearchParams(query)}`, {
    credentials: 'same-origin',
  })
  if (!response.ok) throw new Error(FAILED)
  const { fields } = (await response.json()) as { fields: OfferedField[] }
  return fields
}
