import { badInput, badInputs } from '@/src/lib/errors'
import { problemOf } from './issue-words'
import {
  ITEM_FILE,
  ITEM_FILE_FORMAT,
  ITEM_FILE_VERSION,
  type ItemFile,
  SERVICE_ITEM,
  type ServiceItem,
} from './schema'

export type { ItemFile, ServiceItem }

/** More than the longest form with all its texts. */
const LONGEST_FILE = 1_000_000
const MOST_TOLD = 20

const parseJson = (content: string): unknown => {
  try {
    return JSON.parse(content.replace(/^\ufeff/, ''))
  } catch {
    throw badInput(
      'content',
      '这不是事项文件，或者文件不完整。请选择从“导出为文件”得到的 .json 文件。',
      'item_file.not_json',
    )
  }
}

const versionOf = (file: unknown): unknown =>
  typeof file === 'object' && file !== null && 'format' in file && file.format === ITEM_FILE_FORMAT
    ? 'version' in file && file.version
    : undefined

/** Reads an item file. Throws 400 with every fault, in Chinese. */
export const readItemFile = (content: string): ServiceItem => {
  if (content.length > LONGEST_FILE)
    throw badInput('content', '文件太大，事项文件不会超过 1 MB。', 'item_file.too_large')
  const file = parseJson(content)
  const version = versionOf(file)
  if (version === undefined)
    throw badInput(
      'content',
      '这不是事项文件。请选择从“导出为文件”得到的 .json 文件。',
      'item_file.foreign',
    )
  if (version !== ITEM_FILE_VERSION)
    throw badInput(
      'content',
      `这个文件的版本${typeof version === 'number' ? `是 ${version}` : '不对'}，本系统只认识版本 ${ITEM_FILE_VERSION}。请对方用相同版本的系统重新导出。`,
      'item_file.version',
    )
  const parsed = ITEM_FILE.safeParse(file)
  if (parsed.success) return parsed.data.item
  throw badInputs(parsed.error.issues.slice(0, MOST_TOLD).map(problemOf))
}

type Row = Record<string, unknown>

const ROW_LISTS = ['materials', 'steps', 'formFields', 'flowSteps']

const given = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).filter(
      ([, value]) => value !== null && value !== undefined && value !== '',
    ),
  )

/** A row without Payload's own columns. */
const bareRow = ({ id: _id, ...row }: Row): Row => given(row)

/**
 * The file of a listing; what belongs to its union alone (place, hours, phone, pictures) stays behind. Throws 400
 * when the draft is not far enough to be read again.
 */
export const writeItemFile = (
  listing: Row,
  { from, now }: { from: string; now: Date },
): ItemFile => {
  const item = given(
    Object.fromEntries(
      Object.keys(SERVICE_ITEM.shape).map((key) => {
        const value = listing[key]
        const isList = ROW_LISTS.includes(key) && Array.isArray(value)
        return [key, isList ? value.map(bareRow) : value]
      }),
    ),
  )
  const parsed = SERVICE_ITEM.safeParse(item)
  if (!parsed.success) throw badInputs(parsed.error.issues.slice(0, MOST_TOLD).map(problemOf))
  return {
    ...{ format: ITEM_FILE_FORMAT, version: ITEM_FILE_VERSION },
    ...{ exportedAt: now.toISOString(), from, item: parsed.data },
  }
}
