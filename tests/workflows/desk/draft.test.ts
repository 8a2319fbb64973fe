import { describe, expect, it } from 'vitest'
import type { CaseOption } from '@/src/cases/options'
import { bodyOf, EMPTY, missingIn, withSuggestion } from '@/src/components/console/desk/case/draft'

const optionOf = (asksUnion: CaseOption['asksUnion']): CaseOption => ({
  ...{ action: 'dispatch', label: '转办', hint: '', asksUnion, maxDays: null, isDecision: false },
  ...{ needsNote: false, noteFor: 'unions', takesBack: false, results: [] },
})

const yidu = { id: 56, name: '宜都', code: '420581', level: 'county' }
const xiling = { id: 46, name: '西陵', code: '420502', level: 'county' }

describe('the union of the place that the applicant named', () => {
  it('is proposed to who must name one', () => {
    const draft = withSuggestion(optionOf('required'), EMPTY, yidu)
    expect(missingIn(optionOf('required'), draft)).toBeNull()
    expect(bodyOf(optionOf('required'), draft)).toMatchObject({ to: 56 })
  })

  it('is not put in where naming one is optional', () => {
    expect(withSuggestion(optionOf('optional'), EMPTY, yidu).union).toBeUndefined()
  })

  it('gives way to another one, and to none once it was cleared', () => {
    const option = optionOf('required')
    expect(withSuggestion(option, { ...EMPTY, union: xiling }, yidu).union).toEqual(xiling)
    const cleared = withSuggestion(option, { ...EMPTY, union: null }, yidu)
    expect(missingIn(option, cleared)).toBe('请选好工会。')
  })
})
