import { describe, expect, it } from 'vitest'
import { HTML_LIMIT, RTF_LIMIT } from '@/src/lib/office-paste'
import { readMarker } from '@/src/lib/office-paste/lists'
import { clean } from './fixtures'

const item = (marker: string, text: string, level = 1, font = '宋体', list = 'l0') =>
  `<p class=MsoNormal style='mso-list:${list} level${level} lfo1'><![if !supportLists]>` +
  `<span style='font-family:${font}'><span style='mso-list:Ignore'>${marker}&nbsp; </span></span>` +
  `<![endif]>${text}</p>`

describe('list markers', () => {
  it.each([
    ['1.', '', { kind: 'number', start: 1 }],
    ['12、', '', { kind: 'number', start: 12 }],
    ['（三）', '', { kind: 'number', start: 3 }],
    ['二十一、', '', { kind: 'number', start: 21 }],
    ['十、', '', { kind: 'number', start: 10 }],
    ['④', '', { kind: 'number', start: 4 }],
    ['2.3', '', { kind: 'number', start: 3 }],
    ['a)', '', { kind: 'number', start: 1 }],
    ['•', '', { kind: 'bullet' }],
    ['o', '"Courier New"', { kind: 'bullet' }],
    ['1', 'Wingdings', { kind: 'bullet' }],
    ['Ø', 'Wingdings', { kind: 'bullet' }],
    ['第三条', '', { kind: 'text', text: '第三条' }],
  ])('%s in %s', (text, font, marker) => expect(readMarker(text, font)).toEqual(marker))
})

describe('lists', () => {
  it('go on counting after a paragraph, and split where another list begins', () => {
    const html = `${item('1.', '甲')}<p>插话</p>${item('2.', '乙')}${item('l', '丙', 1, 'Wingdings', 'l1')}`
    expect(clean(html).html).toBe(
      '<ol><li>甲</li></ol><p>插话</p><ol start="2"><li>乙</li></ol><ul><li>丙</li></ul>',
    )
  })

  it('open one level at a time, whatever level Word claims', () => {
    expect(clean(item('1.', '甲') + item('a)', '乙', 4) + item('2.', '丙')).html).toBe(
      '<ol><li>甲<ol><li>乙</li></ol></li><li>丙</li></ol>',
    )
  })

  it('keep the number in the text where it means something: headings and articles', () => {
    const heading = item('（一）', '总则').replace('<p class=MsoNormal', '<p class=MsoHeading2')
    expect(clean(heading + item('第三条', '职责')).html).toBe(
      '<h2>（一） 总则</h2><p>第三条 职责</p>',
    )
  })

  it('are read without the mso-list:Ignore span too, and without its end', () => {
    const html =
      "<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>1.</span><![endif]>甲</p>" +
      "<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.</span>乙</p>"
    expect(clean(html).html).toBe('<ol><li>甲</li><li>乙</li></ol>')
  })

  it('of the web: paragraphs of one item are its lines, lists wrongly nested are nested', () => {
    expect(clean('<ul><li><p>甲</p><p>乙</p></li><ul><li>丙</li></ul></ul>').html).toBe(
      '<ul><li>甲<br>乙<ul><li>丙</li></ul></li></ul>',
    )
  })
})

describe('text', () => {
  it('loses source line wraps between Chinese characters, keeps blanks between words', () => {
    expect(clean('<p>职工\n  之家 union\n  one</p>').html).toBe('<p>职工之家 union one</p>')
  })

  it('keeps full-width blanks inside a line, none at its ends', () => {
    expect(clean('<p>　　张　三<br>　　李四光　</p>').html).toBe('<p>张　三<br>李四光</p>')
  })

  it('loses empty paragraphs and spans, page breaks and reviewers’ remarks', () => {
    const html =
      "<p>&nbsp;</p><p><o:p>&nbsp;</o:p></p><p>甲<span></span><br style='page-break-before:always'></p>" +
      "<p style='display:none'>藏</p><p class=MsoToc1>目录 1</p>" +
      "<div style='mso-element:comment-list'>批注</div>"
    expect(clean(html).html).toBe('<p>甲</p>')
  })

  it('honours styles of the web: weight, slant, decoration, also when they take formatting away', () => {
    const html =
      '<b style="font-weight:normal">轻<span style="font-weight:600">重</span></b>' +
      '<span style="font-style:italic">斜</span><span style="text-decoration:line-through">删</span>'
    expect(clean(html).html).toBe('<p>轻<strong>重</strong><em>斜</em><s>删</s></p>')
  })

  it('takes only the fragment between the clipboard’s marks', () => {
    const html = '<p>前</p><!--StartFragment--><p>中</p><!--EndFragment--><p>后</p>'
    expect(clean(`<html><body>${html}</body></html>`).html).toBe('<p>中</p>')
  })

  it('is escaped', () => {
    expect(clean('<p>&lt;img src=x onerror=alert(1)&gt; &amp; "引"</p>').html).toBe(
      '<p>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;引&quot;</p>',
    )
  })
})

describe('headings', () => {
  it('start below the page’s own and end where articles end, at h4', () => {
    expect(clean('<h1>一</h1><h2>二</h2><h6>六</h6>').html).toBe(
      '<h2>一</h2><h3>二</h3><h4>六</h4>',
    )
    expect(clean('<h2>二</h2><h3>三</h3>').html).toBe('<h2>二</h2><h3>三</h3>')
  })
})

describe('tables', () => {
  it('flatten tables inside their cells', () => {
    const html =
      '<table><tr><td>外<table><tr><td>内一</td><td>内二</td></tr></table></td><td>右</td></tr></table>'
    expect(clean(html).html).toBe(
      '<table><tbody><tr><td><p>外</p><p>内一</p><p>内二</p></td><td><p>右</p></td></tr></tbody></table>',
    )
  })

  it('that only place a picture are none', () => {
    const html =
      "<p>文<span style='mso-ignore:vglayout'><table><tr><td width=9></td></tr><tr><td></td>" +
      "<td><img src='file:///C:/a.png'></td></tr></table></span></p>"
    const result = clean(html)
    expect(result.html).not.toContain('<table')
    expect(result.pictures).toMatchObject([{ name: 'a.png' }])
  })

  it('bound the spans they believe', () => {
    const html = '<table><tr><td colspan=999999 rowspan=-3>甲</td></tr></table>'
    expect(clean(html).html).toContain('<td colspan="100"><p>甲</p></td>')
  })
})

describe('limits', () => {
  it('refuse a text that is too long, in words', () => {
    const result = clean(`<p>${'字'.repeat(HTML_LIMIT)}</p>`)
    expect(result.html).toBe('')
    expect(result.messages).toEqual(['粘贴的内容太长（超过 5 MB），请分成几段粘贴。'])
  })

  it('leave out pictures of an RTF that is too long', () => {
    const result = clean('<p>甲<img src="file:///a.png"></p>', ' '.repeat(RTF_LIMIT + 1))
    expect(result.html).toContain('<p>甲</p><figure data-missing-picture="p1"')
    expect(result.messages[0]).toContain('超过 60 MB')
  })
})
