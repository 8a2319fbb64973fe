// Child of `npm run rotate-keys`: does the work and says what is left.
import config from '@payload-config'
import { getPayload } from 'payload'
import { resealContents } from '@/src/cases/files/store'
import { fieldKeys } from '@/src/field-keys'
import { countUnderOlderKeys, rotateKeys } from '@/src/registers/rotate-keys'
import { say } from '../progress'

const payload = await getPayload({ config })
const { forgotten, rotated } = await rotateKeys(payload, (table, rows) =>
  say(`  ${table}：已重新加密 ${rows} 条`),
)
const files = await resealContents()
if (files > 0) say(`  办件附件：已重新加密 ${files} 个`)
const total = Object.values(rotated).reduce((sum, rows) => sum + rows, 0)
const left = await countUnderOlderKeys(payload)
say(
  left > 0
    ? `还有 ${left} 条在用旧密钥（可能有程序仍带着旧密钥运行）：请确认全部程序都已换成新密钥，再运行一次。`
    : `完成：${total} 条已用新密钥重新加密，没有剩余。`,
)
if (fieldKeys().length > 1 && left === 0)
  say('现在可以从 FIELD_KEY 里去掉旧密钥，重启后再运行一次本命令，清除旧密钥的校验值。')
if (forgotten > 0) say(`已清除旧密钥的校验值 ${forgotten} 条。`)
process.exit(left > 0 ? 1 : 0)
