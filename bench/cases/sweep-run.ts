// One sweep over what is due, in a process of its own: prints how many stages happened and how long it took.
import config from '@payload-config'
import { getPayload } from 'payload'
import { sweepDeadlines } from '@/src/jobs/sweep-deadlines'

const payload = await getPayload({ config, disableOnInit: true })
// The first question of a process opens its connection.
await sweepDeadlines(payload, new Date(0))
process.send?.('ready')
const started = performance.now()
const staged = await sweepDeadlines(payload, new Date())
process.send?.({ staged, ms: performance.now() - started })
process.exit(0)
