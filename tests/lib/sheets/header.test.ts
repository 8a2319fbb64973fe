import { describe, expect, it } from 'vitest'
import {
  findHeader,
  headerSignature,
  isClosingNote,
  missingColumns,
} from '@/src/registers/sheets/header'

const known = [
  { key: 'name', label: '姓名', isRequired: true },
  { key: 'idNumber', label: '证件号码', names: ['身份证号', '身份证号码'], isRequired: true },
  { key: 'skill', label: '技术（能）等级', names: ['技能等级'] },
  { key: 'householdType', label: '户籍类型' },
  { key: 'phone', label: '移动电话', names: ['手机', '手机号码'] },
]

const rows = (...lines: string[][]) => lines.map((cells, index) => ({ number: index + 1, cells }))

describe('the head of a sheet', () => {
  it('is the row that matches most names, however they are decorated', () => {
    const header = findHeader(
      rows(
        ['2026 年会员名册'],
        ['填表单位', '姓名'],
        ['序 号', '姓  名*', '身份证号（必填）', '技术(能)等级', '手机号码：'],
        ['1', '张三', '110', '高级', '138'],
      ),
      known,
    )
    expect(header?.row).toBe(3)
    expect(header?.firstDataRow).toBe(4)
    expect(header?.columns).toEqual([null, 'name', 'idNumber', 'skill', 'phone'])
  })

  it('takes along a second line of names under merged cells', () => {
    const header = findHeader(
      rows(['姓名', '证件号码', '户籍', ''], ['', '', '户籍类型', '手机'], ['张三', '1', '2', '3']),
      known,
    )
    expect(header?.columns).toEqual(['name', 'idNumber', 'householdType', 'phone'])
    expect(header?.firstDataRow).toBe(3)
  })

  it('leaves out the line that explains how to fill in', () => {
    const header = findHeader(
      rows(['姓名', '证件号码'], ['必填', '填写说明：18 位'], ['张三', '11010519491231002X']),
      known,
    )
    expect(header?.firstDataRow).toBe(3)
  })

  it('gives a name to the first of two columns only', () => {
    const header = findHeader(rows(['姓名', '身份证号', '证件号码']), known)
    expect(header?.columns).toEqual(['name', 'idNumber', null])
  })

  it('is not made of a single chance match, nor found far down', () => {
    expect(findHeader(rows(['姓名', '年龄'], ['张三', '5']), known)).toBeNull()
    const late = [{ number: 16, cells: ['姓名', '证件号码'] }]
    expect(findHeader(late, known)).toBeNull()
  })

  it('tells which required columns are missing', () => {
    const header = findHeader(rows(['姓名', '手机']), known)
    expect(header && missingColumns(header, known).map(({ key }) => key)).toEqual(['idNumber'])
  })

  it('is recognised again by its names, not by their decoration', () => {
    const sign = (texts: string[]) => headerSignature({ texts })
    expect(sign(['姓 名*', '手机'])).toBe(sign(['姓名', '手机（必填）']))
    expect(sign(['姓名', '手机'])).not.toBe(sign(['手机', '姓名']))
  })
})

describe('the line below the data', () => {
  const note = (...cells: string[]) => isClosingNote({ number: 9, cells })
  it('is a note, a sum or a signature, not a person', () => {
    expect(note('注：1. 带 * 的必填', '', '', '')).toBe(true)
    expect(note('合计', '12', '', '')).toBe(true)
    expect(note('1', '张三', '110', '')).toBe(false)
    expect(note('', '注小明', '11010519491231002X', '男')).toBe(false)
  })
})
