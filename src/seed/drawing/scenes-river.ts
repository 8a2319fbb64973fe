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
  line,
  peaks,
  picture,
  repeat,
  shape,
  sheet,
  sun,
  water,
} from '@/src/seed/drawing/canvas'
import { figure, oldRoof, skyline, stayBridge, tree } from '@/src/seed/drawing/motifs'

const boat = (x: number, y: number, scale: number, hull: string, sail: string) =>
  at(
    x,
    y,
    scale,
    shape('M-70 0 L80 0 L56 30 L-50 30 Z', hull),
    box(-20, -42, 60, 42, sail, 4),
    box(-6, -34, 12, 12, hull),
    box(16, -34, 12, 12, hull),
    line([52, 0, 52, -78], hull, 5),
  )

const lotus = (x: number, y: number, s: number, fill: string) =>
  at(
    x,
    y,
    s,
    `<ellipse cx="0" cy="0" rx="92" ry="26" fill="${fill}"/>`,
    line([0, 0, 70, -8], INK.moss, 3),
    line([0, 0, -60, -10], INK.moss, 3),
    line([0, 0, 20, 20], INK.moss, 3),
  )

const blossom = (x: number, y: number, s: number) =>
  at(
    x,
    y,
    s,
    line([0, 0, 0, 120], INK.moss, 6),
    ...[-50, -25, 0, 25, 50].map(
      (turn) =>
        `<path d="M0 6 Q-26 -34 0 -84 Q26 -34 0 6" fill="${turn === 0 ? '#E88F86' : '#F2B5A7'}" transform="rotate(${turn})"/>`,
    ),
    disc(0, -2, 9, INK.gold),
  )

/** Rivers, lakes and what crosses them. */
export const RIVER_SCENES = {
  'gorge-dawn': () =>
    picture(
      'dawn',
      sun(1080, 290, 88),
      cloud(240, 180, 1.1),
      cloud(1270, 150, 0.8),
      peaks('g1', 560, 330, '#D9B99A'),
      peaks('g2', 640, 360, '#8FA8A3'),
      peaks('g3', 730, 350, '#4F7F78'),
      water('g', 700, '#7FA5AE'),
      boat(700, 760, 1.1, INK.brick, INK.cream),
      sheet('M-20 900 L-20 420 C120 440 190 640 330 720 C400 770 420 840 470 900 Z', INK.moss),
      sheet(
        'M1620 900 L1620 380 C1500 430 1440 620 1310 710 C1220 780 1190 850 1150 900 Z',
        INK.moss,
      ),
      birds(820, 300),
    ),
  'bridge-river': () =>
    picture(
      'day',
      sun(330, 220, 70, INK.gold),
      cloud(1050, 150, 1),
      hills('b1', 520, 130, '#AFC7C2'),
      skyline('bridge', 560, 170, '#8FA9B5', '#C9D8D6'),
      hills('b2', 590, 60, '#7FA08F'),
      water('b', 620, '#5F8FA6'),
      lift(stayBridge(590, [520, 1080], 420, INK.red)),
      boat(300, 760, 1.1, INK.ink, INK.cream),
      boat(1240, 800, 1.4, INK.brick, INK.paper),
    ),
  'city-river': () =>
    picture(
      'dusk',
      sun(800, 420, 92, '#F3C36B'),
      cloud(180, 160, 0.9, '#D79C85'),
      cloud(1180, 220, 1, '#D79C85'),
      skyline('c1', 620, 330, '#5B6F92', '#F6CF85'),
      skyline('c2', 660, 250, '#2C4569', '#FFDF9A'),
      sheet('M0 650 Q400 620 800 655 T1600 640 L1600 900 L0 900 Z', INK.moss),
      water('c', 700, '#2B4A73', '#F6CF85'),
      oldRoof(1260, 520, 260, 60, INK.brick),
      box(1180, 575, 160, 100, INK.red),
      boat(520, 790, 1.2, INK.night, INK.amber),
    ),
  'lotus-lake': () =>
    picture(
      'jade',
      sun(1150, 220, 80),
      cloud(260, 170, 1.1),
      hills('l1', 470, 80, '#A7C2B5'),
      hills('l2', 520, 60, '#86AC97'),
      water('l', 540, '#8FB9B5'),
      boat(1040, 610, 1.1, INK.brick, INK.cream),
      ...[
        [180, 650, 1],
        [460, 720, 1.3],
        [760, 660, 0.9],
        [1240, 740, 1.4],
        [1480, 640, 1],
        [900, 820, 1.7],
        [240, 850, 1.6],
        [1380, 860, 1.5],
      ].map(([x = 0, y = 0, s = 1], i) => lotus(x, y, s, i % 2 ? INK.jade : '#5A9480')),
      blossom(430, 640, 1.1),
      blossom(1210, 660, 1.2),
      blossom(860, 730, 0.9),
      birds(560, 260),
    ),
  'flood-dike': () =>
    picture(
      'day',
      cloud(180, 130, 1.2, '#C3CFD2'),
      cloud(820, 190, 1.4, '#C3CFD2'),
      cloud(1260, 110, 1.1, '#C3CFD2'),
      hills('f1', 470, 60, '#AFC4BE'),
      water('f', 500, '#7D9CA3'),
      sheet('M0 900 L0 640 C500 600 1000 690 1600 590 L1600 900 Z', '#7F9C6C'),
      sheet('M0 900 L0 760 C500 720 1000 800 1600 720 L1600 900 Z', '#64855A'),
      ...[280, 470, 660, 880, 1090, 1300].map((x, i) =>
        figure(x, 720 - (i % 3) * 12, 170, {
          coat: i % 2 ? INK.red : '#E58A2B',
          helmet: INK.gold,
          arms: i % 2 ? 'down' : 'forward',
        }),
      ),
      line([1420, 700, 1420, 400], INK.brick, 8),
      shape(
        'M1420 404 Q1480 380 1540 404 T1600 400 L1600 470 Q1540 490 1480 466 T1420 476 Z',
        INK.red,
      ),
    ),
  'dam-reservoir': () =>
    picture(
      'day',
      sun(260, 200, 66, INK.gold),
      hills('dm1', 430, 170, '#A5C0BA'),
      hills('dm2', 520, 120, '#7FA392'),
      water('dm', 560, '#6F9FB2'),
      lift(
        shape('M180 520 L1420 520 L1520 900 L80 900 Z', INK.cream),
        repeat(9, (i) => shape(`M${260 + i * 124} 560 l60 0 l10 150 l-80 0 Z`, INK.mist)),
        box(170, 500, 1260, 28, INK.steel),
        repeat(5, (i) => box(300 + i * 250, 420, 46, 84, INK.red, 6)),
      ),
      repeat(6, (i) =>
        shape(`M${384 + i * 124} 712 q40 90 20 188 l70 0 q-30 -90 -20 -188 Z`, INK.paper, 0.7),
      ),
    ),
  railway: () =>
    picture(
      'day',
      sun(1290, 200, 66),
      cloud(220, 150, 1),
      hills('r1', 500, 120, '#B5CBC4'),
      hills('r2', 590, 90, '#8FB09B'),
      ...[140, 420, 700, 980, 1260, 1540].map((x) => box(x - 22, 520, 44, 380, INK.steel)),
      box(0, 500, 1600, 34, INK.steel),
      lift(
        shape('M140 430 L1180 430 Q1330 432 1420 498 L140 498 Z', INK.paper),
        shape('M140 470 L1400 470 L1420 498 L140 498 Z', INK.red),
        repeat(14, (i) => box(190 + i * 66, 444, 44, 20, INK.ink, 5)),
        shape('M1220 442 Q1300 446 1350 466 L1220 466 Z', INK.ink),
      ),
      hills('r3', 760, 70, '#6E9A78'),
      ...[70, 330, 1130, 1480].map((x) => tree(x, 860, 62, INK.moss)),
    ),
  runway: () =>
    picture(
      'night',
      disc(300, 170, 54, INK.amber),
      skyline('ap', 560, 120, '#24426B', '#F3CB7E'),
      box(0, 560, 1600, 340, '#22354F'),
      shape('M560 900 L760 560 L840 560 L1040 900 Z', '#33496A'),
      repeat(7, (i) =>
        shape(
          `M${797 - i} ${590 + i * 44} h${6 + i * 3} v${18 + i * 3} h-${6 + i * 3} Z`,
          INK.paper,
        ),
      ),
      repeat(
        9,
        (i) => glow(560 - i * 44, 590 + i * 38, 34) + glow(1040 + i * 44, 590 + i * 38, 34),
      ),
      lift(
        at(
          880,
          430,
          1.15,
          shape(
            'M-420 30 Q-380 -24 -280 -28 L230 -28 Q330 -24 352 6 Q330 40 230 40 L-300 40 Q-400 44 -420 30 Z',
            INK.paper,
          ),
          shape('M-40 20 L-250 150 L-180 150 L110 30 Z', INK.mist),
          shape('M-330 -26 L-420 -140 L-350 -140 L-240 -28 Z', INK.red),
          shape('M-420 24 L352 6 Q330 40 230 40 L-300 40 Z', INK.red),
          repeat(9, (i) => box(-220 + i * 48, -12, 20, 16, INK.ink, 5)),
        ),
      ),
    ),
} satisfies Record<string, () => string>
