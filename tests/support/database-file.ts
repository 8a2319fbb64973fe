// Before each test file of the project `database`: a copy of the template of its own. It goes with the
// server at the end of the run; Payload keeps a connection open, so it cannot be dropped earlier.
import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { ask } from '@/src/database/ask'

const template = new URL(inject('templateUrl'))
const maintenance = new URL('/postgres', template).href
const name = `test_${randomBytes(6).toString('hex')}`

await ask(maintenance, `CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)}`)
// Set before anything of the product, and with it src/env.ts, is imported.
process.env.DATABASE_URL = new URL(`/${name}`, template).href
