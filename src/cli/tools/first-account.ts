// Child of `npm run account`: makes the province's union when there is none, and an account for its
// security administrator, who appoints everybody else. Prints the password once.
// Arguments: <e-mail> <name of the person> [<name of the union> <its division code>]
import { randomBytes } from 'node:crypto'
import config from '@payload-config'
import { getPayload } from 'payload'
import { pinyinSearch } from '@/src/lib/slug'

const [email = '', name = '', union = '', code = ''] = process.argv.slice(2)
const payload = await getPayload({ config })

async function rootUnion(): Promise<number> {
  const found = await payload.find({
    collection: 'organizations',
    where: { level: { equals: 'province' } },
    limit: 1,
    // Nobody can be logged in yet: who runs this command owns the machine.
    overrideAccess: true,
  })
  const existing = found.docs[0]
  if (existing) return existing.id
  const { full, initials } = pinyinSearch(union)
  // Past the hooks, which want a parent: every union but this one has one.
  const made = await payload.db.create({
    collection: 'organizations',
    data: {
      name: union,
      code,
      level: 'province',
      depth: 0,
      status: 'active',
      pinyin: `${initials} ${full}`,
    },
  })
  return made.id
}

const password = randomBytes(12).toString('base64url')
const organization = await rootUnion()
await payload.create({
  collection: 'users',
  data: { email, name, password, appointments: [{ organization, role: 'security-admin' }] },
  // Nobody is there yet to grant the first office.
  overrideAccess: true,
})
process.stdout.write(
  `账号 ${email} 已建立，初始密码（只显示这一次，登录后请立即修改）：${password}\n`,
)
process.exit(0)
