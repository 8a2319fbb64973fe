import {
  at,
  box,
  cloud,
  disc,
  glow,
  hills,
  INK,
  lift,
  line,
  picture,
  repeat,
  ring,
  shape,
  stroke,
  sun,
} from '@/src/seed/drawing/canvas'
import { figure, tree } from '@/src/seed/drawing/motifs'
import { randomOf } from '@/src/seed/random'

const FLOOR = box(0, 720, 1600, 180, '#CDB68C')

const bust = (x: number, y: number, s: number, coat: string, hair: string = INK.night) =>
  at(
    x,
    y,
    s,
    shape('M-90 0 Q-86 -110 0 -116 Q86 -110 90 0 Z', coat),
    disc(0, -160, 54, INK.skin),
    shape('M-58 -160 a58 58 0 0 1 116 0 q-40 -34 -116 0 Z', hair),
  )

const shelf = (x: number, y: number, w: number, seed: string) => {
  const random = randomOf(`shelf ${seed}`)
  let out = box(x, y, w, 14, INK.brick)
  for (let left = x + 10; left < x + w - 34; ) {
    const [thick, tall] = [random.whole(18, 34), random.whole(92, 138)]
    out += box(
      left,
      y - tall,
      thick,
      tall,
      random.pick([INK.red, INK.ink, INK.jade, INK.gold, INK.blue, INK.cream, INK.moss]),
      3,
    )
    out += box(left + 4, y - tall + 16, thick - 8, 6, INK.paper)
    left += thick + 4
  }
  return out
}

/** Learning, culture and sport. */
export const CULTURE_SCENES = {
  'autumn-scholar': () =>
    picture(
      'dawn',
      sun(320, 220, 70, INK.gold),
      hills('as', 560, 80, '#D9BF95'),
      tree(1320, 820, 170, '#D9822B'),
      tree(1110, 830, 120, INK.gold),
      tree(170, 820, 140, '#C4572A'),
      hills('as2', 800, 30, '#B59A5E'),
      lift(
        shape('M480 640 Q640 590 800 650 L800 830 Q640 770 480 820 Z', INK.paper),
        shape('M1120 640 Q960 590 800 650 L800 830 Q960 770 1120 820 Z', INK.cream),
      ),
      repeat(
        5,
        (i) =>
          stroke(`M520 ${670 + i * 28} Q640 ${636 + i * 28} 770 ${676 + i * 28}`, INK.sand, 5) +
          stroke(`M1080 ${670 + i * 28} Q960 ${636 + i * 28} 830 ${676 + i * 28}`, INK.sand, 5),
      ),
      lift(
        shape('M800 350 L1050 440 L800 530 L550 440 Z', INK.ink),
        shape('M670 486 L670 570 Q800 630 930 570 L930 486 L800 534 Z', INK.night),
        line([1050, 440, 1050, 560], INK.gold, 6),
        disc(1050, 572, 16, INK.red),
      ),
      repeat(14, (i) => {
        const random = randomOf(`fall ${i}`)
        return `<path d="M0 0 q16 -18 38 0 q-22 16 -38 0" fill="${i % 2 ? '#D9822B' : INK.red}" transform="translate(${random.whole(60, 1540)} ${random.whole(120, 780)}) rotate(${random.whole(0, 360)})"/>`
      }),
    ),
  'book-wall': () =>
    picture(
      'hall',
      box(120, 70, 1360, 650, '#8A5F38', 8),
      box(150, 100, 1300, 600, '#A9794A'),
      ...[250, 400, 550, 700].map((y, i) => shelf(150, y, 1300, `w${i}`)),
      FLOOR,
      lift(
        box(420, 760, 760, 30, INK.brick, 8),
        box(460, 790, 24, 110, INK.brick),
        box(1116, 790, 24, 110, INK.brick),
      ),
      bust(600, 770, 1.15, INK.blue),
      bust(1000, 770, 1.15, INK.red),
      lift(
        shape('M520 740 q80 -26 160 0 l0 26 l-160 0 Z', INK.paper),
        shape('M920 740 q80 -26 160 0 l0 26 l-160 0 Z', INK.paper),
      ),
      at(
        800,
        760,
        1,
        line([0, 0, 0, -110], INK.gold, 8),
        shape('M-56 -100 L56 -100 L34 -150 L-34 -150 Z', INK.jade),
      ),
      glow(800, 690, 180),
    ),
  classroom: () =>
    picture(
      'hall',
      lift(box(330, 110, 940, 400, INK.moss, 8), box(330, 500, 940, 22, '#8A5F38')),
      stroke('M420 220 L640 220 M420 280 L580 280 M420 340 L620 340', INK.mist, 9),
      ring(1000, 290, 90, INK.paper, 7),
      stroke('M1000 200 L1000 380 M910 290 L1090 290', INK.paper, 5),
      stroke('M760 420 L760 220 M760 420 L860 420', INK.gold, 7),
      FLOOR,
      figure(200, 730, 380, { coat: INK.red, arms: 'forward' }),
      ...[0, 1, 2, 3].map(
        (i) =>
          bust(440 + i * 250, 760, 1.1, [INK.blue, INK.jade, INK.ink, '#E58A2B'][i] ?? INK.blue) +
          lift(box(340 + i * 250, 756, 200, 24, '#B98450', 6)),
      ),
      ...[0, 1, 2].map((i) =>
        bust(
          540 + i * 280,
          910,
          1.3,
          [INK.brick, INK.blue, INK.jade][i] ?? INK.blue,
          i === 1 ? INK.gold : INK.night,
        ),
      ),
    ),
  choir: () =>
    picture(
      'warm',
      repeat(7, (i) =>
        shape(
          `M${-100 + i * 300} -20 L${60 + i * 300} -20 L${-10 + i * 270} 900 L${-140 + i * 270} 900 Z`,
          INK.brick,
          0.5,
        ),
      ),
      glow(800, 420, 560),
      ...[0, 1, 2].map(
        (row) =>
          box(
            140 + row * 40 - 40,
            560 + row * 120,
            1400 - row * 40 + 40,
            340,
            ['#7A1712', '#6A120E', '#590E0B'][row] ?? INK.brick,
          ) +
          repeat(9 + row, (i) =>
            bust(230 + i * (142 - row * 10), 570 + row * 120, 0.72, i % 2 ? INK.paper : INK.amber),
          ),
      ),
      at(800, 900, 1.5, figure(0, 0, 190, { coat: INK.night, arms: 'up' })),
    ),
  'stage-light': () =>
    picture(
      'night',
      ...[260, 800, 1340].map((x, i) =>
        shape(
          `M${x} 0 L${x - 220} 760 L${x + 220} 760 Z`,
          ['#F6C25B', '#FFE8B8', '#E7A58C'][i] ?? INK.gold,
          0.26,
        ),
      ),
      lift(
        shape('M-20 -20 L300 -20 C270 260 190 480 60 760 L-20 900 Z', INK.red),
        shape('M1620 -20 L1300 -20 C1330 260 1410 480 1540 760 L1620 900 Z', INK.red),
      ),
      repeat(
        5,
        (i) =>
          stroke(
            `M${40 + i * 48} 0 C${30 + i * 44} 260 ${10 + i * 26} 480 ${-30 + i * 18} 700`,
            INK.brick,
            6,
          ) +
          stroke(
            `M${1560 - i * 48} 0 C${1570 - i * 44} 260 ${1590 - i * 26} 480 ${1630 - i * 18} 700`,
            INK.brick,
            6,
          ),
      ),
      `<ellipse cx="800" cy="790" rx="720" ry="110" fill="#B98450"/>`,
      ...[520, 660, 800, 940, 1080].map((x, i) =>
        figure(x, 800 + (i % 2) * 14, 300, {
          coat: [INK.jade, INK.paper, INK.gold, INK.paper, INK.jade][i] ?? INK.gold,
          trousers: INK.brick,
          arms: 'up',
        }),
      ),
      stroke('M420 470 Q600 320 800 430 T1180 400', INK.amber, 10),
      stroke('M420 520 Q600 380 800 480 T1180 450', INK.blush, 8),
    ),
  'sports-field': () =>
    picture(
      'day',
      sun(260, 190, 62),
      cloud(1180, 140, 1),
      hills('sf', 470, 60, '#A9C8B0'),
      box(0, 500, 1600, 400, '#C4573B'),
      ...[0, 1, 2, 3, 4].map((i) =>
        shape(`M0 ${540 + i * 82} L1600 ${520 + i * 88} l0 8 L0 ${548 + i * 82} Z`, INK.paper),
      ),
      box(0, 470, 1600, 40, INK.jade),
      ...[300, 620, 940, 1260].map((x, i) =>
        at(
          x,
          700 + (i % 2) * 90,
          2.3,
          disc(8, -92, 9, INK.skin),
          shape('M-1 -96 a9.5 9.5 0 0 1 19 0 q-9 -5 -19 0 Z', INK.night),
          stroke('M4 -78 L-4 -46', [INK.blue, INK.red, INK.gold, INK.moss][i] ?? INK.blue, 20),
          stroke('M6 -74 L26 -60 L36 -70', INK.skin, 6),
          stroke('M2 -74 L-18 -62 L-26 -48', INK.skin, 6),
          stroke('M-4 -44 L18 -28 L12 -4', INK.night, 8),
          stroke('M-6 -44 L-22 -24 L-42 -26', INK.night, 8),
        ),
      ),
      line([1500, 470, 1500, 200], INK.ink, 8),
      shape('M1500 206 q40 -20 90 0 l0 70 q-46 20 -90 0 Z', INK.red),
    ),
} satisfies Record<string, () => string>
