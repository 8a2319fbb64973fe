import { pinyinSearch } from './slug'

type Named = { name: string; formerNames?: readonly string[] | null }

/** The columns by which an employer is found, see {@link employerSearchColumns}. */
export type EmployerSearchColumns = { searchNames: string; pinyin: string }

/**
 * What an employer is found by: every name it has or had, one a line, and their pinyin as initials and
 * in full. Whoever writes employers by SQL writes these columns too.
 */
export const employerSearchColumns = ({ name, formerNames }: Named): EmployerSearchColumns => {
  const names = [name, ...(formerNames ?? [])]
  const spelt = names.map((each) => {
    const { full, initials } = pinyinSearch(each)
    return `${initials} ${full}`
  })
  return { searchNames: names.join('\n'), pinyin: spelt.join('\n') }
}
