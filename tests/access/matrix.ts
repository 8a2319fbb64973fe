import type { Payload } from 'payload'
import type { Answer, Way } from './asks'
import { type Column, columnsOf, type Scoped } from './columns'
import { RELATIONS, type Relation, type Sign } from './expected'
import type { Person, Tree, Union } from './tree'

/** The unions that a person sees as own, child … from the seat. */
export type View = Partial<Record<Relation, Union>>

export type Ground = {
  payload: Payload
  tree: Tree
  way: Way
  /** Records that no cell has used up: refused writes leave them as they were. */
  spare: Map<string, number>
}

const SIGNS: Record<number, Sign> = { 401: '1', 403: '3', 404: '4', 409: '9' }

const signOf = (answer: Answer, column: Column): string => {
  if (answer.status !== 200 && answer.status !== 201)
    return SIGNS[answer.status] ?? `(${answer.status})`
  return column.tookEffect && !column.tookEffect(answer) ? '-' : '+'
}

const runCell = async (
  { spare, way }: Ground,
  collection: Scoped,
  column: Column,
  at: Union,
  person: Person | null,
): Promise<string> => {
  if (!column.seed) return signOf(await way(person, column.ask(at, 0)), column)
  const whose = column.record === 'mine' ? person?.user.id : ''
  const key = [collection, column.record, whose, at.id].join()
  const id = spare.get(key) ?? (await column.seed(at, person))
  spare.set(key, id)
  const sign = signOf(await way(person, column.ask(at, id)), column)
  if (sign === '+' && !column.keepsRecord) spare.delete(key)
  return sign
}

/** Runs every column of one collection for one person; one word per column, written as in expected.ts. */
export const runRow = async (
  ground: Ground,
  collection: Scoped,
  person: Person | null,
  view: View,
): Promise<Record<string, string>> => {
  const words: Record<string, string> = {}
  const columns = columnsOf(ground.payload, ground.tree, collection)
  for (const [name, column] of Object.entries(columns)) {
    let word = ''
    for (const relation of RELATIONS) {
      const at = view[relation]
      if (at) word += await runCell(ground, collection, column, at, person)
    }
    words[name] = word
  }
  return words
}
