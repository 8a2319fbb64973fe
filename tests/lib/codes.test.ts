import { describe, expect, it } from 'vitest'
import * as codes from '@/src/lib/codes'

const lists = Object.entries(codes).flatMap(([name, value]): [string, codes.CodeOption[]][] =>
  Array.isArray(value) ? [[name, value]] : [],
)

describe('code lists', () => {
  it.each(lists)('%s has unique values and labels, none of them empty', (_name, list) => {
    const values = list.map((option) => option.value)
    const labels = list.map((option) => option.label)
    expect(new Set(values).size).toBe(list.length)
    expect(new Set(labels).size).toBe(list.length)
    expect([...values, ...labels].every((text) => text.trim() === text && text !== '')).toBe(true)
    expect(values.every((value) => /^[a-z0-9-]+$/.test(value))).toBe(true)
  })

  it('keeps the order of the standards, leading zeros included', () => {
    expect(codes.ETHNIC_GROUPS).toHaveLength(56)
    expect(codes.ETHNIC_GROUPS.map((group) => group.value)).toEqual(
      codes.ETHNIC_GROUPS.map((group) => group.value).sort(),
    )
    expect(codes.INDUSTRIES).toHaveLength(20)
    expect(codes.INDUSTRIES[2]).toEqual({ label: '制造业', value: '03' })
    expect(codes.PLACE_EQUIPMENT).toHaveLength(6)
    expect(codes.STUDIO_REQUIREMENTS).toHaveLength(7)
    expect(codes.NEWS_CHANNELS.map((channel) => channel.value)).toContain(
      codes.DEFAULT_NEWS_CHANNEL,
    )
  })

  it('gives labels, the value itself when unknown, nothing for nothing', () => {
    expect(codes.labelOf(codes.ETHNIC_GROUPS, '15')).toBe('土家族')
    expect(codes.labelOf(codes.GENDERS, '7')).toBe('7')
    expect(codes.labelOf(codes.GENDERS, null)).toBe('')
  })
})
