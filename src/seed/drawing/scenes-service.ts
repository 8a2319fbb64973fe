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
} from '@/src/seed/drawing/canvas'
import { figure, skyline } from '@/src/seed/drawing/motifs'
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

const qr = (x: number, y: number, cell: number) => {
  const random = randomOf('qr')
  const dots = repeat(169, (i) =>
    random.chance(0.48)
      ? box(x + (i % 13) * cell, y + Math.floor(i / 13) * cell, cell, cell, INK.ink)
      : '',
  )
  const eye = (a: number, b: number) =>
    box(x + a * cell, y + b * cell, cell * 4, cell * 4, INK.paper) +
    box(x + a * cell, y + b * cell, cell * 3.6, cell * 3.6, INK.ink) +
    box(x + (a + 0.6) * cell, y + (b + 0.6) * cell, cell * 2.4, cell * 2.4, INK.paper) +
    box(x + (a + 1.1) * cell, y + (b + 1.1) * cell, cell * 1.4, cell * 1.4, INK.red)
  return dots + eye(0, 0) + eye(9.2, 0) + eye(0, 9.2)
}

/** Service and rights. */
export const SERVICE_SCENES = {
  'law-scale': () =>
    picture(
      'hall',
      repeat(
        4,
        (i) =>
          box(110 + i * 420, 140, 90, 620, INK.cream) +
          box(90 + i * 420, 120, 130, 30, INK.sand) +
          repeat(4, (k) => box(124 + i * 420 + k * 20, 160, 5, 590, INK.sand)),
      ),
      box(0, 90, 1600, 40, INK.sand),
      FLOOR,
      lift(
        box(784, 200, 32, 500, INK.gold, 10),
        shape('M640 740 L960 740 L900 690 L700 690 Z', INK.gold),
        disc(800, 196, 34, INK.red),
        line([480, 270, 800, 230, 1120, 270], INK.gold, 18),
      ),
      lift(
        line([480, 270, 400, 480], INK.brick, 4),
        line([480, 270, 560, 480], INK.brick, 4),
        shape('M380 480 L580 480 Q560 560 480 560 Q400 560 380 480 Z', INK.red),
        line([1120, 270, 1040, 480], INK.brick, 4),
        line([1120, 270, 1200, 480], INK.brick, 4),
        shape('M1020 480 L1220 480 Q1200 560 1120 560 Q1040 560 1020 480 Z', INK.ink),
      ),
    ),
  'round-table': () =>
    picture(
      'hall',
      lift(box(180, 110, 1240, 330, INK.paper, 6)),
      box(210, 140, 1180, 270, '#C9DBD6'),
      shape('M210 350 C420 270 560 360 760 300 S1120 250 1390 320 L1390 410 L210 410 Z', '#8FB09B'),
      shape('M210 380 C480 330 700 400 930 350 S1240 340 1390 370 L1390 410 L210 410 Z', INK.jade),
      box(180, 410, 1240, 40, INK.sand),
      box(0, 450, 1600, 450, '#E6D9BD'),
      ...[420, 610, 800, 990, 1180].map((x, i) =>
        bust(x, 610, 0.95, [INK.blue, INK.red, INK.jade, INK.brick, INK.ink][i] ?? INK.blue),
      ),
      lift(
        `<ellipse cx="800" cy="690" rx="640" ry="150" fill="#9C6B3E"/><ellipse cx="800" cy="672" rx="620" ry="136" fill="#B98450"/>`,
      ),
      ...[470, 640, 800, 960, 1130].map(
        (x) =>
          box(x - 46, 636, 92, 54, INK.paper, 4) +
          box(x - 34, 650, 60, 5, INK.steel) +
          box(x - 34, 664, 44, 5, INK.steel),
      ),
      at(
        800,
        640,
        1,
        disc(0, -10, 26, INK.jade),
        disc(-20, -26, 20, INK.leaf),
        disc(20, -26, 20, INK.leaf),
        box(-24, 4, 48, 34, INK.red, 6),
      ),
      bust(300, 900, 1.3, INK.jade),
      bust(1300, 900, 1.3, INK.blue),
    ),
  'station-lamp': () =>
    picture(
      'dusk',
      skyline('st', 640, 260, '#51608A', '#F6CF85'),
      box(0, 740, 1600, 160, '#5A6478'),
      lift(
        box(470, 380, 660, 370, INK.cream, 8),
        shape('M430 390 L1170 390 L1110 290 L490 290 Z', INK.red),
        box(520, 440, 330, 230, '#FFE3A6', 6),
        box(900, 440, 170, 310, INK.ink, 6),
        box(920, 460, 130, 200, '#FFE3A6', 4),
      ),
      glow(690, 560, 330),
      line([685, 440, 685, 670], INK.cream, 8),
      line([520, 556, 850, 556], INK.cream, 8),
      box(560, 600, 120, 20, INK.brick),
      disc(620, 588, 16, INK.jade),
      lift(disc(800, 345, 34, INK.gold)),
      figure(340, 840, 250, { coat: '#E58A2B', helmet: INK.gold, arms: 'forward' }),
      figure(1240, 844, 250, { coat: INK.blue, helmet: INK.amber }),
      figure(1350, 842, 240, { coat: INK.jade, helmet: INK.red }),
    ),
  'service-hall': () =>
    picture(
      'hall',
      box(0, 0, 1600, 120, INK.red),
      repeat(8, (i) => glow(100 + i * 200, 120, 90)),
      ...[0, 1, 2, 3].map(
        (i) =>
          box(110 + i * 360, 200, 300, 70, INK.ink, 10) +
          disc(150 + i * 360, 235, 20, INK.gold) +
          box(190 + i * 360, 224, 180, 20, INK.mist, 8),
      ),
      ...[260, 620, 980, 1340].map((x, i) =>
        bust(x, 560, 0.95, [INK.blue, INK.jade, INK.blue, INK.brick][i] ?? INK.blue),
      ),
      lift(box(60, 540, 1480, 150, '#B98450', 10), box(60, 540, 1480, 26, INK.cream, 10)),
      FLOOR,
      figure(420, 880, 300, { coat: INK.jade, arms: 'forward' }),
      figure(800, 884, 310, { coat: '#E58A2B', helmet: INK.gold }),
      figure(1180, 880, 300, { coat: INK.red, arms: 'forward' }),
    ),
  'phone-join': () =>
    picture(
      'jade',
      cloud(150, 170, 1),
      cloud(1220, 210, 1.1),
      hills('ph', 700, 70, '#9DC0AA'),
      hills('ph2', 800, 40, '#74A487'),
      lift(box(590, 90, 420, 740, INK.night, 48), box(612, 130, 376, 640, INK.paper, 20)),
      box(612, 130, 376, 96, INK.red, 20),
      box(612, 190, 376, 36, INK.red),
      disc(800, 180, 26, INK.gold),
      qr(664, 268, 21),
      box(660, 588, 280, 26, INK.sand, 10),
      box(660, 632, 280, 26, INK.sand, 10),
      box(690, 690, 220, 54, INK.jade, 26),
      stroke('M772 716 l18 18 l40 -38', INK.paper, 10),
      figure(340, 860, 420, { coat: INK.blue, helmet: INK.gold, arms: 'forward' }),
      figure(1260, 860, 410, { coat: '#E58A2B', helmet: INK.red }),
    ),
  'night-window': () =>
    picture(
      'night',
      disc(300, 180, 62, INK.amber),
      skyline('nw', 700, 320, '#1B3354', '#3F618A'),
      lift(
        box(560, 220, 700, 560, '#7A4B35', 8),
        shape('M520 230 L1300 230 L1240 130 L580 130 Z', INK.brick),
        box(640, 300, 540, 330, '#FFE3A6', 6),
      ),
      glow(910, 470, 460),
      line([910, 300, 910, 630], '#7A4B35', 12),
      bust(790, 630, 0.9, INK.ink),
      bust(1040, 630, 0.9, INK.red),
      box(720, 600, 400, 34, '#B98450'),
      box(880, 566, 90, 36, INK.paper, 3),
      lift(box(860, 660, 100, 120, INK.night, 4)),
      box(0, 780, 1600, 120, '#22344E'),
      figure(420, 860, 260, { coat: '#E58A2B', helmet: INK.gold }),
      line([1400, 780, 1400, 420], INK.steel, 10),
      glow(1400, 420, 130),
      disc(1400, 420, 20, '#FFF0C2'),
    ),
  'medical-hands': () =>
    picture(
      'jade',
      disc(800, 430, 330, INK.paper, 0.8),
      ring(800, 430, 360, INK.leaf, 4),
      lift(
        shape(
          'M800 640 C560 480 540 330 650 280 C730 246 790 300 800 350 C810 300 870 246 950 280 C1060 330 1040 480 800 640 Z',
          INK.red,
        ),
      ),
      box(772, 372, 56, 170, INK.paper, 8),
      box(715, 429, 170, 56, INK.paper, 8),
      lift(
        shape(
          'M120 900 C180 700 330 640 470 690 C560 720 640 760 760 770 C800 776 800 812 760 816 L600 820 C520 900 420 900 330 900 Z',
          INK.skin,
        ),
        shape('M60 900 C110 760 200 700 300 690 L380 900 Z', INK.blue),
      ),
      lift(
        shape(
          'M1480 900 C1420 700 1270 640 1130 690 C1040 720 960 760 840 770 C800 776 800 812 840 816 L1000 820 C1080 900 1180 900 1270 900 Z',
          INK.skin,
        ),
        shape('M1540 900 C1490 760 1400 700 1300 690 L1220 900 Z', INK.jade),
      ),
    ),
} satisfies Record<string, () => string>
