import type { Endpoint, PayloadRequest } from 'payload'
import { caseComparisonSheet, caseSheet } from '@/src/cases/figures/sheets'
import { recordDone } from '@/src/database/audit'
import type { ExportFormat } from '@/src/registers/export/answers'
import type { FigureSheet } from '@/src/registers/figures/sheets'
import { answerPrivately, idInPath } from '../../shared/acts'
import { answerSheet, formatOf } from '../figures/answer-sheet'
import { pageOf } from '../figures/asked'
import { COMPARED_AT_ONCE, type FiguredUnion, MOST_EXPORTED } from '../figures/figured-union'
import { caseFilterIn, caseOrderIn, periodIn } from './asked'
import { admitToCaseFigures, loadCaseComparison, loadCaseFigures } from './load'

/** Who takes figures along is written down. */
const takeAlong = async (
  req: PayloadRequest,
  union: FiguredUnion,
  { format, sheet, title }: { format: ExportFormat; title: string; sheet: FigureSheet },
): Promise<Response> => {
  await recordDone(req, {
    action: 'export',
    collection: 'cases',
    recordId: union.id,
    organization: union.id,
    changes: { format: [null, format], title: [null, title], rows: [null, sheet.rows.length] },
  })
  return answerSheet(format, title, sheet)
}

/**
 * `GET /api/organizations/:id/case-figures` `?from=2026-01 &to=2026-06 &item=help &source=phone
 * &format=xlsx|csv`: how the cases of a union and all below it were handled. Errors: 400 `figures.period`, `figures.format`; 401, 403, 404.
 */
const caseFiguresEndpoint: Endpoint = {
  path: '/:id/case-figures',
  method: 'get',
  handler: async (req) => {
    const union = await admitToCaseFigures(req, idInPath(req))
    const format = formatOf(req)
    const figures = await loadCaseFigures(req, union, {
      period: periodIn(req.query),
      filter: caseFilterIn(req.query),
    })
    if (format)
      return takeAlong(req, union, {
        ...{ format, title: `${union.name}办件`, sheet: caseSheet(figures) },
      })
    const { code, depth, id, name } = union
    return answerPrivately({ organization: { id, name, code, depth }, ...figures })
  },
}

/**
 * `GET /api/organizations/:id/case-figures/children` `?from ?to ?item ?source ?page ?sort=-overdue ?format`: the unions
 * directly below, each with the figures of its branch, 100 a page; a sheet holds them all. Errors: 400
 * `figures.period`, `figures.sort`, `figures.page`, `figures.format`; 401, 403, 404.
 */
const childrenEndpoint: Endpoint = {
  path: '/:id/case-figures/children',
  method: 'get',
  handler: async (req) => {
    const union = await admitToCaseFigures(req, idInPath(req))
    const asked = {
      period: periodIn(req.query),
      filter: caseFilterIn(req.query),
      order: caseOrderIn(req.query),
    }
    const format = formatOf(req)
    if (format) {
      const all = await loadCaseComparison(req, union, { ...asked, page: 1, limit: MOST_EXPORTED })
      const sheet = caseComparisonSheet(all)
      return takeAlong(req, union, { format, title: `${union.name}下级办件`, sheet })
    }
    const page = pageOf(req.query.page)
    const comparison = await loadCaseComparison(req, union, {
      ...{ ...asked, page, limit: COMPARED_AT_ONCE },
    })
    return answerPrivately({ organization: { id: union.id, name: union.name }, ...comparison })
  },
}

export const caseFiguresEndpoints: Endpoint[] = [caseFiguresEndpoint, childrenEndpoint]
