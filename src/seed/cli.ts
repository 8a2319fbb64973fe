// The demo data, written into DATABASE_URL: node --import tsx src/seed/cli.ts --scale=demo|hubei|load
// Whatever is there already stays as it is; a second run adds nothing, an interrupted one is taken up again.
import { parseArgs } from 'node:util'
import { getPayload } from 'payload'
import { say, step, stepWithBar } from '@/src/cli/progress'
import { fillItemCounts } from '@/src/database/fill-item-counts'
import { pool } from '@/src/database/pool'
import { Refusal } from '@/src/lib/refusal'
import type { SeedContext } from '@/src/seed/context'
import { fillEmployers } from '@/src/seed/load/fill-employers'
import { hasMembers, loadMembers, refuseIfMembers } from '@/src/seed/load/load-members'
import { loadUnions } from '@/src/seed/load/load-unions'
import { loadAccounts } from '@/src/seed/load-accounts'
import { loadCases } from '@/src/seed/load-cases'
import { loadEmployers } from '@/src/seed/load-employers'
import { loadModelWorkers, portraitPictures } from '@/src/seed/load-model-workers'
import { loadNews, newsPictures } from '@/src/seed/load-news'
import { loadOrganizations } from '@/src/seed/load-organizations'
import { loadPictures } from '@/src/seed/load-pictures'
import { loadReplyTemplates } from '@/src/seed/load-reply-templates'
import { loadPlaces, loadServices, placePictures } from '@/src/seed/load-services'
import { loadCompetitions, loadStudios, studioPictures } from '@/src/seed/load-studios'

const SCALES = ['demo', 'hubei', 'load']
const LOAD_MEMBERS = 1_150_000
const DEMO_MEMBERS = 6000

const TREES: Record<string, string> = {
  demo: '写入省市县乡四级工会组织',
  hubei: '写入全省工会组织（含村和社区）',
  load: '写入 15000 个工会组织',
}

async function seed(scale: string): Promise<SeedContext['unions']> {
  const unions = await step(TREES[scale] ?? '', () =>
    loadOrganizations({
      villages: scale === 'hubei',
      further: scale === 'load' ? loadUnions() : [],
    }),
  )
  say(`  共 ${unions.size} 个工会组织`)
  const { default: config } = await import('@payload-config')
  const payload = await getPayload({ config, disableOnInit: true })
  const context = { payload, unions, accounts: new Map<string, number>() }
  await step('建立演示账号', () => loadAccounts(context))
  await step('写入用人单位', () => loadEmployers(context))
  const uses = [...newsPictures(), ...placePictures(), ...portraitPictures(), ...studioPictures()]
  const mediaOf = await step('存入图片', () => loadPictures(context, uses))
  await step('写入新闻', () => loadNews(context, mediaOf))
  await step('写入服务事项和服务阵地', async () => {
    await loadServices(context)
    await loadPlaces(context, mediaOf)
  })
  await step('写入劳模、创新工作室和竞赛', async () => {
    const leaders = await loadModelWorkers(context, mediaOf)
    await loadStudios(context, leaders, mediaOf)
    await loadCompetitions(context, mediaOf)
  })
  await step('写入常用语', () => loadReplyTemplates(context))
  await step('写入办件', () => loadCases(context))
  await step('写入浏览和点赞', fillItemCounts)
  await payload.destroy()
  return unions
}

/** Members for the demo's unions; those that are there already stay as they are. */
async function seedDemo(scale: string): Promise<void> {
  const unions = await seed(scale)
  if (await hasMembers()) return
  await step(`写入 ${DEMO_MEMBERS} 名会员`, () => loadMembers(unions, DEMO_MEMBERS, () => {}))
}

async function seedLoad(members: number): Promise<void> {
  await refuseIfMembers()
  const unions = await seed('load')
  await step('写入 100000 个用人单位', () => fillEmployers(pool))
  await stepWithBar(`写入 ${members} 名会员`, members, (report) =>
    loadMembers(unions, members, report),
  )
}

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: 'demo' },
    // For measuring growth: the same unions with fewer people.
    members: { type: 'string', default: String(LOAD_MEMBERS) },
  },
})
const members = Number(values.members)
if (!SCALES.includes(values.scale) || !Number.isInteger(members) || members < 0) {
  say(
    '--scale 应是 demo（演示）、hubei（全省村和社区）或 load（压力测试），--members 是 load 的会员数。',
  )
  process.exit(2)
}
try {
  await (values.scale === 'load' ? seedLoad(members) : seedDemo(values.scale))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  say(error.message)
  process.exit(1)
}
await pool.end()
process.exit(0)
