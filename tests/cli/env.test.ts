import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addressWarning } from '@/src/cli/banner'
import { parseEnv } from '@/src/env'
import { scratchDirectory, spawnScript } from '../support/spawned'

const secret = 'x'.repeat(32)
const fieldKey = Buffer.alloc(32, 7).toString('base64')
const outside = 'postgres://u:p@db.example.cn:5432/onenet'

const parse = (settings: Record<string, string>) =>
  parseEnv({ DATA_DIR: scratchDirectory(), ...settings })

describe('wrong settings', () => {
  it.each([
    [{ PORT: '0' }, 'PORT 应是'],
    [{ PORT: '65536' }, 'PORT 应是'],
    [{ PORT: '80a' }, 'PORT 应是'],
    [{ HOST: 'http://x' }, 'HOST 应是'],
    [{ DATABASE_URL: 'mysql://x/y' }, 'DATABASE_URL 应形如'],
    [{ DATABASE_URL: outside }, '必须设置 PAYLOAD_SECRET'],
    [{ DATABASE_URL: outside, PAYLOAD_SECRET: secret }, '必须设置 FIELD_KEY'],
    [{ PUBLIC_URL: 'gh.example.cn' }, 'PUBLIC_URL 应是'],
    [{ PUBLIC_URL: 'ftp://gh.example.cn' }, 'PUBLIC_URL 应是'],
    [{ PUBLIC_URL: 'https://gh.example.cn/path' }, 'PUBLIC_URL 应是'],
    [{ PAYLOAD_SECRET: 'short' }, 'PAYLOAD_SECRET 太短'],
    [{ FIELD_KEY: 'short' }, 'FIELD_KEY 应为 32 个随机字节'],
    [{ SMTP_URL: 'http://mail' }, 'SMTP_URL 应形如'],
    [{ SMTP_FROM: '工会一张网' }, 'SMTP_FROM 应是'],
    [{ REDIS_URL: 'http://cache' }, 'REDIS_URL 应形如'],
    [{ S3_BUCKET: 'files' }, '三项都要设置'],
    [{ CLAMAV_SOCKET: 'clamd' }, 'CLAMAV_SOCKET 应是'],
    [{ SEED: 'yes' }, 'SEED 只能是'],
    [{ RATE_LIMITS: 'no' }, 'RATE_LIMITS 只能是'],
    [{ RATE_LIMITS: 'off', HOST: '0.0.0.0' }, 'RATE_LIMITS=off 只用于本机'],
    [{ RATE_LIMITS: 'off', HOST: '127.evil.example' }, 'RATE_LIMITS=off 只用于本机'],
  ])('%o is refused', (settings, sentence) => {
    expect(() => parse(settings as Record<string, string>)).toThrow(sentence)
  })

  it('names every wrong setting at once', () => {
    expect(() => parse({ PORT: 'x', SEED: 'x' })).toThrow(/PORT.*\n.*SEED/)
  })

  it('ends the program with sentences, not with a stack', async () => {
    const program = spawnScript('src/env.ts', { PORT: '70000', DATA_DIR: scratchDirectory() })
    expect(await program.ends()).toBe(1)
    expect(program.output()).toBe('设置有误，没有启动：\nPORT 应是 1 到 65535 之间的整数。\n')
  })
})

describe('the address that others get', () => {
  const warned = (HOST: string, PUBLIC_URL: string) =>
    addressWarning({ HOST, PUBLIC_URL }).length > 0

  it('is warned of when others may come and cannot open it', () => {
    expect(warned('0.0.0.0', 'http://localhost:3000')).toBe(true)
    expect(warned('0.0.0.0', 'http://192.168.1.10:3000')).toBe(false)
    expect(warned('127.0.0.1', 'http://localhost:3000')).toBe(false)
  })
})

describe('right settings', () => {
  it('has defaults, and takes empty values for unset', () => {
    expect(parse({ PORT: '', SEED: ' ' })).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      PUBLIC_URL: 'http://localhost:3000',
      SEED: 'demo',
      RATE_LIMITS: 'on',
      S3: undefined,
    })
  })

  it('accepts an outside database with its keys and touches no file', () => {
    const dataDir = join(scratchDirectory(), 'data')
    const settings = { DATABASE_URL: outside, PAYLOAD_SECRET: secret, FIELD_KEY: fieldKey }
    expect(parseEnv({ ...settings, DATA_DIR: dataDir })).toMatchObject(settings)
    expect(existsSync(dataDir)).toBe(false)
  })

  it.each(['/run/clamav/clamd.ctl', '127.0.0.1:3310'])('lets ClamAV listen on %s', (place) => {
    expect(parse({ CLAMAV_SOCKET: place }).CLAMAV_SOCKET).toBe(place)
  })

  it.each([
    [{}, 'no-reply@localhost'],
    [{ PUBLIC_URL: 'https://gh.example.cn' }, 'no-reply@gh.example.cn'],
    [
      { SMTP_URL: 'smtp://relay:25', PUBLIC_URL: 'https://gh.example.cn' },
      'no-reply@gh.example.cn',
    ],
    [{ SMTP_URL: 'smtps://post%40gh.example.cn:word@smtp.example.cn' }, 'post@gh.example.cn'],
    [
      { SMTP_URL: 'smtps://post:word@smtp.example.cn', SMTP_FROM: 'gh@example.cn' },
      'gh@example.cn',
    ],
  ])('sends letters with %o from %s', (given, sender) => {
    expect(parse(given).SMTP_FROM).toBe(sender)
  })

  it('takes the slash off the public address', () => {
    expect(parse({ PUBLIC_URL: 'https://gh.example.cn/' }).PUBLIC_URL).toBe('https://gh.example.cn')
  })

  it.each(['localhost', '127.0.0.1', '127.8.9.1', '::1'])('lets limits be off on %s', (HOST) => {
    expect(parse({ RATE_LIMITS: 'off', HOST }).RATE_LIMITS).toBe('off')
  })
})

describe('keys of the embedded database', () => {
  it('are made once, for the owner only', () => {
    const DATA_DIR = join(scratchDirectory(), 'data')
    const first = parseEnv({ DATA_DIR })
    const second = parseEnv({ DATA_DIR })
    expect(second).toEqual(first)
    expect(first.PAYLOAD_SECRET).toHaveLength(64)
    const file = join(DATA_DIR, 'secrets.json')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(file, 'utf8')).toContain(first.FIELD_KEY)
  })

  it('are not replaced when a database is there without them', () => {
    const DATA_DIR = scratchDirectory()
    mkdirSync(join(DATA_DIR, 'postgres'))
    expect(() => parseEnv({ DATA_DIR })).toThrow('从备份恢复')
  })

  it('given from outside win', () => {
    const DATA_DIR = scratchDirectory()
    const given = { PAYLOAD_SECRET: secret, FIELD_KEY: fieldKey }
    expect(parseEnv({ DATA_DIR, ...given })).toMatchObject(given)
  })
})
