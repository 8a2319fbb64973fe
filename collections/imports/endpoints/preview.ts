import type { Endpoint } from 'payload'
import { previewOf } from '@/src/registers/import/preview'
import { ownedImport } from '../owned-import'

/**
 * `GET /api/imports/:id/preview`: which sheet and columns were recognised, and the first rows with what is
 * wrong in them. Errors: 400 `sheet.*` when the file cannot be read as a table.
 */
export const previewEndpoint: Endpoint = {
  path: '/:id/preview',
  method: 'get',
  handler: async (req) => Response.json(await previewOf(await ownedImport(req))),
}
