import { expect, it } from 'vitest'
import { unionAsked } from '@/src/components/console/figures/asked-page'

it('opens the union that is asked for, else the first of the person’s own', () => {
  expect(unionAsked({ union: '7' }, 3)).toBe(7)
  expect(unionAsked({}, 3)).toBe(3)
})

it.each(['abc', '1.5', '2147483648', '1e12'])(
  'answers 404 to %s, which no union can have',
  (union) => {
    expect(() => unionAsked({ union }, 3)).toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
  },
)

it('answers 404 to who works at no union', () => {
  expect(() => unionAsked({}, undefined)).toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
})
