import {
  at,
  birds,
  box,
  cloud,
  disc,
  glow,
  hills,
  INK,
  lift,
  peaks,
  picture,
  repeat,
  ring,
  shape,
  sheet,
  stroke,
  sun,
} from '@/src/seed/drawing/canvas'
import { figure, oldRoof, pine, pylon, tree } from '@/src/seed/drawing/motifs'
import { randomOf } from '@/src/seed/random'

const terrace = (y: number, lift_: number, fill: string) =>
  sheet(
    `M0 ${y} C300 ${y - lift_} 520 ${y + lift_ * 0.7} 820 ${y - lift_ * 0.4} S1330 ${y - lift_} 1600 ${y - lift_ * 0.2} L1600 900 L0 900 Z`,
    fill,
  )

const flakes = repeat(110, (i) => {
  const random = randomOf(`flake ${i}`)
  return disc(random.whole(0, 1600), random.whole(0, 860), random.whole(2, 5), INK.paper, 0.85)
})

/** Hills, fields, seasons. */
export const HILL_SCENES = {
  'tea-terraces': () =>
    picture(
      'jade',
      sun(1240, 210, 74),
      cloud(300, 190, 1),
      hills('t1', 420, 150, '#A9C4B4'),
      terrace(430, 60, '#8DB39B'),
      terrace(500, 55, '#74A487'),
      terrace(575, 60, '#5B9276'),
      terrace(655, 55, '#457F66'),
      terrace(740, 60, '#336B57'),
      terrace(830, 50, INK.moss),
      ...[260, 520, 980, 1240].map((x, i) =>
        figure(x, 690 + (i % 2) * 90, 120, {
          coat: i % 2 ? INK.red : INK.blue,
          helmet: INK.gold,
          arms: 'forward',
        }),
      ),
      birds(640, 230),
    ),
  'citrus-hills': () =>
    picture(
      'dawn',
      sun(360, 230, 76, INK.gold),
      hills('ci1', 470, 120, '#E1C39A'),
      hills('ci2', 550, 110, '#9DB58D'),
      hills('ci3', 650, 90, '#6E9A74'),
      ...[80, 300, 530, 770, 1010, 1240, 1480].map((x, i) =>
        tree(x, 740 + (i % 3) * 18, 86, i % 2 ? INK.moss : INK.jade, '#E58A2B'),
      ),
      hills('ci4', 800, 40, '#8AA45E'),
      figure(660, 850, 190, { coat: INK.red, helmet: INK.cream, arms: 'up' }),
      figure(930, 860, 180, { coat: INK.blue, helmet: INK.gold, arms: 'forward' }),
      lift(
        box(780, 800, 110, 62, INK.brick, 8),
        ...[800, 826, 852, 874].map((x) => disc(x, 798, 17, '#E58A2B')),
      ),
    ),
  'dawn-hills': () =>
    picture(
      'dawn',
      sun(800, 380, 120, '#C9402F'),
      hills('d1', 520, 160, '#DDBB98'),
      hills('d2', 610, 150, '#A9B196'),
      hills('d3', 700, 120, '#6F947C'),
      hills('d4', 790, 80, INK.moss),
      at(
        300,
        690,
        1,
        oldRoof(0, 0, 190, 46, INK.ink),
        box(-66, 42, 132, 70, INK.paper),
        box(-16, 66, 32, 46, INK.brick),
      ),
      at(
        1210,
        720,
        1,
        oldRoof(0, 0, 220, 50, INK.ink),
        box(-76, 46, 152, 76, INK.paper),
        box(-18, 74, 36, 48, INK.brick),
      ),
      pine(480, 790, 170, '#2E5F50'),
      pine(1040, 800, 190, '#2E5F50'),
      birds(920, 240),
    ),
  'snow-ridge': () =>
    picture(
      'day',
      cloud(1120, 140, 1.1),
      peaks('s1', 560, 330, '#C6D6DA'),
      peaks('s2', 660, 330, '#EFF2EE'),
      hills('s3', 720, 70, '#DDE6E4'),
      sheet(
        'M420 900 C640 800 700 760 880 720 C960 700 980 690 1010 660 L1060 660 C1040 720 960 760 900 800 C840 840 820 870 800 900 Z',
        INK.steel,
      ),
      ...[90, 220, 360, 1240, 1370, 1500].map((x, i) =>
        pine(x, 800 + (i % 2) * 40, 190, '#3E6B63'),
      ),
      lift(
        at(
          860,
          760,
          1,
          box(-90, -50, 150, 60, INK.red, 8),
          box(60, -34, 40, 44, INK.gold, 6),
          disc(-54, 16, 18, INK.night),
          disc(40, 16, 18, INK.night),
        ),
      ),
      flakes,
    ),
  'power-lines': () =>
    picture(
      'dusk',
      sun(420, 430, 84, '#F0B65C'),
      hills('p1', 560, 150, '#7C6E86'),
      hills('p2', 660, 130, '#4B5878'),
      pylon(1240, 700, 560, INK.night),
      pylon(760, 720, 380, '#22385A'),
      pylon(470, 690, 250, '#3A4D70'),
      ...[0.68, 0.82, 0.95].map((level, i) =>
        stroke(
          `M${470 - 50} ${690 - 250 * level} Q620 ${720 - 330 * level + 50} ${760 - 76} ${720 - 380 * level} Q980 ${700 - 470 * level + 70 + i} ${1240 - 112} ${700 - 560 * level} Q1440 ${700 - 560 * level + 60} 1640 ${640 - 600 * level}`,
          INK.night,
          3,
        ),
      ),
      hills('p3', 770, 80, INK.night),
      figure(1240, 500, 110, { coat: INK.red, helmet: INK.gold, arms: 'up' }),
    ),
  'winter-lamp': () =>
    picture(
      'night',
      disc(1240, 180, 60, INK.amber, 0.9),
      hills('w1', 560, 90, '#2E4C74'),
      hills('w2', 660, 70, '#E9EEF0'),
      at(
        620,
        470,
        1,
        oldRoof(0, 0, 560, 120, INK.night),
        box(-210, 110, 420, 220, '#C98B5B'),
        box(-150, 160, 110, 90, '#FFDF9A', 6),
        box(50, 150, 100, 180, INK.brick),
        glow(-95, 205, 200),
      ),
      ...[520, 700].map((x) =>
        lift(
          disc(x - 60, 560, 34, INK.red),
          box(x - 70, 520, 20, 12, INK.gold),
          box(x - 70, 590, 20, 12, INK.gold),
        ),
      ),
      glow(960, 740, 170),
      figure(900, 830, 190, { coat: INK.red, helmet: INK.gold, arms: 'forward' }),
      figure(1010, 832, 170, { coat: INK.blue, arms: 'down' }),
      flakes,
    ),
  'summer-heat': () =>
    picture(
      'warm',
      sun(1120, 250, 130, '#F6C25B'),
      repeat(
        16,
        (i) =>
          `<rect x="1115" y="20" width="10" height="66" rx="5" fill="#F6C25B" transform="rotate(${i * 22.5} 1120 250)"/>`,
      ),
      hills('su1', 640, 60, '#C9502F'),
      hills('su2', 760, 40, '#9A2A1D'),
      lift(
        shape('M180 420 L720 420 L650 320 L250 320 Z', INK.paper),
        repeat(5, (i) =>
          shape(`M${194 + i * 108} 420 q54 70 106 0 Z`, i % 2 ? INK.red : INK.cream),
        ),
        box(240, 420, 14, 390, INK.cream),
        box(650, 420, 14, 390, INK.cream),
        box(300, 660, 300, 150, INK.cream, 8),
        ...[350, 410, 470, 530].map((x) => box(x, 600, 34, 62, '#CFE4E4', 8)),
      ),
      figure(800, 830, 250, { coat: '#E58A2B', helmet: INK.gold, arms: 'forward' }),
      figure(960, 836, 250, { coat: INK.blue, helmet: INK.red, arms: 'down' }),
    ),
  'ribbon-red': () =>
    picture(
      'warm',
      repeat(
        18,
        (i) =>
          `<path d="M800 520 L${780} -700 L${820} -700 Z" fill="#F1C46B" opacity=".12" transform="rotate(${i * 20} 800 520)"/>`,
      ),
      sheet(
        'M-20 640 C260 480 420 760 760 600 S1260 480 1620 620 L1620 720 C1260 590 1080 720 780 690 S240 600 -20 750 Z',
        INK.gold,
      ),
      sheet('M-20 720 C300 590 480 830 800 690 S1300 590 1620 730 L1620 900 L-20 900 Z', INK.brick),
      lift(
        ring(800, 360, 150, INK.amber, 10),
        ring(800, 360, 172, INK.amber, 3),
        shape(
          'M800 236 L836 318 L926 326 L858 384 L880 472 L800 424 L720 472 L742 384 L674 326 L764 318 Z',
          INK.amber,
        ),
      ),
      birds(330, 240, INK.amber),
      birds(1130, 220, INK.amber),
    ),
} satisfies Record<string, () => string>
