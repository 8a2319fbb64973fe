import XLSX from '@e965/xlsx'
import { SHEET_LIMITS } from './limits'
import { orDamaged, refuse } from './refusals'
import type { Source } from './source'

export type SheetKind = 'xlsx' | 'xls' | 'csv'

const HEAD = 4096
const ZIP = Buffer.from([0x50, 0x4b])
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
/** Files of other programs that hold no NUL byte and would pass for text. */
const OTHERS = ['%PDF', '{\\rtf', 'MZ', 'Rar!', 'GIF8']
const MARKUP = /^\s*(?:<\?xml|<!doctype|<html|<table|<head|<meta|<workbook|mime-version:)/i

/** Whether a file is in the old format of Office, which is unpacked in memory. */
export const isCompound = async (source: Source): Promise<boolean> =>
  (await source.read(0, COMPOUND.length)).equals(COMPOUND)

/** The streams of a compound file (the format of .xls, of encrypted workbooks and of much else). */
const streamsOf = async (source: Source): Promise<string[]> => {
  const content = await source.read(0, source.size)
  return orDamaged(() => XLSX.CFB.read(content, { type: 'buffer' }).FullPaths)
}

const checkCompound = async (source: Source): Promise<SheetKind> => {
  if (source.size > SHEET_LIMITS.xlsBytes) throw refuse.tooLarge(SHEET_LIMITS.xlsBytes)
  const streams = await streamsOf(source)
  const has = (name: RegExp) => streams.some((path) => name.test(path))
  if (has(/\/EncryptedPackage$/i)) throw refuse.encrypted()
  if (!has(/\/(?:Workbook|Book)$/i)) throw refuse.wrongType()
  if (has(/_VBA_PROJECT/i)) throw refuse.macros()
  return 'xls'
}

/** UTF-16 is full of NUL bytes; everything else with one of them is no text. */
const isText = (head: Buffer): boolean =>
  (head[0] === 0xff && head[1] === 0xfe) || !head.includes(0)

/**
 * What a file really is, by its first bytes; names count for nothing. Whether a zip holds a workbook is
 * seen when it is opened.
 */
export const kindOf = async (source: Source): Promise<SheetKind> => {
  if (source.size > SHEET_LIMITS.fileBytes) throw refuse.tooLarge(SHEET_LIMITS.fileBytes)
  const head = await source.read(0, HEAD)
  if (head.length === 0) throw refuse.empty()
  if (head.subarray(0, ZIP.length).equals(ZIP)) return 'xlsx'
  if (head.subarray(0, COMPOUND.length).equals(COMPOUND)) return checkCompound(source)
  const text = head.toString('latin1')
  if (!isText(head) || OTHERS.some((start) => text.startsWith(start))) throw refuse.wrongType()
  if (MARKUP.test(text.replace(/^\xef\xbb\xbf/, ''))) throw refuse.markup()
  return 'csv'
}
