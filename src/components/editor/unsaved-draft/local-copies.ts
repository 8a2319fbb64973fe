/** The unsaved values of one form, kept in this browser. */
export type LocalCopy = {
  /** ISO time of the last change. */
  savedAt: string
  values: Record<string, unknown>
}

/** Which form of which person a copy belongs to; `record` is null for a record not yet created. */
export type CopyOwner = {
  user: number | string
  collection: string
  record: number | string | null
}

const PREFIX = 'onenet.unsaved/'
const KEPT_DAYS = 14
const DAY = 86_400_000
// Belong to the server: a copy must not bring old ones back.
const SERVER_KEYS = new Set(['id', 'createdAt', 'updatedAt', '_status'])

/** Keeps the values of a form, without personal fields. A full storage (5 MB) loses nothing but the copy. */
export function writeCopy(
  storage: Storage,
  owner: CopyOwner,
  values: Record<string, unknown>,
  options: { now: Date; personalFields: readonly string[] },
): void {
  const kept = withoutPersonal(values, new Set(options.personalFields))
  const copy: LocalCopy = { savedAt: options.now.toISOString(), values: kept }
  try {
    storage.setItem(keyOf(owner), JSON.stringify(copy))
  } catch {
    storage.removeItem(keyOf(owner))
  }
}

/** The copy of a form; null if there is none or it cannot be read. */
export function readCopy(storage: Storage, owner: CopyOwner): LocalCopy | null {
  return parseCopy(storage.getItem(keyOf(owner)))
}

/** Forgets the copy of a form: it was saved, or the person does not want it. */
export function removeCopy(storage: Storage, owner: CopyOwner): void {
  storage.removeItem(keyOf(owner))
}

/** Forgets everything of one person: log-out leaves nothing behind (GB/T 22239, residual information). */
export function removeCopiesOf(storage: Storage, user: number | string): void {
  for (const key of copyKeys(storage)) {
    if (key.startsWith(`${PREFIX}${user}/`)) storage.removeItem(key)
  }
}

/** Forgets copies older than 14 days, whoever made them. */
export function removeOldCopies(storage: Storage, now: Date): void {
  for (const key of copyKeys(storage)) {
    const copy = parseCopy(storage.getItem(key))
    const age = copy ? now.getTime() - Date.parse(copy.savedAt) : Number.POSITIVE_INFINITY
    if (!(age <= KEPT_DAYS * DAY)) storage.removeItem(key)
  }
}

/** The values of a form with those of a copy over them; what the copy did not keep stays. */
export function mergeCopy(
  current: Record<string, unknown>,
  kept: Record<string, unknown>,
): Record<string, unknown> {
  const merged = { ...current }
  for (const [key, value] of Object.entries(kept)) {
    const before = current[key]
    merged[key] = isGroup(value) && isGroup(before) ? mergeCopy(before, value) : value
  }
  return merged
}

function keyOf({ user, collection, record }: CopyOwner): string {
  return `${PREFIX}${user}/${collection}/${record ?? 'new'}`
}

function copyKeys(storage: Storage): string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index))
  return keys.filter((key) => key?.startsWith(PREFIX) === true) as string[]
}

function parseCopy(text: string | null): LocalCopy | null {
  try {
    const copy: unknown = JSON.parse(text ?? 'null')
    if (!isGroup(copy) || typeof copy.savedAt !== 'string' || !isGroup(copy.values)) return null
    return { savedAt: copy.savedAt, values: copy.values }
  } catch {
    return null
  }
}

function withoutPersonal(
  values: Record<string, unknown>,
  personal: ReadonlySet<string>,
): Record<string, unknown> {
  const entries = Object.entries(values).filter(([key, value]) => {
    if (personal.has(key) || SERVER_KEYS.has(key)) return false
    // Rows are restored whole or not at all: a row without its phone number would erase it.
    return !(Array.isArray(value) && value.some((row) => holdsPersonal(row, personal)))
  })
  return Object.fromEntries(
    entries.map(([key, value]) => [key, isGroup(value) ? withoutPersonal(value, personal) : value]),
  )
}

function holdsPersonal(value: unknown, personal: ReadonlySet<string>): boolean {
  if (Array.isArray(value)) return value.some((row) => holdsPersonal(row, personal))
  if (!isGroup(value)) return false
  return Object.entries(value).some(
    ([key, inner]) => personal.has(key) || holdsPersonal(inner, personal),
  )
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
