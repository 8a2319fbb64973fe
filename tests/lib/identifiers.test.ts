import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  idNumberCheckDigit,
  normalizeIdNumber,
  readIdNumber,
  validateIdNumber,
} from '@/src/lib/identifiers/id-number'
import { normalizePhone, validateMobile, validatePhone } from '@/src/lib/identifiers/phone'
import {
  isUnionUscc,
  normalizeUscc,
  usccCheckCharacter,
  validateUscc,
} from '@/src/lib/identifiers/uscc'

describe('unified social credit code', () => {
  it.each([
    '91350100M000100Y43',
    '9144030071526726XG',
    ' 91350100-m000100y43 ',
    '９１３５０１００M000100Y43',
  ])('accepts %s', (code) => expect(validateUscc(code)).toBeNull())

  it.each([
    ['91350100M000100Y4', 'uscc.length'],
    ['', 'uscc.length'],
    ['91350100I000100Y43', 'uscc.character'],
    ['91350100M000100Y44', 'uscc.check'],
    ['91350100M000101Y43', 'uscc.check'],
  ])('refuses %s as %s', (code, expected) => expect(validateUscc(code)?.code).toBe(expected))

  it('finds every single wrong character', () => {
    const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
    const body = fc.array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 })
    fc.assert(
      fc.property(body, fc.nat(16), fc.constantFrom(...alphabet), (characters, position, other) => {
        fc.pre(characters[position] !== other)
        const code = characters.join('') + usccCheckCharacter(characters.join(''))
        expect(validateUscc(code)).toBeNull()
        const wrong = code.slice(0, position) + other + code.slice(position + 1)
        expect(validateUscc(wrong)?.code).toBe('uscc.check')
      }),
    )
  })

  it('knows the unions’ own codes', () => {
    const body = '8142050000000000X'
    expect(isUnionUscc(body + usccCheckCharacter(body))).toBe(true)
    expect(isUnionUscc('91350100M000100Y43')).toBe(false)
    expect(usccCheckCharacter('8142050000000000I')).toBeNull()
    expect(normalizeUscc(' 8142 05')).toBe('814205')
  })
})

describe('resident ID number', () => {
  it('accepts the published specimen in any way of writing', () => {
    expect(validateIdNumber('11010519491231002X')).toBeNull()
    expect(validateIdNumber('110105 19491231 002x')).toBeNull()
    expect(normalizeIdNumber('１１０１０５19491231002ｘ')).toBe('11010519491231002X')
    expect(readIdNumber('11010519491231002X')).toEqual({ birthDate: '1949-12-31', gender: '2' })
  })

  it.each([
    ['110105491231002', 'id_number.old'],
    ['1101051949123100', 'id_number.length'],
    ['1101051949123100XX', 'id_number.character'],
    ['110105194902300021', 'id_number.birth_date'],
    ['110105194913310021', 'id_number.birth_date'],
    ['110105194912310021', 'id_number.check'],
  ])('refuses %s as %s', (number, expected) => {
    expect(validateIdNumber(number)?.code).toBe(expected)
    expect(readIdNumber(number)).toBeNull()
  })

  it('accepts 29 February in leap years only', () => {
    const withCheck = (first17: string) => first17 + idNumberCheckDigit(first17)
    expect(validateIdNumber(withCheck('42058120000229001'))).toBeNull()
    expect(validateIdNumber(withCheck('42058119000229001'))?.code).toBe('id_number.birth_date')
  })

  it('never fails on a region, and finds every single wrong digit', () => {
    const digits = (length: number) =>
      fc.stringMatching(new RegExp(`^[0-9]{${length}}$`), { maxLength: length })
    const day = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2026-11-20'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(digits(6), day, digits(3), fc.nat(16), (region, birth, serial, position) => {
        const iso = birth.toISOString().slice(0, 10)
        const body = region + iso.replace(/-/g, '') + serial
        const number = body + idNumberCheckDigit(body)
        expect(validateIdNumber(number)).toBeNull()
        expect(readIdNumber(number)).toEqual({
          birthDate: iso,
          gender: Number(serial[2]) % 2 === 1 ? '1' : '2',
        })
        const other = String((Number(number[position]) + 1) % 10)
        const wrong = number.slice(0, position) + other + number.slice(position + 1)
        expect(validateIdNumber(wrong)).not.toBeNull()
      }),
    )
  })
})

describe('phone', () => {
  it.each([
    ['138 0000 0000', '13800000000'],
    ['+86 138-0000-0000', '13800000000'],
    ['0086 13800000000', '13800000000'],
    ['013800000000', '13800000000'],
    ['０２７－８７６５４３２１', '027-87654321'],
    ['(0717) 4821234', '0717-4821234'],
    ['02787654321转801', '027-87654321-801'],
    ['027-87654321-801', '027-87654321-801'],
    ['12351', '12351'],
    ['400-800-1234', '4008001234'],
  ])('stores %s as %s and accepts it', (typed, stored) => {
    expect(normalizePhone(typed)).toBe(stored)
    expect(normalizePhone(stored)).toBe(stored)
    expect(validatePhone(typed)).toBeNull()
  })

  it.each([
    ['4821234', 'phone.area_code'],
    ['12800000000', 'phone.format'],
    ['1380000000', 'phone.format'],
    ['027-187654321', 'phone.format'],
    ['请打电话', 'phone.format'],
  ])('refuses %s as %s', (typed, code) => expect(validatePhone(typed)?.code).toBe(code))

  it('takes only mobiles where a mobile is asked for', () => {
    expect(validateMobile('19912345678')).toBeNull()
    expect(validateMobile('027-87654321')?.code).toBe('mobile.format')
  })

  it('never throws and is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        validateUscc(text)
        validateIdNumber(text)
        validatePhone(text)
        expect(normalizeIdNumber(normalizeIdNumber(text))).toBe(normalizeIdNumber(text))
      }),
    )
  })
})
