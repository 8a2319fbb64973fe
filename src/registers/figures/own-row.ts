import type { RawFigures } from './arrange'
import type { ChildFigures } from './branch-figures'

/** The union's own figures or those of its branch, in the shape of its children's. */
export const ownRow = (
  { code, id, name }: Pick<ChildFigures, 'code' | 'id' | 'name'>,
  raw: RawFigures,
  part: 'own' | 'branch',
  year: string,
): ChildFigures => {
  const sumOf = (isMeant: (key: string) => boolean): number =>
    [...raw].reduce((sum, [key, value]) => (isMeant(key) ? sum + value[part] : sum), 0)
  const one = (key: string): number => raw.get(key)?.[part] ?? 0
  const inYear = (...kinds: string[]) =>
    sumOf((key) => kinds.some((kind) => key.startsWith(`${kind}:${year}-`)))
  return {
    ...{ id, name, code, level: '', status: 'active' },
    unions: one('union'),
    members: one('member'),
    women: one('sex:2'),
    migrants: one('migrant'),
    kept: one('member-state:kept'),
    joined: inYear('join', 'transfer-in'),
    left: inYear('transfer-out', 'expel', 'withdraw'),
    employers: one('employer'),
    organized: one('organized'),
    missing: sumOf((key) => key.startsWith('missing:')),
  }
}
