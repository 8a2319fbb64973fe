import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CASE_STATE_NAMES, labelOf } from '@/src/lib/codes'
import { decideCase, isAllowed } from '@/src/workflows/cases/decide'
import {
  CASE_ACTIONS,
  CASE_RULES,
  CASE_STATES,
  PARTS,
  type Part,
} from '@/src/workflows/cases/table'
import { EXPECTED, LETTERS, type Letter } from './expected'
import { HELP, standing } from './standing'

const lettersOf = (parts: readonly Part[] = []): string =>
  (Object.keys(LETTERS) as Letter[]).filter((letter) => parts.includes(LETTERS[letter])).join('')

const sorted = (letters: string): string => [...letters].sort().join('')

test.each(CASE_STATES)('%s: the rules are those of the hand-written table', (state) => {
  for (const action of CASE_ACTIONS)
    expect([action, sorted(lettersOf(CASE_RULES[state][action]))]).toEqual([
      action,
      sorted(EXPECTED[state]?.[action] ?? '?'),
    ])
})

const CHINESE: Record<string, Letter> = { 主: 'h', 领: 'l', 批: 'a', 会: 'c', 督: 's', 职: 'p' }

const lettersInWords = (cell: string): string => {
  // 「系统」 holds no other sign; what stands behind an arrow is the state afterwards.
  const who = cell
    .split(/[，；]/)
    .map((part) => part.split('→')[0] ?? '')
    .filter((part) => !part.includes('没解决'))
    .join('')
  const letters = [...who.replace('系统', '')].flatMap((sign) => CHINESE[sign] ?? [])
  return sorted([...letters, ...(who.includes('系统') ? ['x'] : [])].join(''))
}

test('the staff handbook shows the same table', () => {
  const text = readFileSync('docs/zh/办件流转表.md', 'utf8')
  const shown: Record<string, Record<string, string>> = {}
  let actions: string[] = []
  for (const line of text.split('\n').filter((each) => each.startsWith('|'))) {
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    if (cells[0] === '状态') actions = cells.slice(1).map((cell) => /`(.+)`/.exec(cell)?.[1] ?? '')
    const state = /`(\w+)`/.exec(cells[0] ?? '')?.[1]
    if (!state) continue
    expect(cells[0]).toContain(labelOf(CASE_STATE_NAMES, state))
    shown[state] ??= {}
    for (const [at, action] of actions.entries())
      Object.assign(shown[state], { [action]: lettersInWords(cells[at + 1] ?? '') })
  }
  for (const [state, row] of Object.entries(EXPECTED))
    for (const [action, letters] of Object.entries(row))
      expect([state, action, shown[state]?.[action]]).toEqual([state, action, sorted(letters)])
})

test('a wrong person is 403, a wrong state 409', () => {
  for (const state of CASE_STATES)
    for (const action of CASE_ACTIONS)
      for (const part of PARTS) {
        const decided = decideCase(standing({ state, flow: HELP }), {
          action,
          parts: new Set([part]),
        })
        const letters = EXPECTED[state]?.[action] ?? ''
        const isPart = [...letters].some((letter) => LETTERS[letter as Letter] === part)
        const everPart = Object.values(EXPECTED).some((row) =>
          [...(row[action] ?? '')].some((letter) => LETTERS[letter as Letter] === part),
        )
        if (isAllowed(decided)) expect(isPart).toBe(true)
        else if (!everPart) expect(decided.status).toBe(403)
        else if (letters === '') expect(decided.status).toBe(409)
        else if (!isPart) expect(decided.status).toBe(403)
      }
})
