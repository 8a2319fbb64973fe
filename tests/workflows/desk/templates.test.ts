import { expect, test } from 'vitest'
import { fillTemplate, withTemplate } from '@/src/cases/desk/fill-template'
import { queueSearch, readQueueQuery } from '@/src/cases/desk/queue'

const facts = { 姓名: '向家明', 事项: '我要求助', 编号: '1', 期限: '', 工会: '宜都市总工会' }

test('a template is filled with the facts of the case; other words stay', () => {
  expect(fillTemplate('{{姓名}}您好：“{{ 事项 }}”由{{工会}}办理。{{电话}}', facts)).toBe(
    '向家明您好：“我要求助”由宜都市总工会办理。{{电话}}',
  )
  // What a person is called is no template.
  expect(fillTemplate('{{姓名}}', { ...facts, 姓名: '{{编号}}$&' })).toBe('{{编号}}$&')
  expect(fillTemplate('{{constructor}}', facts)).toBe('{{constructor}}')
})

test('a template follows what was typed and never replaces it', () => {
  expect(withTemplate('', '请补充。')).toBe('请补充。')
  expect(withTemplate('已电话联系。 ', '请补充。')).toBe('已电话联系。\n请补充。')
})

test('an address of the desk says the same again; what it does not know is left out', () => {
  const search = 'scope=all&state=handling&source=phone&service=help&due=late&text=%E5%90%91&page=3'
  expect(queueSearch(readQueueQuery(Object.fromEntries(new URLSearchParams(search))))).toBe(search)
  const nonsense = { scope: 'x', state: "'", source: '1', service: '../', due: 'never', page: '-1' }
  expect(queueSearch(readQueueQuery(nonsense))).toBe('')
})
