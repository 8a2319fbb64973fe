import { fieldKeys } from '@/src/field-keys'
import { decryptField, hashIdentifier } from '@/src/lib/field-cipher'
import { type Ground, PLACES } from './ground'

/** One list, asked of the product over REST and written by hand for the floor. */
export type ListCase = {
  measure: string
  place: keyof typeof PLACES
  /** The query after `/api/members?`. */
  query: string
  /** Condition of the hand-written statements. */
  where: string
  values: unknown[]
  limit: number
  offset: number
  columns: string
}

const NAMES = { county: '县级', city: '市级', province: '省级' } as const
/** The columns that the console's list shows. */
const LIST_FIELDS = ['name', 'phone', 'employerName', 'status', 'joinedAt', 'organization']
const LIST_COLUMNS = 'id, name, phone, employer_name, status, joined_at, organization_id'
const PREFIX = '周明'

type Person = { name: string; phone: string; hash: string }

/** Somebody of the branch to look for. */
const somebody = async ({ pool }: Ground, condition: string): Promise<Person> => {
  const { rows } = await pool.query<{ name: string; phone: string }>(
    `select name, phone from members where ${condition} and deleted_at is null
     and length(name) = 3 order by id offset 500 limit 1`,
  )
  const { name = '', phone = '' } = rows[0] ?? {}
  const number = decryptField(fieldKeys(), 'members.phone', phone)
  return { name, phone: number, hash: hashIdentifier(fieldKeys(), 'phone', number) }
}

const casesAt = async (ground: Ground, place: keyof typeof PLACES): Promise<ListCase[]> => {
  const depth = { county: 2, city: 1, province: 0 }[place]
  const id = await ground.idOf(PLACES[place])
  const branch = depth === 0 ? 'true' : `scope${depth} = ${id}`
  const person = await somebody(ground, branch)
  const make = (what: string, query: string, more: Partial<ListCase> = {}): ListCase => ({
    ...{ measure: `${NAMES[place]}：${what}`, place, query, where: branch, values: [] },
    ...{ limit: 25, offset: 0, columns: '*', ...more },
  })
  const select = LIST_FIELDS.map((field) => `&select[${field}]=true`).join('')
  const named = (operator: string, name: string) =>
    `limit=25&where[name][${operator}]=${encodeURIComponent(name)}`
  return [
    make('首页', 'limit=25'),
    make('首页，只要列表的列', `limit=25${select}`, { columns: LIST_COLUMNS }),
    make('第 1000 页', 'limit=10&page=1000', { limit: 10, offset: 9990 }),
    make('姓名前两字', named('like', PREFIX), {
      ...{ where: `${branch} and name like $1`, values: [`${PREFIX}%`] },
    }),
    make('姓名全名', named('equals', person.name), {
      ...{ where: `${branch} and name = $1`, values: [person.name] },
    }),
    make('手机号', `limit=25&where[phone][equals]=${person.phone}`, {
      ...{ where: `${branch} and phone_hash = $1`, values: [person.hash] },
    }),
  ]
}

/** Every list of the bench, at the places named. */
export const listCases = async (
  ground: Ground,
  places: readonly (keyof typeof PLACES)[],
): Promise<ListCase[]> => {
  const cases: ListCase[] = []
  for (const place of places) cases.push(...(await casesAt(ground, place)))
  return cases
}
