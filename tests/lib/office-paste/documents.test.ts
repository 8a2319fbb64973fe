import { describe, expect, it } from 'vitest'
import { clean, clipboard } from './fixtures'

function paste(name: string) {
  const { html, rtf } = clipboard(name)
  return clean(html, rtf)
}

describe('an article from Word', () => {
  const result = paste('word-article')

  it('is known as Word’s, and keeps headings one level below the page’s own', () => {
    expect(result.source).toBe('word')
    expect(result.html).toContain(
      '<h2 style="text-align:center">清江市总工会送清凉活动走进三十个工地</h2>',
    )
    expect(result.html).toContain('<h3>一、主要做法</h3>')
    expect(result.html).not.toContain('<h1')
  })

  it('keeps formatting, links and breaks; drops indents, deletions, unsafe and inner links', () => {
    expect(result.html).toContain(
      '<p>连日高温。7月20日，市总工会把<strong>三万份防暑物资</strong>送到<em>重点工程</em>一线，' +
        '<u>覆盖4200名职工</u>，用水H<sub>2</sub>O，人均3m<sup>2</sup>休息区。详情见' +
        '<a href="https://example.org/news/1?a=1&amp;b=2">活动页面</a>。坏链接目录链接</p>',
    )
    expect(result.html).toContain('<p style="text-align:right">宣教部 2026年7月21日</p>')
    expect(result.html).toContain(
      '<p>联系电话：12351<br>邮箱：<a href="mailto:xc@example.org">xc@example.org</a></p>',
    )
    expect(result.html).toContain('<blockquote>“工会的凉茶来得及时。”一名钢筋工说。</blockquote>')
  })

  it('rebuilds numbered and bulleted lists with their levels', () => {
    expect(result.html).toContain(
      '<ol><li>摸清底数，建立<strong>工地清单</strong>；' +
        '<ol><li>县级工会报送名单；</li><li>市总工会核对；</li></ol></li><li>物资直达班组。</li></ol>',
    )
    expect(result.html).toContain(
      '<ul><li>矿泉水、藿香正气水<ul><li>每箱二十四瓶</li></ul></li><li>毛巾、遮阳帽</li></ul>',
    )
  })

  it('keeps merged cells and finds the header row; Word’s last row without height goes', () => {
    expect(result.html).toContain('<th><p style="text-align:center">县市区</p></th>')
    expect(result.html).toContain('<td rowspan="2"><p>东湖区</p></td>')
    expect(result.html).toContain('<td colspan="2"><p>其中夜间施工五个，职工九百人</p></td>')
    expect(result.html.match(/<tr>/g)).toHaveLength(4)
  })

  it('takes the carried picture out of the RTF and marks the place of the other', () => {
    expect(result.pictures).toMatchObject([
      { id: 'p1', mime: 'image/png', alt: '各县市区送清凉覆盖人数柱形图' },
      { id: 'p2', mime: '', bytes: null, name: 'image003.png', alt: '' },
    ])
    expect(result.pictures[0]?.bytes).toHaveLength(249)
    expect(result.html).toContain('<img data-picture="p1" alt="各县市区送清凉覆盖人数柱形图">')
    expect(result.html).toContain(
      '<figure data-missing-picture="p2" data-name="image003.png">' +
        '此处原有图片“image003.png”，剪贴板没有带来，请点此上传</figure>',
    )
    expect(result.messages).toEqual(['有 1 张图片没有随文字带来，已在原处标出，请逐一上传。'])
  })

  it('leaves nothing of Office behind', () => {
    expect(result.html).not.toMatch(
      /mso|class=|font|color|file:|_Toc|o:p|\u3000|&nbsp;|\u00a0|已经删去/i,
    )
  })
})

describe('an article from WPS', () => {
  const result = paste('wps-article')

  it('is known as WPS’s, style names are headings, markers make lists', () => {
    expect(result.source).toBe('wps')
    expect(result.html).toBe(
      '<h2 style="text-align:center">关于开展职工技能比武的通知</h2>' +
        '<p>各乡镇（街道）工会：</p><p>为提升职工技能，现将有关事项通知如下。</p>' +
        '<h3>一、比武项目</h3><ul><li>电工、焊工；</li><li>养老护理员。</li></ul>' +
        '<h3>二、工作要求</h3><ol><li>高度重视，认真组织；</li><li>严守规程，确保安全。</li></ol>' +
        '<table><tbody><tr><th><p>项目</p></th><th><p>时间</p></th></tr>' +
        '<tr><td><p>电工</p></td><td><p>6月3日</p><p>上午九时</p></td></tr></tbody></table>' +
        '<img data-picture="p1" alt="">' +
        '<figure data-missing-picture="p2" data-name="wps2.jpg">' +
        '此处原有图片“wps2.jpg”，剪贴板没有带来，请点此上传</figure>' +
        '<p style="text-align:right">清江市总工会</p>',
    )
  })

  it('takes the JPEG; the metafile, which browsers cannot show, is a marked place', () => {
    expect(result.pictures.map((picture) => picture.mime)).toEqual(['image/jpeg', ''])
  })
})

describe('a range from Excel', () => {
  it('is the selected table alone, bold first row as header, numbers to the right', () => {
    const result = paste('excel-range')
    expect(result.source).toBe('excel')
    expect(result.html).toBe(
      '<table><tbody><tr><th><p style="text-align:center">单位</p></th>' +
        '<th><p style="text-align:center">会员数</p></th><th><p style="text-align:center">备注</p></th></tr>' +
        '<tr><td><p>清江市东湖街道总工会</p></td><td><p style="text-align:right">12,305</p></td>' +
        '<td rowspan="2"><p>含灵活<br>就业人员</p></td></tr>' +
        '<tr><td><p>西山镇工会</p></td><td><p style="text-align:right">870</p></td></tr></tbody></table>',
    )
  })
})

describe('a text from LibreOffice', () => {
  it('keeps real lists, a header section and the picture inside', () => {
    const result = paste('libreoffice')
    expect(result.source).toBe('libreoffice')
    expect(result.pictures).toMatchObject([{ mime: 'image/png', alt: '各楼层座位数' }])
    expect(result.html).toBe(
      '<h2>职工书屋开放时间</h2><p>市总工会职工书屋<strong>每周开放</strong>六天，周一闭馆。</p>' +
        '<ul><li>借书：9:00—17:00</li><li>自习：9:00—21:00<ol start="3"><li>三楼</li></ol></li></ul>' +
        '<img data-picture="p1" alt="各楼层座位数">' +
        '<table><tbody><tr><th><p>楼层</p></th><th><p>座位</p></th></tr>' +
        '<tr><td><p>一楼</p></td><td><p style="text-align:right">40</p></td></tr></tbody></table>',
    )
  })
})
