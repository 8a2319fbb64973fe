import { ask } from './ask'

/** Extensions that indexes and searches of the product rely on; all of them come with PostgreSQL. */
const extensions = ['pg_trgm', 'btree_gin', 'unaccent']

/** Makes the extensions in a database that lacks them; its owner may do that. */
export async function ensureExtensions(url: string): Promise<void> {
  for (const name of extensions) await ask(url, `CREATE EXTENSION IF NOT EXISTS ${name}`)
}
