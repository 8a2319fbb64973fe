import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cell, publishColumn } from '@/src/cases/league/cells'
import { knownFrom, type LeagueUnion, publishLeague } from '@/src/cases/league/league'

/** A published column as a reader writes it down: a number, `<5`, or `?`. */
const read = (cell: Cell | null | undefined): string => {
  if (!cell) return 'none'
  if (cell.kind === 'shown') return String(cell.value)
  return cell.kind === 'few' ? '<5' : '?'
}

const column = (values: number[], total: number | null) => {
  const published = publishColumn(values, total)
  return [...published.cells.map(read), '|', read(published.total)].join(' ')
}

describe('a column of counts', () => {
  test('shows numbers from five on, and zero, which is about nobody', () => {
    expect(column([0, 5, 31], 36)).toBe('0 5 31 | 36')
    expect(column([0, 0], 0)).toBe('0 0 | 0')
  })

  test('never shows one to four, nor what gives it away by subtraction', () => {
    // 12 − 8 would be the 4: the 8 goes too.
    expect(column([4, 8, 20], 32)).toBe('<5 ? 20 | 32')
    // Two that are hidden and add up to 2, or to 8, are known as well as one.
    expect(column([1, 1, 9, 20], 31)).toBe('<5 <5 ? 20 | 31')
    expect(column([4, 4, 9, 20], 37)).toBe('<5 <5 ? 20 | 37')
    expect(column([2, 3, 9, 20], 34)).toBe('<5 <5 9 20 | 34')
  })

  test('withholds as many as it takes, at last the total', () => {
    // Who knows that the smallest was withheld knows that it is 5, and the other 1.
    expect(column([1, 5, 6, 40], 52)).toBe('<5 ? ? 40 | 52')
    expect(column([3], 3)).toBe('<5 | <5')
    expect(column([3, 0], 3)).toBe('<5 0 | <5')
    expect(column([4, 4], 8)).toBe('<5 <5 | ?')
  })

  test('needs no protection where nobody knows the total', () => {
    expect(column([4, 8], null)).toBe('<5 8 | none')
    // Nor where the total holds enough of what is in no row.
    expect(column([3, 8], 40)).toBe('<5 8 | 40')
  })

  /** Every way to fill the hidden cells so that they fit the total, rows alone or with others unseen. */
  const fillings = (published: { cells: Cell[]; total: Cell | null }, withOthers: boolean) => {
    const { cells, total } = published
    if (total?.kind !== 'shown') return null
    const shown = cells.flatMap((cell) => (cell.kind === 'shown' ? [cell.value] : []))
    const smallest = Math.min(...shown.filter((value) => value >= 5), total.value)
    const found: number[][] = []
    const fill = (at: number, left: number, chosen: number[]): void => {
      const cell = cells[at]
      if (!cell) {
        if (left === 0 || withOthers) found.push(chosen)
        return
      }
      const [from, to] =
        cell.kind === 'shown'
          ? [cell.value, cell.value]
          : cell.kind === 'few'
            ? [1, 4]
            : [5, smallest]
      for (let value = from; value <= Math.min(to, left); value += 1)
        fill(at + 1, left - value, [...chosen, value])
    }
    fill(0, total.value, [])
    return found
  }

  test('no small number can be worked out, whatever the numbers are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 14 }), { minLength: 1, maxLength: 5 }),
        fc.nat({ max: 6 }),
        (values, others) => {
          const total = values.reduce((sum, value) => sum + value, others)
          const published = publishColumn(values, total)
          values.forEach((value, at) => {
            const cell = published.cells[at]
            if (value > 0 && value < 5) expect(cell?.kind).toBe('few')
            if (cell?.kind === 'shown') expect(cell.value).toBe(value)
          })
          for (const withOthers of [false, true]) {
            const ways = fillings(published, withOthers)
            published.cells.forEach((cell, at) => {
              if (cell.kind !== 'few' || ways === null || ways.length === 0) return
              expect(new Set(ways.map((way) => way[at])).size).toBeGreaterThan(1)
            })
          }
        },
      ),
      { numRuns: 3000 },
    )
  })
})

const union = (code: string, more: Partial<LeagueUnion>): LeagueUnion => ({
  ...{ id: Number(code), code, name: code, hasBelow: false, received: 100, finished: 100 },
  ...{ timed: 100, inTime: 90, minutes: 6000, rated: 10, stars: 45, views: 0, likes: 0 },
  ...more,
})

const whole = union('0', { received: 1000, finished: 1000 })
const unknown = { value: null, isWithheld: false }
const publish = (unions: LeagueUnion[]) =>
  publishLeague(unions, whole, { received: unknown, finished: unknown }).rows

describe('the league table', () => {
  test('ranks by the share in time alone, however many cases there were', () => {
    const rows = publish([
      union('1', { timed: 1000, finished: 1000, inTime: 900 }),
      union('2', { timed: 5, finished: 5, inTime: 5 }),
      union('3', { timed: 200, finished: 200, inTime: 180 }),
      union('4', { timed: 10, finished: 10, inTime: 2 }),
    ])
    expect(rows.map(({ code, rank }) => [code, rank])).toEqual([
      ['2', 1],
      ['1', 2],
      ['3', 2],
      ['4', 4],
    ])
  })

  test('what reads the same stands at the same rank', () => {
    const rows = publish([
      union('1', { timed: 3000, inTime: 2000 }),
      union('2', { timed: 30_000, inTime: 20_001 }),
    ])
    expect(rows.map(({ rank }) => rank)).toEqual([1, 1])
  })

  test('too few cases have no share, no average and no rank, and follow the others', () => {
    const rows = publish([
      union('1', { finished: 4, timed: 4, inTime: 4, rated: 4 }),
      union('2', { finished: 50, timed: 4, inTime: 4, rated: 5, stars: 20 }),
      union('3', { inTime: 1 }),
    ])
    expect(rows).toMatchObject([
      { code: '3', rank: 1, inTimeRate: 0.01, averageHours: 1, averageRating: 4.5 },
      { code: '1', rank: null, inTimeRate: null, averageHours: null, averageRating: null },
      { code: '2', rank: null, inTimeRate: null, averageRating: 4 },
    ])
    expect(rows[1]?.finished).toEqual({ kind: 'few' })
  })

  test('a number that is withheld in one table cannot be added up from another', () => {
    const nothing = { finished: 0, timed: 0, inTime: 0 }
    const counties = [union('1', { finished: 7 }), union('2', nothing)]
    const { rows, total } = publishLeague(counties, whole, {
      received: unknown,
      finished: knownFrom({ kind: 'withheld' }),
    })
    expect(rows.map(({ finished }) => read(finished)).sort()).toEqual(['0', '?'])
    expect(rows.map(({ inTimeRate }) => inTimeRate)).toEqual([null, null])
    expect(read(total.finished)).toBe('?')
  })
})
