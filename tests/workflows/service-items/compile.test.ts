import { describe, expect, it } from 'vitest'
import { compileListing, digestOf, type FlowRow, type FormRow } from '@/src/cases/compile'
import type { Offering } from '@/src/cases/flow-problems'
import { COUNTY, listingOf, PROVINCE } from './sample'

const reasons = (parts: Parameters<typeof listingOf>[0], at: Offering = COUNTY) =>
  compileListing(listingOf(parts), at).problems.map(({ code, path }) => `${path} ${code}`)

const text = (name: string, extra: Partial<FormRow> = {}): FormRow => ({
  ...{ kind: 'text', label: name, name },
  ...extra,
})
const number = (name: string, label: string): FormRow => ({ kind: 'number', name, label })

describe('a form is refused', () => {
  it.each<[string, FormRow[], string[]]>([
    ['with nothing to fill in', [], ['formFields form.empty']],
    ['with headings alone', [{ kind: 'section', label: '一' }], ['formFields form.empty']],
    [
      'with a nameless item',
      [text('a', { label: ' ' })],
      ['formFields.0.label form.label_required'],
    ],
    [
      'with a name twice',
      [text('a'), text('a', { label: 'b' })],
      ['formFields.1.name form.name_twice'],
    ],
    [
      'with a label twice',
      [text('a', { label: '姓名' }), text('b', { label: '姓名' })],
      ['formFields.1.label form.label_twice'],
    ],
    ['with a name that is no name', [text('A b')], ['formFields.0.name form.name_invalid']],
    ['with a name that formulas need', [text('value')], ['formFields.0.name form.name_reserved']],
    [
      'with a name of the language',
      [text('constructor')],
      ['formFields.0.name form.name_reserved'],
    ],
    [
      'with a choice without options',
      [text('a', { kind: 'choice', options: ' \n ' })],
      ['formFields.0.options form.options_required'],
    ],
    [
      'with an option twice',
      [text('a', { kind: 'choices', options: '是\n是' })],
      ['formFields.0.options form.option_twice'],
    ],
    [
      'with a consent to nothing',
      [text('a', { kind: 'consent' })],
      ['formFields.0.consentText form.consent_text'],
    ],
    [
      'with crossed bounds',
      [{ ...number('a', '数'), min: 3, max: 2 }],
      ['formFields.0.max form.bounds_crossed'],
    ],
    [
      'with more files than are taken',
      [text('a', { kind: 'files', max: 99 })],
      ['formFields.0.max form.bound_invalid'],
    ],
    [
      'with a condition on an unknown item',
      [text('a', { shownWhenField: '没有', shownWhenValue: '是' })],
      ['formFields.0.shownWhenField form.condition_unknown'],
    ],
    [
      'with a condition on a later item',
      [text('a', { shownWhenField: 'b', shownWhenValue: '是' }), text('b')],
      ['formFields.0.shownWhenField form.condition_unknown'],
    ],
    [
      'with a condition on an option that is none',
      [
        text('a', { kind: 'choice', options: '是\n否' }),
        text('b', { shownWhenField: 'a', shownWhenValue: '也许' }),
      ],
      ['formFields.1.shownWhenValue form.condition_option'],
    ],
    [
      'with a formula over a text',
      [
        text('a', { label: '文' }),
        { kind: 'computed', name: 'sum', label: '和', expression: '【文】+1' },
      ],
      ['formFields.1.expression form.expression'],
    ],
    [
      'with a formula over a later number',
      [{ kind: 'computed', name: 'sum', label: '和', expression: '【数】+1' }, number('a', '数')],
      ['formFields.0.expression form.expression'],
    ],
    [
      'with a bad class',
      [
        number('a', '数'),
        { kind: 'computed', name: 'sum', label: '和', expression: '【数】', classes: '高：【结果' },
      ],
      ['formFields.1.classes form.class'],
    ],
  ])('%s', (_name, fields, expected) => expect(reasons({ fields })).toEqual(expected))

  it('for all its faults at once', () =>
    expect(reasons({ fields: [text('1'), text('a', { kind: 'choice' })] })).toHaveLength(2))
})

describe('a flow is refused', () => {
  it.each<[string, FlowRow[], string[], Offering?]>([
    ['that is empty', [], ['flowSteps flow.cannot_end']],
    ['that never handles', [{ kind: 'verify' }], ['flowSteps flow.cannot_end']],
    [
      'with nothing after dispatch',
      [{ kind: 'handle' }, { kind: 'dispatch' }],
      ['flowSteps.1.kind flow.nothing_after_dispatch'],
    ],
    [
      'with a step that dispatch would pass over',
      [{ kind: 'dispatch' }, { kind: 'approve' }, { kind: 'handle' }],
      ['flowSteps.0.kind flow.handle_after_dispatch'],
    ],
    [
      'with feedback before the end',
      [{ kind: 'feedback' }, { kind: 'handle' }],
      ['flowSteps.0.kind flow.first_step'],
    ],
    [
      'with rating before the end',
      [{ kind: 'handle' }, { kind: 'rate' }, { kind: 'approve' }],
      ['flowSteps.1.kind flow.not_last'],
    ],
    [
      'with feedback after rating',
      [{ kind: 'handle' }, { kind: 'rate' }, { kind: 'feedback' }],
      ['flowSteps.2.kind flow.rate_last'],
    ],
    [
      'with two ratings',
      [{ kind: 'handle' }, { kind: 'rate' }, { kind: 'rate' }],
      ['flowSteps.2.kind flow.twice'],
    ],
    [
      'with verification late',
      [{ kind: 'handle' }, { kind: 'verify' }],
      ['flowSteps.1.kind flow.verify_late'],
    ],
    [
      'that begins with approval',
      [{ kind: 'approve' }, { kind: 'handle' }],
      ['flowSteps.0.kind flow.first_step'],
    ],
    [
      'that publicises without days',
      [{ kind: 'handle' }, { kind: 'publicise' }],
      ['flowSteps.1.limitAmount flow.publicise_days'],
    ],
    [
      'that publicises by the hour',
      [{ kind: 'handle' }, { kind: 'publicise', limitAmount: 5, limitUnit: 'hours' }],
      ['flowSteps.1.limitAmount flow.publicise_days'],
    ],
    [
      'with half a day',
      [{ kind: 'handle', limitAmount: 0.5, limitUnit: 'days' }],
      ['flowSteps.0.limitAmount flow.limit_invalid'],
    ],
    [
      'with a reminder before the beginning',
      [{ kind: 'handle', limitAmount: 1, remindHours: 24 }],
      ['flowSteps.0.remindHours flow.remind_too_early'],
    ],
    [
      'with nobody above the root',
      [{ kind: 'handle' }, { kind: 'approve', unit: 'up' }],
      ['flowSteps.1.unit flow.nobody_above'],
      PROVINCE,
    ],
    [
      'with a level below',
      [{ kind: 'handle', unit: 'level', level: 'township' }],
      ['flowSteps.0.level flow.nobody_at_level'],
    ],
    [
      'with no level named',
      [{ kind: 'handle', unit: 'level' }],
      ['flowSteps.0.level flow.level_required'],
    ],
    [
      'for the employer’s union where nobody is asked for the employer',
      [{ kind: 'handle', unit: 'employer' }],
      ['flowSteps.0.unit flow.no_employer'],
    ],
    [
      'for the union of the place where nobody is asked for a place',
      [{ kind: 'handle', unit: 'place' }],
      ['flowSteps.0.unit flow.no_district'],
    ],
  ])('%s', (_name, steps, expected, at) => expect(reasons({ steps }, at)).toEqual(expected))

  it('that makes members of people it does not know', () =>
    expect(reasons({ effect: 'join' })).toEqual([
      'effect flow.join_incomplete',
      'effect flow.join_incomplete',
      'effect flow.join_incomplete',
    ]))

  it('with an extension beyond the law', () =>
    expect(reasons({ extensionDays: 31 })).toEqual(['extensionDays flow.extension']))
})

describe('a listing', () => {
  const whole = listingOf({
    fields: [
      number('income', '年收入'),
      { kind: 'computed', name: 'line', label: '低保标准', expression: '700' },
      {
        ...{ kind: 'computed', name: 'perHead', label: '人均', expression: '【年收入】÷12' },
        classes: '深度困难：【结果】＜【低保标准】\n相对困难：【结果】＜【低保标准】×2',
      },
    ],
    steps: [
      { kind: 'verify', limitAmount: 1, remindHours: 4 },
      { kind: 'handle', title: '入户调查', unit: 'up', whenMissed: 'escalate' },
      { kind: 'publicise', limitAmount: 5 },
      { kind: 'rate' },
    ],
  })

  it('compiles into what cases are handled by', () => {
    const { definition, problems } = compileListing(whole, COUNTY)
    expect(problems).toEqual([])
    expect(definition.form.fields[2]).toEqual({
      ...{ name: 'perHead', kind: 'computed', label: '人均', isRequired: false },
      expression: 'income/12',
      classes: [
        { label: '深度困难', when: 'value<line' },
        { label: '相对困难', when: 'value<line*2' },
      ],
    })
    expect(definition.flow[1]).toEqual({
      ...{ kind: 'handle', title: '入户调查', unit: 'up', roles: [], limit: null },
      ...{ remindHours: 0, whenMissed: 'escalate' },
    })
  })

  it('has the same digest until something changes', () => {
    const digest = (steps: FlowRow[]) =>
      digestOf(compileListing({ ...whole, flowSteps: steps }, COUNTY).definition)
    expect(digest([{ kind: 'handle' }])).toBe(digest([{ kind: 'handle', title: '办理' }]))
    expect(digest([{ kind: 'handle' }])).not.toBe(digest([{ kind: 'handle', limitAmount: 1 }]))
  })
})
