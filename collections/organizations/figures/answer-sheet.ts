import { Readable } from 'node:stream'
import type { PayloadRequest } from 'payload'
import { toIsoDay } from '@/src/lib/dates'
import { badInput } from '@/src/lib/errors'
import { EXPORT_FORMATS, type ExportFormat } from '@/src/registers/export/answers'
import { openSheetWriter } from '@/src/registers/export/write-sheet'
import type { FigureSheet } from '@/src/registers/figures/sheets'

const TYPES: Record<ExportFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** `?format=csv|xlsx`; undefined = JSON. Errors: 400 `figures.format`. */
export const formatOf = ({ query }: PayloadRequest): ExportFormat | undefined => {
  if (query.format === undefined) return undefined
  const format = EXPORT_FORMATS.find(({ value }) => value === query.format)
  if (format) return format.value
  throw badInput('format', '只能导出为 xlsx 或 csv。', 'figures.format')
}

/** A table of figures as a file: sums of people, nobody's data, so it needs no job and no owner. */
export const answerSheet = async (
  format: ExportFormat,
  title: string,
  { labels, rows }: FigureSheet,
): Promise<Response> => {
  const writer = openSheetWriter(format, { title: '统计', labels })
  await writer.write(rows)
  await writer.finish()
  const name = encodeURIComponent(`${title}统计-${toIsoDay(new Date())}.${format}`)
  return new Response(Readable.toWeb(writer.output) as ReadableStream, {
    headers: {
      'cache-control': 'no-store',
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="figures.${format}"; filename*=UTF-8''${name}`,
    },
  })
}
