// Moves a union, as a confirmed reorganisation does; run by moves.ts on the database of the bench.
// Arguments: <union> <new parent>
import config from '@payload-config'
import { createLocalReq, getPayload } from 'payload'
import { moveBranch } from '@/src/database/move-branch'

const [organization = 0, parent = 0] = process.argv.slice(2).map(Number)
const payload = await getPayload({ config, disableOnInit: true })
const req = await createLocalReq({}, payload)
const started = performance.now()
const moved = await moveBranch(req, { organization, parent })
process.send?.({ seconds: (performance.now() - started) / 1000, members: moved.members ?? 0 })
process.exit(0)
