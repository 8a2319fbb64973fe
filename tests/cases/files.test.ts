// Files of cases: what is taken in, whose they become, who gets them back and how, what becomes of the rest.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { readContent, resealContents } from '@/src/cases/files/store'
import { query } from '@/src/database/pool'
import { env } from '@/src/env'
import { sweepCaseFiles } from '@/src/jobs/sweep-case-files'
import { type FieldKeys, parseFieldKey } from '@/src/lib/field-cipher'
import { call } from '../access/asks'
import { openWorld, personAt, type World } from '../access/ground'
import type { Person } from '../access/tree'
import { EICAR, startFakeClamd } from '../support/fake-clamd'
import { HELP_ITEM, helpAt, publishItem, send } from './ground'

const held = vi.hoisted(() => ({ keys: undefined as unknown }))
vi.mock('@/src/field-keys', async (original) => {
  const real = await original<typeof import('@/src/field-keys')>()
  return { fieldKeys: () => (held.keys as FieldKeys | undefined) ?? real.fieldKeys() }
})

let world: World
let outsider: Person

const WITH_FILES = {
  ...HELP_ITEM,
  form: {
    ...HELP_ITEM.form,
    fields: [
      ...HELP_ITEM.form.fields,
      { name: 'proof', kind: 'files' as const, label: '证明', isRequired: false, max: 3 },
    ],
  },
}

beforeAll(async () => {
  world = await openWorld()
  await publishItem(world.payload, world.tree.root, 'help', WITH_FILES)
  outsider = await personAt(world, 'sibling', 'case-officer')
})

afterEach(() => {
  env.CLAMAV_SOCKET = undefined
})

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer<<>>\nstartxref\n9\n%%EOF\n',
)
const WITH_VIRUS = Buffer.concat([PDF, Buffer.from(EICAR), Buffer.from('\n%%EOF xref')])

const upload = async (content: Uint8Array, name = '工资条.pdf') => {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(content)], name))
  form.set('field', 'proof')
  const answer = await call(null, 'case-files', {
    ...{ method: 'POST', form, headers: { 'X-Forwarded-For': '10.3.3.3' } },
  })
  const body = (await answer.json()) as {
    token: string
    name: string
    errors?: { code: string }[]
  }
  return { status: answer.status, ...body, code: body.errors?.[0]?.code }
}

const sendWith = async (...proof: string[]) => {
  const help = helpAt(world.tree.own)
  return send({ ...help, answers: { ...help.answers, proof } })
}

const rows = (): Promise<{ id: number; case_id: number | null; scan: string; field: string }[]> =>
  query('select id, case_id, scan::text, field from case_files order by id')

const sent = async (content: Uint8Array = PDF, name?: string) => {
  const { token } = await upload(content, name)
  const { body } = await sendWith(token)
  const [row] = (await rows()).slice(-1)
  if (!row?.case_id) throw new Error('the file has no case')
  return { file: row.id, number: String(body.number), code: String(body.queryCode) }
}

const officer = () => world.people['case-officer']
const fetchAs = (person: Person | null, file: number) => call(person, `case-files/${file}/download`)
const codeOf = async (answer: Response) =>
  ((await answer.json()) as { errors: { code: string }[] }).errors[0]?.code

describe('an upload', () => {
  test('is answered with a token that nobody guesses, and lies sealed on the disk', async () => {
    const { name, status, token } = await upload(PDF, '../../工资:条\u202e.exe.pdf')
    expect(status).toBe(201)
    expect(token).toMatch(/^[\w-]{32}$/)
    expect(name).toBe('工资条.exe.pdf')
    const [row] = (await rows()).slice(-1)
    expect(row).toMatchObject({ case_id: null, scan: 'unscanned', field: 'proof' })
    const folder = join(env.DATA_DIR, 'cases')
    const kept = await readFile(join(folder, `case-file-${row?.id}`))
    expect(kept.includes('%PDF')).toBe(false)
    expect(JSON.stringify(await query('select * from case_files'))).not.toContain(token)
  })

  test('is judged by what it holds and not by its name', async () => {
    expect((await upload(Buffer.from('<script>alert(1)</script>'), '照片.jpg')).code).toBe(
      'case_file.type_refused',
    )
    expect((await upload(PDF.subarray(0, 30))).code).toBe('case_file.broken')
    expect((await upload(Buffer.alloc(0))).code).toBe('case_file.broken')
    expect((await upload(Buffer.alloc(10 * 1024 * 1024 + 1))).status).toBe(400)
    expect((await upload(PDF, '病历.jpg')).name).toBe('病历.pdf')
  })

  test('loses the place where a picture was taken', async () => {
    const exif = { IFD0: { Make: 'WhereIWas' } }
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .withExif(exif)
      .jpeg()
      .toBuffer()
    expect(picture.includes('WhereIWas')).toBe(true)
    const { file } = await sent(picture, '现场.jpg')
    const content = Buffer.from(await (await fetchAs(officer(), file)).arrayBuffer())
    expect(content.includes('WhereIWas')).toBe(false)
    expect((await sharp(content).metadata()).width).toBe(8)
  })
})

describe('a token', () => {
  test('gives its file to the first case that is sent with it', async () => {
    const { token } = await upload(PDF)
    const first = await sendWith(token)
    expect(first.status).toBe(201)
    const [row] = (await rows()).slice(-1)
    // Who names it in another one would believe that it went along.
    expect((await sendWith(token)).code).toBe('answer.file_lost')
    const [again] = (await rows()).slice(-1)
    expect(again).toEqual(row)
  })

  test('serves again for the same sending', async () => {
    const { token } = await upload(PDF)
    const help = helpAt(world.tree.own)
    const body = { ...help, answers: { ...help.answers, proof: [token] } }
    const answers = await Promise.all([1, 2].map(() => send(body, { 'Idempotency-Key': token })))
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(answers[0]?.body).toEqual(answers[1]?.body)
  })

  test('that is unknown is told at its field, and nothing is sent', async () => {
    const { body, status } = await sendWith('x'.repeat(32))
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([{ code: 'answer.file_lost', path: 'answers.proof' }])
  })
})

describe('a file', () => {
  test('is handed to who takes part in its case, as an attachment that runs nowhere', async () => {
    const { file } = await sent(PDF, '工资条.pdf')
    const answer = await fetchAs(officer(), file)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; .*filename\*=UTF-8''%E5%B7%A5/,
    )
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(Buffer.from(await answer.arrayBuffer()).equals(PDF)).toBe(true)
    const [line] = await query<{ record_id: string }>(
      `select record_id from audit_log where action = 'download' and target_collection = 'case-files'
        order by id desc limit 1`,
    )
    expect(line?.record_id).toBe(String(file))
  })

  test('is not there for others, nor for the public, nor before its case is sent', async () => {
    const { file } = await sent()
    expect((await fetchAs(outsider, file)).status).toBe(404)
    expect((await fetchAs(null, file)).status).toBe(401)
    await upload(PDF)
    const [waiting] = (await rows()).slice(-1)
    expect((await fetchAs(officer(), waiting?.id ?? 0)).status).toBe(404)
  })

  test('is handed to the applicant with number and code, and to nobody with a wrong one', async () => {
    const { code, file, number } = await sent()
    const ask = (body: object) =>
      call(null, `case-files/${file}/download`, { method: 'POST', body })
    expect((await ask({ number, code })).status).toBe(200)
    expect((await ask({ number, code: '0000-0000-0000-0000' })).status).toBe(404)
    const other = await sent()
    expect((await ask({ number: other.number, code: other.code })).status).toBe(404)
  })
})

describe('the scanner', () => {
  test('keeps infected files out', async () => {
    const { socket, stop } = await startFakeClamd()
    env.CLAMAV_SOCKET = socket
    const before = (await rows()).length
    expect((await upload(WITH_VIRUS)).code).toBe('case_file.infected')
    expect(await rows()).toHaveLength(before)
    const { file } = await sent()
    expect((await fetchAs(officer(), file)).status).toBe(200)
    await stop()
  })

  test('closes what came while it was down, until it has looked at it', async () => {
    env.CLAMAV_SOCKET = '127.0.0.1:1'
    const good = await sent()
    const bad = await sent(WITH_VIRUS)
    const waiting = await fetchAs(officer(), good.file)
    expect([waiting.status, await codeOf(waiting)]).toEqual([409, 'case_file.not_scanned'])
    const { socket, stop } = await startFakeClamd()
    env.CLAMAV_SOCKET = socket
    await sweepCaseFiles(world.payload)
    expect((await fetchAs(officer(), good.file)).status).toBe(200)
    const found = await fetchAs(officer(), bad.file)
    expect([found.status, await codeOf(found)]).toEqual([409, 'case_file.infected'])
    expect(await readdir(join(env.DATA_DIR, 'cases'))).not.toContain(`case-file-${bad.file}`)
    await stop()
  })

  test('keeps out what it finds infected before the case is sent, and tells the sender', async () => {
    env.CLAMAV_SOCKET = '127.0.0.1:1'
    const { token } = await upload(WITH_VIRUS)
    const { socket, stop } = await startFakeClamd()
    env.CLAMAV_SOCKET = socket
    await sweepCaseFiles(world.payload)
    const { body, status } = await sendWith(token)
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([{ code: 'answer.file_lost', path: 'answers.proof' }])
    await stop()
  })

  test('that does not answer is asked once a minute, not once for each file', async () => {
    env.CLAMAV_SOCKET = '127.0.0.1:1'
    for (let file = 0; file < 3; file += 1) await upload(PDF)
    const failures: unknown[] = []
    const { logger } = world.payload
    vi.spyOn(logger, 'error').mockImplementation((told: unknown) => failures.push(told))
    onTestFinished(() => {
      vi.restoreAllMocks()
    })
    await sweepCaseFiles(world.payload)
    expect(failures).toHaveLength(1)
  })
})

test('a change of keys seals the files anew, and the old key can go', async () => {
  const { file } = await sent()
  const [own, other] = [1, 2].map((byte) => Buffer.alloc(32, byte).toString('base64'))
  const runWith = (keys: string) => {
    held.keys = parseFieldKey(keys)
  }
  runWith(`${other},${own}`)
  expect(await resealContents()).toBeGreaterThan(0)
  expect(await resealContents()).toBe(0)
  runWith(`${other}`)
  expect((await readContent(file))?.equals(PDF)).toBe(true)
  runWith(`${own},${other}`)
  await resealContents()
  runWith(`${own}`)
})

test('files that no case was sent with go after a day, bytes and all', async () => {
  const { file } = await sent()
  await upload(PDF)
  const [waiting] = (await rows()).slice(-1)
  await sweepCaseFiles(world.payload)
  expect((await rows()).map(({ id }) => id)).toContain(waiting?.id)
  await query(`update case_files set created_at = now() - interval '25 hours'`)
  await sweepCaseFiles(world.payload)
  const left = (await rows()).map(({ id }) => id)
  expect(left).toContain(file)
  expect(left).not.toContain(waiting?.id)
  expect(await readdir(join(env.DATA_DIR, 'cases'))).not.toContain(`case-file-${waiting?.id}`)
})
