import { linkEmployers } from '../database/link-employers'
import { pool } from '../database/pool'
import { validateUscc } from '../lib/identifiers/uscc'

const EVERYWHERE = { depth: 0, organization: 0 }

/**
 * The one employer of the register (法人库) that a text names: its credit code, its whole name or a former
 * one. Null when there is none, or more than one of that name: nothing is guessed.
 */
export const findEmployer = async (text: string): Promise<number | null> => {
  const key = validateUscc(text) === null ? { uscc: text } : { name: text }
  const [id] = await linkEmployers(pool, EVERYWHERE, [key])
  return id ?? null
}
