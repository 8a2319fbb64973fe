import type { Endpoint } from 'payload'
import { comparisonSheet, figureSheet } from '@/src/registers/figures/sheets'
import { answerPrivately, idInPath } from '../../shared/acts'
import { answerSheet, formatOf } from './answer-sheet'
import { orderOf, pageOf } from './asked'
import { COMPARED_AT_ONCE, MOST_EXPORTED } from './figured-union'
import { admitToFigures, loadComparison, loadFigures } from './load-figures'

/**
 * `GET /api/organizations/:id/figures` `?format=xlsx|csv`: the figures of a union and all below it.
 * Registers that the person may not read there are null. Errors: 400 `figures.format`; 401, 403, 404.
 */
const figuresEndpoint: Endpoint = {
  path: '/:id/figures',
  method: 'get',
  handler: async (req) => {
    const union = await admitToFigures(req, idInPath(req))
    const format = formatOf(req)
    const figures = await loadFigures(req, union)
    if (format) return answerSheet(format, union.name, figureSheet(figures))
    const { code, depth, id, name } = union
    return answerPrivately({ organization: { id, name, code, depth }, figures })
  },
}

/**
 * `GET /api/organizations/:id/figures/children` `?page ?sort=-members ?format`: the unions directly
 * below, each with the figures of its branch, 100 a page; a sheet holds them all. Errors: 400
 * `figures.sort`, `figures.page`, `figures.format`; 401, 403, 404.
 */
const childrenEndpoint: Endpoint = {
  path: '/:id/figures/children',
  method: 'get',
  handler: async (req) => {
    const union = await admitToFigures(req, idInPath(req))
    const format = formatOf(req)
    const order = orderOf(union, req.query.sort)
    if (format) {
      const all = await loadComparison(req, union, { page: 1, order, limit: MOST_EXPORTED })
      return answerSheet(format, `${union.name}下级`, comparisonSheet(all, union.may))
    }
    const page = pageOf(req.query.page)
    const comparison = await loadComparison(req, union, { page, order, limit: COMPARED_AT_ONCE })
    return answerPrivately({ organization: { id: union.id, name: union.name }, ...comparison })
  },
}

export const figuresEndpoints: Endpoint[] = [figuresEndpoint, childrenEndpoint]
