import { box, disc, HEIGHT, INK, line, repeat, ring, shape, WIDTH } from '@/src/seed/drawing/canvas'

const FONT = "'Noto Sans CJK SC','Noto Sans SC',sans-serif"
const SERIF = "'Noto Serif CJK SC','Noto Serif SC',serif"

interface Style {
  size: number
  color?: string
  weight?: 400 | 700
  anchor?: 'start' | 'middle' | 'end'
  font?: string
}

const label = (x: number, y: number, words: string, style: Style): string =>
  `<text x="${x}" y="${y}" font-family="${style.font ?? FONT}" font-size="${style.size}" font-weight="${style.weight ?? 400}" fill="${style.color ?? INK.ink}" text-anchor="${style.anchor ?? 'start'}">${words}</text>`

/** The sheet of every chart: paper, a red rule, a title and the note on where the figures come from. */
function chart(title: string, note: string, ...parts: string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><defs><filter id="lift" x="-20%" y="-20%" width="140%" height="140%"><feDropShadow dx="2" dy="5" stdDeviation="5" flood-color="${INK.night}" flood-opacity=".22"/></filter></defs>${box(0, 0, WIDTH, HEIGHT, INK.paper)}${box(0, 0, WIDTH, 14, INK.red)}${box(96, 92, 10, 58, INK.red)}${label(128, 138, title, { size: 52, weight: 700, font: SERIF })}${label(128, 846, note, { size: 26, color: INK.steel })}${parts.join('')}</svg>`
}

type Bar = [name: string, value: number, shown: string]
const COLORS = [INK.red, INK.ink, INK.jade, INK.gold, INK.steel]

/** Lying bars, to scale from zero. */
function bars(title: string, note: string, rows: Bar[]): string {
  const most = Math.max(...rows.map(([, value]) => value))
  const step = 620 / rows.length
  const drawn = rows.map(([name, value, shown], index) => {
    const y = 200 + index * step + step * 0.16
    const thick = Math.min(92, step * 0.62)
    const width = (value / most) * 860
    const middle = y + thick / 2 + 13
    return (
      label(400, middle, name, { size: 36, anchor: 'end' }) +
      box(430, y, 860, thick, '#EDE3CF', 8) +
      `<g filter="url(#lift)">${box(430, y, width, thick, COLORS[index % COLORS.length] ?? INK.red, 8)}</g>` +
      label(1320, middle, shown, { size: 40, weight: 700 })
    )
  })
  return chart(title, note, ...drawn)
}

/** Standing bars, to scale from zero. */
function columns(title: string, note: string, rows: Bar[]): string {
  const most = Math.max(...rows.map(([, value]) => value))
  const step = 1300 / rows.length
  const drawn = rows.map(([name, value, shown], index) => {
    const height = (value / most) * 440
    const x = 150 + index * step + step * 0.25
    return (
      `<g filter="url(#lift)">${box(x, 720 - height, step * 0.5, height, COLORS[index % COLORS.length] ?? INK.red, 10)}</g>` +
      label(x + step * 0.25, 696 - height, shown, { size: 46, weight: 700, anchor: 'middle' }) +
      label(x + step * 0.25, 774, name, { size: 36, anchor: 'middle' })
    )
  })
  return chart(title, note, line([130, 722, 1470, 722], INK.ink, 4), ...drawn)
}

/** Numbered steps from left to right. */
function flow(title: string, note: string, steps: [name: string, hint: string][]): string {
  const gap = 1400 / steps.length
  const arrows = repeat(steps.length - 1, (index) => {
    const x = 100 + gap * (index + 1)
    return shape(`M${x - 18} 432 l30 28 l-30 28 Z`, INK.gold)
  })
  const cards = steps.map(([name, hint], index) => {
    const x = 100 + gap * index + 28
    const color = index === steps.length - 1 ? INK.red : INK.ink
    const hints = hint.split('，').map((words, row) =>
      label(x + (gap - 56) / 2, 590 + row * 42, words, {
        size: 28,
        color: INK.steel,
        anchor: 'middle',
      }),
    )
    return (
      `<g filter="url(#lift)">${box(x, 300, gap - 56, 400, '#FFFFFF', 20)}${box(x, 300, gap - 56, 12, color, 6)}</g>` +
      disc(x + (gap - 56) / 2, 408, 52, color) +
      label(x + (gap - 56) / 2, 426, String(index + 1), {
        size: 50,
        weight: 700,
        color: INK.paper,
        anchor: 'middle',
      }) +
      label(x + (gap - 56) / 2, 530, name, { size: 40, weight: 700, anchor: 'middle' }) +
      hints.join('')
    )
  })
  return chart(title, note, ...cards, arrows)
}

/** Steps of a pyramid: the order counts, not the width. */
function pyramid(title: string, note: string, rows: [name: string, shown: string][]): string {
  const drawn = rows.map(([name, shown], index) => {
    const [top, half] = [200 + index * 152, 190 + index * 150]
    const color = COLORS[index % COLORS.length] ?? INK.red
    return (
      `<g filter="url(#lift)">${shape(`M${800 - half + 60} ${top} L${800 + half - 60} ${top} L${800 + half} ${top + 138} L${800 - half} ${top + 138} Z`, color)}</g>` +
      label(800, top + 62, name, { size: 36, color: INK.paper, anchor: 'middle' }) +
      label(800, top + 118, shown, { size: 52, weight: 700, color: INK.paper, anchor: 'middle' })
    )
  })
  return chart(title, note, ...drawn)
}

/** One share of a whole, as a ring. */
function share(title: string, note: string, percent: number, words: string): string {
  const around = 2 * Math.PI * 210
  const part = (around * percent) / 100
  return chart(
    title,
    note,
    ring(520, 490, 210, '#EDE3CF', 74),
    `<circle cx="520" cy="490" r="210" fill="none" stroke="${INK.red}" stroke-width="74" stroke-dasharray="${part} ${around}" transform="rotate(-90 520 490)"/>`,
    label(520, 520, `${percent}%`, { size: 92, weight: 700, anchor: 'middle', color: INK.red }),
    ...words
      .split('，')
      .map((row, index) =>
        label(860, 430 + index * 86, row, { size: 46, weight: index === 0 ? 700 : 400 }),
      ),
  )
}

/** Figures and processes that the news report, with the unions' own numbers. */
export const CHARTS = {
  'studio-count': () =>
    pyramid(
      '湖北劳模和工匠人才创新工作室（间）',
      '数据：2022年统计，层级自上而下，宽度不表示比例',
      [
        ['全国示范性', '11'],
        ['省级示范性', '110'],
        ['省级', '620'],
        ['各级合计', '3672'],
      ],
    ),
  'mailbox-growth': () =>
    columns('“主席信箱”来信件数', '数据：武钢工会，2013年为推算值，2015年为当时累计', [
      ['2013年', 107, '107'],
      ['2014年', 267, '267'],
      ['2015年（累计中）', 221, '221'],
    ]),
  'online-joining': () =>
    bars('网上入会与线上服务人数', '数据：湖北省总工会、宜昌市总工会，截至2016年8月', [
      ['全省网上入会', 6, '6万人'],
      ['宜昌线上入会', 2.2, '2.2万人'],
      ['省工会微信关注', 7, '近7万人'],
    ]),
  'records-chart': () =>
    bars('襄阳工会台账登记数', '数据：襄阳市总工会平台建设初期录入', [
      ['企事业单位', 14469, '14469家'],
      ['集体合同', 9606, '9606份'],
      ['工会组织', 9488, '9488个'],
      ['职代会', 8516, '8516个'],
    ]),
  'hazard-chart': () =>
    bars('安全生产月隐患线索（条）', '数据：宜都市总工会，2026年6月，共412条', [
      ['机械防护', 136, '136'],
      ['用电', 98, '98'],
      ['消防通道', 87, '87'],
      ['高处作业', 53, '53'],
      ['其他', 38, '38'],
    ]),
  'package-count': () =>
    columns('37项服务按三个包归类', '数据：工会服务清单，2026年11月', [
      ['服务包', 14, '14项'],
      ['帮扶包', 11, '11项'],
      ['维权包', 12, '12项'],
    ]),
  'card-use': () =>
    share(
      '会员卡激活和使用',
      '数据：荆门市总工会早期统计',
      65,
      '发卡18万余张，激活和使用超过六成半，为会员节省160余万元',
    ),
  'flow-appeal': () =>
    flow('“我要求助”办理流程', '全程可查询，办结可评价；不满意的由上一级工会重新核查', [
      ['提交', '网上填写，说清诉求'],
      ['核实', '核实基本情况，非工会事项，说明去处'],
      ['派单', '派给属地，或本单位工会'],
      ['办理', '十五日内受理，六十日内办结'],
      ['反馈评价', '告知本人，邀请打分'],
    ]),
  'join-flow': () =>
    flow('网上入会办理流程', '三个工作日内答复；逾期自动提醒上一级工会', [
      ['填写三项', '姓名和证件号，单位名称'],
      ['自动匹配', '与法人库比对'],
      ['审核接纳', '已建会由单位工会，未建会由当地总工会'],
      ['接转', '建会以后，转回本单位'],
    ]),
} satisfies Record<string, () => string>
