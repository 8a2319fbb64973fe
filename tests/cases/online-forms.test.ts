// The routes behind the public forms, as a browser without scripts posts to them.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { POST as postSend } from '@/src/app/(site)/send/route'
import { POST as postAct } from '@/src/app/(site)/track/act/route'
import { GET as getFile } from '@/src/app/(site)/track/files/[id]/route'
import { POST as postLeave } from '@/src/app/(site)/track/leave/route'
import { POST as postOpen } from '@/src/app/(site)/track/open/route'
import type { Definition } from '@/src/cases/definition'
import { query } from '@/src/database/pool'
import { SENDINGS } from '@/src/guards/admit-sending'
import { readCaptcha } from '@/src/guards/captcha/token'
import { type NoteKind, recallNote } from '@/src/visitors/notes'
import { openedCase } from '@/src/visitors/opened-case'
import { openWorld, stored, type World } from '../access/ground'
import { act, HELP_ITEM, idOfNumber, publishItem } from './ground'

let world: World

const ITEM: Definition = {
  ...HELP_ITEM,
  form: {
    ...HELP_ITEM.form,
    fields: [
      ...HELP_ITEM.form.fields,
      {
        name: 'kinds',
        kind: 'choices',
        label: '类别',
        isRequired: false,
        options: options('a', 'b'),
      },
      { name: 'income', kind: 'number', label: '年收入', isRequired: false },
      {
        ...{ name: 'monthly', kind: 'computed', label: '月收入', isRequired: false },
        ...{ expression: 'income / 12', classes: [{ when: 'value < 1000', label: '困难' }] },
      },
      { name: 'proof', kind: 'files', label: '证明', isRequired: false },
    ],
  },
}

function options(...values: string[]) {
  return values.map((value) => ({ value, label: value.toUpperCase() }))
}

beforeAll(async () => {
  world = await openWorld()
  await publishItem(world.payload, world.tree.root, 'help', ITEM)
})

beforeEach(() => query('delete from request_counts'))

/** A browser: keeps the cookies that it is given, and says where it was led. */
const browse = (address = '10.7.7.7') => {
  const jar = new Map<string, string>()
  const headers = () => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    return new Headers({ cookie, 'x-forwarded-for': address })
  }
  const take = (answer: Response) => {
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    return answer
  }
  const post = async (
    route: (request: Request, context: unknown) => Promise<Response>,
    values: [string, string | File][],
    more: Record<string, string> = {},
  ) => {
    const body = new FormData()
    for (const [name, value] of values) body.append(name, value)
    const sent = headers()
    for (const [name, value] of Object.entries(more)) sent.set(name, value)
    const request = new Request('http://localhost:3000/send', {
      method: 'POST',
      headers: sent,
      body,
    })
    return take(await route(request, undefined))
  }
  const recall = <Kind extends NoteKind>(kind: Kind) => recallNote(kind, { headers: headers() })
  return { headers, post, recall }
}

const filled = (...more: [string, string | File][]): [string, string | File][] => [
  ['service', 'help'],
  ['organization', world.tree.own.code],
  ['applicant.name', '向家明'],
  ['applicant.phone', '13800000001'],
  ['answers.content', '三个月没有发工资。'],
  ...more,
]

const pdf = (name = '工资条.pdf') =>
  new File(['%PDF-1.4\nxref\n0 1\ntrailer<<>>\nstartxref\n9\n%%EOF\n'], name)

const count = async (table: 'cases' | 'case_files'): Promise<number> => {
  const [row] = await query<{ count: string }>(`select count(*) from ${table}`)
  return Number(row?.count)
}

const answersOf = async (number: string) => stored(world, 'cases', await idOfNumber(world, number))

describe('sending', () => {
  test('leads to a receipt that only this browser has, and opens the case in it', async () => {
    const browser = browse()
    const answer = await browser.post(postSend, filled())
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sent'])
    const receipt = await browser.recall('receipt')
    expect(receipt?.number).toMatch(/^\d{15}$/)
    expect(await browse().recall('receipt')).toBeNull()
    const opened = await openedCase({ headers: browser.headers() })
    expect('tracked' in opened && opened.tracked.number).toBe(receipt?.number)
    expect(answer.headers.get('location')).not.toContain(receipt?.queryCode ?? '')
  })

  test('of something wrong leads back with everything typed and what is wrong', async () => {
    const browser = browse()
    const wrong = filled(['applicant.idNumber', '420581198001011230'], ['answers.kinds', 'a'])
    const answer = await browser.post(postSend, [...wrong, ['answers.kinds', 'b']])
    expect(answer.headers.get('location')).toBe(
      `/unions/${world.tree.own.code}/services/help/apply#problems`,
    )
    const form = await browser.recall('form')
    expect(form?.problems.map(({ path }) => path)).toEqual(['applicant.idNumber'])
    expect(form?.values).toMatchObject({
      'answers.content': ['三个月没有发工资。'],
      'answers.kinds': ['a', 'b'],
    })
    await browser.post(postSend, filled())
    expect(await browser.recall('form')).toBeNull()
  })

  test('tells a script the same as JSON', async () => {
    const browser = browse()
    const json = { accept: 'application/json', 'idempotency-key': 'key-of-a-script' }
    const wrong = await browser.post(postSend, filled(['applicant.phone', 'x']).slice(0, 4), json)
    expect(wrong.status).toBe(400)
    expect((await wrong.json()).errors.length).toBeGreaterThan(0)
    const sent = await browser.post(postSend, filled(), json)
    expect([sent.status, await sent.json()]).toEqual([200, { next: '/sent' }])
  })

  test('twice by a double tap is one case with one file, and one code', async () => {
    const before = await count('cases')
    const files = await count('case_files')
    const browsers = [browse('10.7.0.1'), browse('10.7.0.1')]
    const values = () => filled(['answers.income', '7'], ['file.proof', pdf()])
    await Promise.all(browsers.map((browser) => browser.post(postSend, values())))
    expect(await count('cases')).toBe(before + 1)
    expect(await count('case_files')).toBe(files + 1)
    const [first, second] = await Promise.all(browsers.map(({ recall }) => recall('receipt')))
    expect(first).toEqual(second)
    // Somebody else with the same words is somebody else.
    await browse('10.7.0.2').post(postSend, values())
    expect(await count('cases')).toBe(before + 2)
  })

  test('keeps files while something else is wrong, and tells files that are', async () => {
    const browser = browse()
    const text = new File(['<script>'], '照片.jpg')
    const wrong = filled(['file.proof', pdf()], ['file.proof', text])
    await browser.post(postSend, wrong)
    const form = await browser.recall('form')
    expect(form?.files).toMatchObject([{ field: 'proof', name: '工资条.pdf' }])
    expect(form?.problems).toMatchObject([
      { path: 'answers.proof', code: 'case_file.type_refused' },
    ])
    const token = form?.files[0]?.token ?? ''
    await browser.post(postSend, filled(['answers.proof', token]))
    const opened = await openedCase({ headers: browser.headers() })
    expect('files' in opened && opened.files.map(({ name }) => name)).toEqual(['工资条.pdf'])
  })

  test('works sums out without sending anything', async () => {
    const browser = browse()
    const before = await count('cases')
    const asked = filled(['answers.income', '6000'], ['intent', 'compute'])
    const answer = await browser.post(postSend, asked, { accept: 'application/json' })
    expect((await answer.json()).computed).toEqual({ monthly: '500，属于：困难' })
    await browser.post(postSend, asked)
    expect((await browser.recall('form'))?.computed.monthly).toContain('困难')
    expect(await count('cases')).toBe(before)
  })

  test('beyond the limit asks a question, and goes through with the answer', async () => {
    const browser = browse('10.7.9.9')
    for (let sent = 0; sent < SENDINGS.most; sent += 1) {
      const answer = await browser.post(postSend, filled(['answers.homeAddress', `${sent} 号`]))
      expect(answer.headers.get('location')).toBe('/sent')
    }
    const values = filled(['answers.homeAddress', '末号'])
    await browser.post(postSend, values)
    const form = await browser.recall('form')
    expect(form?.problems).toMatchObject([{ path: 'captcha', code: 'captcha_required' }])
    const token = form?.captcha?.token ?? ''
    const question = readCaptcha(token, new Date())?.question
    expect(form?.captcha?.question).toBe(question?.text)
    const words = question?.text.match(/“(.+)”/)?.[1] ?? ''
    const tried = [...Array(100).keys()]
      .map(String)
      .concat(words.split('、'), [...words], [...'一二三四五六日'])
    const right = tried.find((each) => question?.isRight(each)) ?? ''
    const answered = await browser.post(postSend, [
      ...values,
      ['captcha.token', token],
      ['captcha.answer', right],
    ])
    expect(answered.headers.get('location')).toBe('/sent')
  })

  test('about the union itself goes past it', async () => {
    const browser = browse()
    await browser.post(postSend, filled(['aboutUnion', 'on']))
    const row = await answersOf((await browser.recall('receipt'))?.number ?? '')
    expect(row).toMatchObject({
      organization: world.tree.parent.id,
      excluded: world.tree.own.id,
    })
  })

  test('of an unknown service leads to the list', async () => {
    const answer = await browse().post(postSend, [['service', 'nothing']])
    expect(answer.headers.get('location')).toBe('/services')
  })
})

describe('following a case', () => {
  const sent = async () => {
    const browser = browse()
    await browser.post(postSend, filled(['answers.homeAddress', crypto.randomUUID()]))
    const receipt = await browser.recall('receipt')
    if (!receipt) throw new Error('not sent')
    return { browser, receipt, id: await idOfNumber(world, receipt.number) }
  }
  const state = async (browser: ReturnType<typeof browse>) => {
    const opened = await openedCase({ headers: browser.headers() })
    return 'tracked' in opened ? opened.tracked.state : opened.problem
  }

  test('takes number and code, and tells a wrong one like an unknown number', async () => {
    const { receipt } = await sent()
    const browser = browse()
    const open = (number: string, code: string) =>
      browser.post(postOpen, [
        ['number', number],
        ['code', code],
      ])
    await open(receipt.number, '0000-0000-0000-0000')
    const wrong = await browser.recall('told')
    // What was typed comes back to be corrected; the code does not.
    expect(wrong?.note).toBe(receipt.number)
    await open('202601010000000', receipt.queryCode)
    expect((await browser.recall('told'))?.message).toBe(wrong?.message)
    expect(await browser.recall('case')).toBeNull()
    await open(
      ` ${receipt.number.slice(0, 8)} ${receipt.number.slice(8)}`,
      receipt.queryCode.toLowerCase(),
    )
    expect(await state(browser)).toBe('submitted')
    await browser.post(postLeave, [])
    expect(await state(browser)).toBe('')
  })

  test('counts tries at codes and not looks at an open case', async () => {
    const { browser, receipt } = await sent()
    await query('delete from request_counts')
    for (let look = 0; look < 125; look += 1) expect(await state(browser)).toBe('submitted')
    const guess = async () => {
      await browser.post(postOpen, [
        ['number', receipt.number],
        ['code', '0000-0000-0000-0000'],
      ])
      return (await browser.recall('told'))?.message ?? ''
    }
    for (let tried = 0; tried < 120; tried += 1) expect(await guess()).toContain('不对')
    expect(await guess()).toContain('太频繁')
    expect(await state(browser)).toBe('submitted')
  })

  test('questions are answered with files, and the answer is the officer’s', async () => {
    const { browser, id } = await sent()
    const officer = world.people['case-officer'] ?? null
    await act(officer, id, 'accept')
    await act(officer, id, 'return', { note: '单位叫什么？' })
    expect(await state(browser)).toBe('returned')
    await browser.post(postAct, [
      ['action', 'answer'],
      ['note', ' '],
    ])
    expect((await browser.recall('told'))?.message).toBe('请写下您的回答，再提交。')
    await browser.post(postAct, [
      ['action', 'answer'],
      ['note', '恒达化工'],
      ['files', pdf('合同.pdf')],
    ])
    expect(await state(browser)).toBe('handling')
    const opened = await openedCase({ headers: browser.headers() })
    const [file] = 'files' in opened ? opened.files : []
    const request = () => new Request('http://localhost:3000/', { headers: browser.headers() })
    const fetchFile = (fileId: number) =>
      getFile(request(), { params: Promise.resolve({ id: String(fileId) }) })
    expect((await fetchFile(file?.id ?? 0)).headers.get('content-disposition')).toContain(
      'attachment',
    )
    const other = await sent()
    await other.browser.post(postAct, [['action', 'withdraw']])
    const foreign = await getFile(
      new Request('http://localhost:3000/', { headers: other.browser.headers() }),
      { params: Promise.resolve({ id: String(file?.id) }) },
    )
    expect(foreign.headers.get('location')).toBe('/track')
  })

  test('an act that is not possible is told, with what was typed', async () => {
    const { browser } = await sent()
    await browser.post(postAct, [
      ['action', 'answer'],
      ['note', '我先答了'],
    ])
    expect(await browser.recall('told')).toMatchObject({ isProblem: true, note: '我先答了' })
    expect(await state(browser)).toBe('submitted')
    const stranger = browse()
    await stranger.post(postAct, [['action', 'withdraw']])
    expect((await stranger.recall('told'))?.isProblem).toBe(true)
  })

  test('“not solved” opens the case again, once', async () => {
    const { browser, id } = await sent()
    const officer = world.people['case-officer'] ?? null
    const finish = async () => {
      expect(
        (await act(officer, id, 'finish', { result: 'explained', note: '已说明' })).status,
      ).toBe(200)
    }
    const rate = (solved: string) =>
      browser.post(postAct, [
        ['action', 'rate'],
        ['rating', '2'],
        ['solved', solved],
      ])
    await act(officer, id, 'accept')
    await finish()
    await rate('false')
    expect(await state(browser)).toBe('handling')
    await finish()
    await rate('false')
    expect(await state(browser)).toBe('closed')
  })
})

describe('what no form of ours sends', () => {
  const to = (route: typeof postOpen, body: BodyInit, headers: Record<string, string> = {}) =>
    route(
      new Request('http://localhost:3000/track/open', {
        ...{ method: 'POST', body, headers: { 'x-forwarded-for': '10.9.9.9', ...headers } },
      }),
      undefined,
    )

  test('leads back: no form at all, zero bytes', async () => {
    for (const route of [postSend, postOpen, postAct]) {
      expect((await to(route, '{}', { 'content-type': 'application/json' })).status).toBe(303)
      for (const name of ['service', 'organization', 'number', 'code', 'note', 'action']) {
        const form = new URLSearchParams({ service: 'help', organization: world.tree.own.code })
        form.set(name, 'a\u0000b')
        expect([name, (await to(route, form)).status]).toEqual([name, 303])
      }
    }
  })

  test('opens nothing when another site sent it', async () => {
    const visitor = browse()
    await visitor.post(postSend, filled())
    const receipt = await visitor.recall('receipt')
    const proof = { number: receipt?.number ?? '', code: receipt?.queryCode ?? '' }
    const cookiesFor = async (origin: string) =>
      (await to(postOpen, new URLSearchParams(proof), { origin })).headers.getSetCookie().join()
    expect(await cookiesFor('http://localhost:3000')).toContain('case=')
    expect(await cookiesFor('https://evil.example')).not.toContain('case=')
  })
})
