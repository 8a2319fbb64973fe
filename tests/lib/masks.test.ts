import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as masks from '@/src/lib/masks'

describe('masks', () => {
  it.each([
    [masks.maskIdNumber, '420581198001011234', '420581********1234'],
    [masks.maskIdNumber, 'E12345678', 'E1***5678'],
    [masks.maskPhone, '13800001234', '138****1234'],
    [masks.maskPhone, '0717-4821234', '0717-****234'],
    [masks.maskPhone, '12351', '*****'],
    [masks.maskName, '周明华', '周**'],
    [masks.maskName, '周', '周*'],
    [masks.maskName, '', ''],
    [masks.maskAddress, '湖北省宜昌市宜都市陆城街道清江大道1号', '湖北省宜昌市宜都市****'],
    [masks.maskAddress, '清江大道1号', '****'],
    [masks.maskBankCard, '6228480012345671234', '622848*********1234'],
    [masks.maskEmail, 'worker@example.cn', 'w***@example.cn'],
  ])('%o %s → %s', (mask, value, expected) => expect(mask(value)).toBe(expected))

  it('every mask is known as one and keeps less than half of a long number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{9,30}$/), (digits) => {
        for (const mask of [masks.maskIdNumber, masks.maskPhone, masks.maskBankCard]) {
          expect(masks.isMasked(mask(digits))).toBe(true)
          expect(mask(digits)).not.toBe(digits)
        }
      }),
    )
    expect(masks.isMasked('13800001234')).toBe(false)
    expect(masks.isMasked(null)).toBe(false)
  })
})
