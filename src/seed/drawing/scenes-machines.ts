import {
  at,
  box,
  disc,
  glow,
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
import { figure, gear, hall } from '@/src/seed/drawing/motifs'
import { randomOf } from '@/src/seed/random'

const sparks = (x: number, y: number, n: number, reach: number) =>
  repeat(n, (i) => {
    const random = randomOf(`spark ${x} ${y} ${i}`)
    const angle = (random.whole(180, 360) * Math.PI) / 180
    const [a, b] = [random.whole(30, 70), random.whole(90, reach)]
    return line(
      [
        x + Math.cos(angle) * a,
        y + Math.sin(angle) * a,
        x + Math.cos(angle) * b,
        y + Math.sin(angle) * b + b * 0.18,
      ],
      i % 3 ? '#FFD98A' : '#FFF4D6',
      3,
    )
  })

const arm = (x: number, y: number, s: number, flip = 1) =>
  at(
    x,
    y,
    s,
    `<g transform="scale(${flip} 1)">`,
    box(-90, -40, 180, 60, INK.ink, 10),
    shape('M-50 -40 L50 -40 L34 -110 L-34 -110 Z', INK.blue),
    stroke('M0 -110 L70 -310', INK.red, 54),
    disc(0, -112, 42, INK.brick),
    disc(70, -310, 36, INK.brick),
    stroke('M70 -310 L280 -350', INK.red, 42),
    disc(280, -350, 28, INK.brick),
    stroke('M280 -350 L318 -250', INK.gold, 28),
    shape('M300 -250 l36 0 l-8 60 l-20 0 Z', INK.night),
    '</g>',
  )

/** Halls and machines. */
export const MACHINE_SCENES = {
  'robot-arm': () =>
    picture(
      'hall',
      hall(INK.steel, '#BFD8DC'),
      box(0, 740, 1600, 22, INK.steel),
      lift(arm(470, 760, 1.15)),
      lift(arm(1180, 760, 1.15, -1)),
      glow(826, 540, 150),
      sparks(828, 545, 26, 190),
      lift(
        box(640, 640, 380, 34, INK.mist, 6),
        box(700, 674, 40, 90, INK.steel),
        box(920, 674, 40, 90, INK.steel),
      ),
      figure(180, 880, 280, { coat: INK.blue, helmet: INK.gold, arms: 'forward' }),
    ),
  'workshop-hall': () =>
    picture(
      'hall',
      hall(INK.steel, '#C8DEDC'),
      lift(
        box(220, 250, 1160, 30, INK.gold),
        box(700, 240, 130, 50, INK.red, 6),
        line([765, 290, 765, 420], INK.night, 5),
        shape('M735 420 h60 v30 h-60 Z', INK.night),
      ),
      lift(gear(765, 560, 110, 18, INK.ink, INK.cream)),
      ...[240, 1130].map((x) =>
        lift(
          box(x, 560, 260, 210, INK.jade, 12),
          box(x + 24, 590, 120, 80, INK.mist, 6),
          disc(x + 200, 630, 26, INK.gold),
          box(x + 20, 700, 220, 14, INK.moss),
        ),
      ),
      figure(600, 860, 270, { coat: INK.blue, helmet: INK.red, arms: 'forward' }),
      figure(960, 866, 280, { coat: INK.red, helmet: INK.gold }),
    ),
  gears: () =>
    picture(
      'day',
      gear(1200, 330, 330, 26, '#C9D6D3', '#E7EDE8'),
      lift(gear(520, 520, 270, 22, INK.ink, INK.cream)),
      lift(gear(1000, 620, 190, 16, INK.red, INK.cream)),
      lift(gear(1300, 760, 130, 12, INK.gold, INK.cream)),
      lift(gear(180, 180, 120, 12, INK.jade, INK.cream)),
      ring(520, 520, 130, INK.gold, 5),
      ring(1000, 620, 96, INK.amber, 4),
    ),
  'textile-hall': () =>
    picture(
      'hall',
      box(0, 120, 1600, 30, INK.steel),
      repeat(
        12,
        (i) =>
          box(70 + i * 130, 150, 8, 110, INK.steel) +
          lift(
            shape(
              `M${30 + i * 130} 260 h88 l-12 92 h-64 Z`,
              i % 3 === 1 ? INK.red : i % 3 ? INK.gold : INK.paper,
            ),
          ) +
          repeat(5, (k) =>
            line([50 + i * 130 + k * 12, 352, 20 + i * 130 + k * 24, 640], '#D8C6A2', 2),
          ),
      ),
      lift(
        box(-20, 640, 1640, 70, INK.jade),
        repeat(
          26,
          (i) =>
            box(10 + i * 62, 596, 30, 56, INK.paper, 12) + box(20 + i * 62, 580, 10, 20, INK.brick),
        ),
      ),
      box(0, 710, 1600, 190, '#CDBA93'),
      figure(460, 880, 300, { coat: INK.blue, helmet: INK.paper, arms: 'forward' }),
      figure(1120, 886, 300, { coat: INK.red, helmet: INK.paper, arms: 'up' }),
    ),
  'blast-furnace': () =>
    picture(
      'night',
      glow(860, 560, 520),
      lift(
        shape(
          'M600 900 L660 420 Q680 330 760 300 L960 300 Q1040 330 1060 420 L1120 900 Z',
          '#2B1E27',
        ),
        box(740, 180, 240, 130, '#3A2A33'),
        line([980, 220, 1250, 120, 1250, 900], '#3A2A33', 34),
      ),
      shape('M770 640 q90 -110 180 0 l-16 120 h-148 Z', '#FFB347'),
      shape('M800 660 q60 -70 120 0 l-10 90 h-100 Z', '#FFF0C2'),
      stroke('M860 750 C860 830 700 820 640 900', '#FFB347', 44),
      stroke('M860 750 C860 830 700 820 640 900', '#FFF0C2', 16),
      sparks(860, 640, 60, 420),
      figure(380, 880, 330, { coat: '#C8B08A', helmet: INK.gold, arms: 'forward' }),
      figure(1240, 886, 320, { coat: '#A8906F', helmet: INK.red }),
    ),
  welding: () =>
    picture(
      'night',
      repeat(6, (i) => box(90 + i * 260, 60, 130, 190, '#23395C', 6)),
      lift(box(0, 640, 1600, 60, INK.steel), shape('M720 640 a210 210 0 0 1 420 0 Z', '#8194A6')),
      glow(760, 600, 420),
      sparks(760, 600, 70, 380),
      disc(760, 600, 20, '#FFFFFF'),
      lift(
        shape('M300 900 L330 640 Q390 540 500 540 Q600 550 620 640 L640 900 Z', INK.blue),
        disc(470, 460, 92, INK.gold),
        shape('M400 430 h170 l-10 130 q-80 40 -150 0 Z', INK.night),
        box(440, 466, 110, 36, '#8FB8C4', 6),
        stroke('M560 640 L740 610', INK.blue, 56),
        stroke('M700 616 L760 600', INK.night, 16),
      ),
    ),
  'assembly-line': () =>
    picture(
      'hall',
      hall(INK.steel, '#BFD8DC'),
      lift(
        box(0, 690, 1600, 34, INK.night),
        repeat(40, (i) => disc(20 + i * 40, 724, 13, INK.steel)),
      ),
      ...[160, 600, 1040, 1480].map((x, i) =>
        lift(
          box(x - 150, 620, 300, 30, i % 2 ? INK.red : INK.ink, 10),
          disc(x, 634, 62, i % 2 ? INK.brick : INK.blue),
          ring(x, 634, 40, INK.gold, 7),
          box(x - 176, 600, 36, 72, INK.steel, 6),
          box(x + 140, 600, 36, 72, INK.steel, 6),
        ),
      ),
      figure(380, 610, 230, { coat: INK.blue, helmet: INK.gold, arms: 'forward' }),
      figure(820, 612, 230, { coat: INK.jade, helmet: INK.red, arms: 'forward' }),
      figure(1260, 612, 230, { coat: INK.blue, helmet: INK.gold, arms: 'forward' }),
    ),
  'craft-hands': () =>
    picture(
      'hall',
      box(0, 560, 1600, 340, '#A9794A'),
      repeat(4, (i) => box(0, 600 + i * 80, 1600, 4, '#8A5F38')),
      lift(
        `<ellipse cx="800" cy="620" rx="420" ry="120" fill="${INK.brick}"/><ellipse cx="800" cy="604" rx="390" ry="104" fill="#D9B98A"/>`,
      ),
      repeat(70, (i) => {
        const random = randomOf(`leaf ${i}`)
        return `<path d="M0 0 q14 -16 34 0 q-20 14 -34 0" fill="${i % 3 ? INK.moss : INK.jade}" transform="translate(${800 + random.whole(-300, 280)} ${604 + random.whole(-70, 66)}) rotate(${random.whole(0, 360)})"/>`
      }),
      lift(
        stroke('M300 900 C380 760 480 700 620 640', INK.blue, 120),
        stroke('M600 650 C660 620 700 610 740 604', INK.skin, 78),
        stroke('M1300 900 C1220 760 1120 700 980 640', INK.blue, 120),
        stroke('M1000 650 C940 620 900 610 860 604', INK.skin, 78),
      ),
      repeat(4, (i) =>
        stroke(`M${680 + i * 120} 480 q-24 -50 0 -100 q24 -50 0 -100`, INK.paper, 9),
      ),
      sun(1330, 180, 56),
    ),
} satisfies Record<string, () => string>
