// Child of `npm run generate` and `npm run check`: writes payload-types.ts (to PAYLOAD_TS_OUTPUT_PATH
// when set) and the console's import map. Needs no database.
import config from '@payload-config'
import { generateImportMap } from 'payload'
import { generateTypes } from 'payload/node'

const resolved = await config
await generateTypes(resolved, { log: false })
await generateImportMap(resolved, { log: false })
process.exit(0)
