import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pinyinOfPerson, pinyinSearch, slugFromTitle, slugWithSuffix } from '@/src/lib/slug'

describe('slug', () => {
  it.each([
    ['宜都市总工会', 'yi-du-shi-zong-gong-hui'],
    ['2026年“湖北工匠杯”启动！', '2026-nian-hu-bei-gong-jiang-bei-qi-dong'],
    ['绿色 Vue3 培训', 'lv-se-vue3-pei-xun'],
    ['！？……', 'n42'],
    ['', 'n42'],
  ])('%s → %s', (title, slug) => expect(slugFromTitle(title, 'n42')).toBe(slug))

  it('is short lower-case ASCII cut between syllables, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        expect(slugFromTitle(title, 'n42')).toMatch(/^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/)
      }),
    )
    expect(slugFromTitle('庄'.repeat(40), 'x')).toBe(
      Array(10).fill('zhuang').join('-').slice(0, 55),
    )
  })

  it.each([
    ['宜都恒达化工', 'yiduhengdahuagong', 'ydhdhg'],
    ['随州市曾都区总工会', 'suizhoushizengduquzonggonghui', 'szszdqzgh'],
    ['黄陂盘龙城', 'huangpipanlongcheng', 'hpplc'],
  ])('reads places as they are read there: %s', (name, full, initials) => {
    expect(pinyinSearch(name)).toEqual({ full, initials })
  })

  it('takes a suffix without growing too long', () => {
    expect(slugWithSuffix('yi-du', '2')).toBe('yi-du-2')
    const long = slugFromTitle('庄'.repeat(40), 'x')
    expect(slugWithSuffix(long, 'a1b2c3d4')).toBe(
      `${long.split('-').slice(0, 7).join('-')}-a1b2c3d4`,
    )
  })
})

describe('pinyin', () => {
  it('gives what people type to find a name', () => {
    expect(pinyinSearch('宜都市总工会')).toEqual({ full: 'yidushizonggonghui', initials: 'ydszgh' })
    expect(pinyinSearch('重庆路街道')).toEqual({ full: 'chongqinglujiedao', initials: 'cqljd' })
    expect(pinyinSearch('3号楼')).toMatchObject({ initials: '3hl' })
  })

  it('reads surnames as surnames', () => {
    expect(pinyinOfPerson('单雄信')).toBe('shanxiongxin')
    expect(pinyinOfPerson('曾小燕')).toBe('zengxiaoyan')
  })
})
