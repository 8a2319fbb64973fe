import { resolve } from 'node:path'
import { z } from 'zod'
import { parseFieldKey } from './lib/field-cipher'
import { Refusal } from './lib/refusal'
import { readOrCreateSecrets } from './secrets'

/** What every part of the program may know about its surroundings; parsed once, never read elsewhere. */
export type Env = {
  PORT: number
  HOST: string
  /** Unset only in tools that need no database: commands that start the embedded one hand its address on. */
  DATABASE_URL: string | undefined
  /** Absolute path. */
  DATA_DIR: string
  /** Origin without a trailing slash. */
  PUBLIC_URL: string
  PAYLOAD_SECRET: string
  /** One or more keys, newest first; read with parseFieldKey of src/lib/field-cipher. */
  FIELD_KEY: string
  SMTP_URL: string | undefined
  /** The address that letters come from. */
  SMTP_FROM: string
  /** The HTTP service for short messages; undefined = none are sent. */
  SMS: { url: string; token: string | undefined } | undefined
  S3:
    | {
        bucket: string
        region: string
        endpoint: string | undefined
        accessKeyId: string
        secretAccessKey: string
      }
    | undefined
  REDIS_URL: string | undefined
  /** Where ClamAV listens: the path of its socket, or `host:port`. */
  CLAMAV_SOCKET: string | undefined
  SEED: 'demo' | 'none'
  RATE_LIMITS: 'on' | 'off'
}

const isUrl = (protocols: string[]) => (text: string) =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol)

const url = (protocols: string[], sentence: string) =>
  z.string().refine(isUrl(protocols), sentence).optional()

/** Checked where it is used; kept as text, because older keys may follow behind a comma. */
const fieldKey = z.string().superRefine((text, context) => {
  try {
    parseFieldKey(text)
  } catch (error) {
    context.addIssue(error instanceof Error ? error.message : 'FIELD_KEY 有误。')
  }
})

const MAIL_ADDRESS = /^[^\s@<>"',;:]+@[^\s@<>"',;:]+$/

const isOrigin = (text: string) =>
  isUrl(['http:', 'https:'])(text) && new URL(text).href.replace(/\/$/, '') === new URL(text).origin

const settings = z.object({
  PORT: z
    .string()
    .default('3000')
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535, {
      error: 'PORT 应是 1 到 65535 之间的整数。',
    })
    .transform(Number),
  HOST: z
    .string()
    .default('127.0.0.1')
    .refine((text) => /^([\w-]+(\.[\w-]+)*|[\da-f:.]+)$/i.test(text), {
      error: 'HOST 应是 IP 地址或主机名，例如 127.0.0.1（只限本机）或 0.0.0.0（所有网卡）。',
    }),
  DATABASE_URL: url(
    ['postgres:', 'postgresql:'],
    'DATABASE_URL 应形如 postgres://用户:密码@主机:5432/数据库名。',
  ),
  DATA_DIR: z.string().default('.data'),
  PUBLIC_URL: z
    .string()
    .refine(
      isOrigin,
      'PUBLIC_URL 应是网站的对外地址，只含协议、域名和端口，例如 https://gh.example.cn。',
    )
    .transform((text) => new URL(text).origin)
    .optional(),
  PAYLOAD_SECRET: z
    .string()
    .min(16, 'PAYLOAD_SECRET 太短：至少 16 个字符，可用 openssl rand -hex 32 生成。')
    .optional(),
  FIELD_KEY: fieldKey.optional(),
  SMTP_URL: url(['smtp:', 'smtps:'], 'SMTP_URL 应形如 smtps://用户:密码@邮件服务器:465。'),
  SMTP_FROM: z
    .string()
    .regex(MAIL_ADDRESS, 'SMTP_FROM 应是发信用的邮箱地址，例如 no-reply@gh.example.cn。')
    .optional(),
  SMS_URL: url(['http:', 'https:'], 'SMS_URL 应是短信服务的 http 或 https 地址。'),
  SMS_TOKEN: z.string().optional(),
  REDIS_URL: url(['redis:', 'rediss:'], 'REDIS_URL 应形如 redis://主机:6379。'),
  CLAMAV_SOCKET: z
    .string()
    .regex(
      /^(\/.+|[\w.-]+:\d{1,5})$/,
      'CLAMAV_SOCKET 应是 ClamAV 的套接字文件（如 /run/clamav/clamd.ctl）或 主机:端口。',
    )
    .optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ENDPOINT: url(['http:', 'https:'], 'S3_ENDPOINT 应是 http 或 https 地址。'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  SEED: z
    .enum(['demo', 'none'], 'SEED 只能是 demo（演示数据）或 none（不要演示数据）。')
    .default('demo'),
  RATE_LIMITS: z.enum(['on', 'off'], 'RATE_LIMITS 只能是 on 或 off。').default('on'),
})

type Settings = z.infer<typeof settings>

/** Whether a host name or address can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

/** Faults that lie in the combination of settings. */
function contradictions(given: Settings): string[] {
  const faults: string[] = []
  if (given.DATABASE_URL) {
    for (const key of ['PAYLOAD_SECRET', 'FIELD_KEY'] as const) {
      if (!given[key]) {
        faults.push(`使用外部数据库（DATABASE_URL）时必须设置 ${key}，并与数据库备份分开妥善保存。`)
      }
    }
  }
  if (given.RATE_LIMITS === 'off' && !isLoopback(given.HOST)) {
    faults.push('RATE_LIMITS=off 只用于本机测速：请把 HOST 设为 127.0.0.1，或不要关闭限流。')
  }
  if (given.SMS_TOKEN && !given.SMS_URL) {
    faults.push('设置了 SMS_TOKEN 却没有 SMS_URL：请补上短信服务的地址，或去掉 SMS_TOKEN。')
  }
  const s3 = [given.S3_BUCKET, given.S3_ACCESS_KEY_ID, given.S3_SECRET_ACCESS_KEY]
  if (s3.some(Boolean) && !s3.every(Boolean)) {
    faults.push(
      '使用 S3 存储时，S3_BUCKET、S3_ACCESS_KEY_ID 和 S3_SECRET_ACCESS_KEY 三项都要设置。',
    )
  }
  return faults
}

function keys(given: Settings, dataDir: string): Pick<Env, 'PAYLOAD_SECRET' | 'FIELD_KEY'> {
  const { PAYLOAD_SECRET, FIELD_KEY } = given
  if (PAYLOAD_SECRET && FIELD_KEY) return { PAYLOAD_SECRET, FIELD_KEY }
  const made = readOrCreateSecrets(dataDir)
  return {
    PAYLOAD_SECRET: PAYLOAD_SECRET ?? made.PAYLOAD_SECRET,
    FIELD_KEY: FIELD_KEY ?? made.FIELD_KEY,
  }
}

function storage(given: Settings): Env['S3'] {
  const { S3_BUCKET, S3_REGION, S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = given
  if (!S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return undefined
  return {
    bucket: S3_BUCKET,
    region: S3_REGION,
    endpoint: S3_ENDPOINT,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  }
}

const shortMessages = ({ SMS_TOKEN, SMS_URL }: Settings): Env['SMS'] =>
  SMS_URL ? { url: SMS_URL, token: SMS_TOKEN } : undefined

/** Most mail servers take letters only from the mail box that logged in. */
const senderOf = ({ SMTP_FROM, SMTP_URL }: Settings, publicUrl: string): string => {
  if (SMTP_FROM) return SMTP_FROM
  const account = SMTP_URL ? new URL(SMTP_URL).username.replace('%40', '@') : ''
  return MAIL_ADDRESS.test(account) ? account : `no-reply@${new URL(publicUrl).hostname}`
}

/**
 * Parses environment variables; an empty value counts as unset.
 * Throws a Refusal whose message holds one Chinese sentence per wrong setting, one per line.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const filled = Object.entries(source).flatMap(([key, value]) => {
    const trimmed = value?.trim()
    return trimmed ? [[key, trimmed] as const] : []
  })
  const parsed = settings.safeParse(Object.fromEntries(filled))
  if (!parsed.success) {
    throw new Refusal(parsed.error.issues.map((issue) => issue.message).join('\n'))
  }
  const given = parsed.data
  const faults = contradictions(given)
  if (faults.length > 0) throw new Refusal(faults.join('\n'))
  const DATA_DIR = resolve(/* turbopackIgnore: true */ given.DATA_DIR)
  const { PORT, HOST, DATABASE_URL, SMTP_URL, REDIS_URL, CLAMAV_SOCKET, SEED, RATE_LIMITS } = given
  const PUBLIC_URL = given.PUBLIC_URL ?? `http://localhost:${PORT}`
  return {
    ...{ PORT, HOST, DATABASE_URL, DATA_DIR, SMTP_URL, REDIS_URL, SEED, RATE_LIMITS },
    ...{ CLAMAV_SOCKET, PUBLIC_URL },
    ...keys(given, DATA_DIR),
    SMTP_FROM: senderOf(given, PUBLIC_URL),
    SMS: shortMessages(given),
    S3: storage(given),
  }
}

function parseOrRefuse(): Env {
  try {
    return parseEnv(process.env)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`设置有误，没有启动：\n${error.message}\n`)
    process.exit(1)
  }
}

/** The settings of this process. Importing this module ends the process when one of them is wrong. */
export const env: Env = parseOrRefuse()
