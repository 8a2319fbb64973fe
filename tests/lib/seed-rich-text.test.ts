import { describe, expect, it } from 'vitest'
import { parseBlocks } from '@/src/seed/parse-blocks'
import { toEditorState } from '@/src/seed/rich-text'

const MARKUP = `开头一段。
## 小标题
- 甲
- 乙
1. 一
2. 二
> 引文
| 项目 | 数 |
| 会员 | 3 |
![gears]`

describe('markup of the seed', () => {
  it('becomes typed blocks, neighbouring lines of one list or table together', () => {
    expect(parseBlocks(MARKUP)).toEqual([
      { type: 'paragraph', text: '开头一段。' },
      { type: 'heading', level: 2, text: '小标题' },
      { type: 'list', isOrdered: false, items: ['甲', '乙'] },
      { type: 'list', isOrdered: true, items: ['一', '二'] },
      { type: 'quote', text: '引文' },
      {
        type: 'table',
        rows: [
          ['项目', '数'],
          ['会员', '3'],
        ],
      },
      { type: 'image', picture: 'gears' },
    ])
  })

  it('refuses a picture that nobody drew', () => {
    expect(() => parseBlocks('![nothing]')).toThrow('nothing')
  })

  it('becomes editor state: the first row of a table is its header, a picture its media record', () => {
    const { children } = toEditorState(parseBlocks(MARKUP), () => 7).root
    expect(children.map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'list',
      'list',
      'quote',
      'table',
      'upload',
    ])
    expect(children[6]).toMatchObject({ relationTo: 'media', value: 7, version: 3 })
    const states = JSON.stringify(children[5]).match(/"headerState":\d/g)
    expect(states).toEqual([1, 1, 0, 0].map((state) => `"headerState":${state}`))
  })
})
