import {
  at,
  box,
  cloud,
  disc,
  glow,
  HEIGHT,
  hills,
  INK,
  lift,
  line,
  picture,
  repeat,
  ring,
  shape,
  sheet,
  stroke,
  sun,
  water,
} from '@/src/seed/drawing/canvas'
import { figure, gear, skyline } from '@/src/seed/drawing/motifs'

const crane = (x: number, y: number, h: number, reach: number, color: string) =>
  line([x, y, x, y - h], color, 12) +
  line([x - reach * 0.35, y - h, x + reach, y - h], color, 9) +
  line([x - reach * 0.35, y - h, x, y - h - 70, x + reach * 0.9, y - h], color, 4) +
  box(x - reach * 0.35 - 20, y - h - 6, 44, 40, color, 4) +
  line([x + reach * 0.7, y - h, x + reach * 0.7, y - h + 170], color, 3) +
  repeat(Math.floor(h / 42), (i) => line([x - 10, y - i * 42, x + 10, y - i * 42 - 40], color, 3))

const tank = (x: number, y: number, w: number, h: number, fill: string) =>
  shape(`M${x} ${y - h} q${w / 2} -${w * 0.22} ${w} 0 L${x + w} ${y} L${x} ${y} Z`, fill) +
  box(x, y - h * 0.72, w, 10, INK.paper) +
  box(x, y - h * 0.36, w, 6, INK.paper)

const stack = (x: number, y: number, h: number) =>
  shape(`M${x} ${y} L${x + 10} ${y - h} L${x + 40} ${y - h} L${x + 50} ${y} Z`, INK.paper) +
  box(x + 8, y - h, 34, 26, INK.red) +
  box(x + 6, y - h + 60, 38, 26, INK.red)

/** Building sites, ports, streets, signs of safety and honour. */
export const SITE_SCENES = {
  'chemical-park': () =>
    picture(
      'dawn',
      sun(250, 230, 70),
      hills('ch', 560, 70, '#CDB99A'),
      stack(980, 700, 480),
      stack(1080, 700, 420),
      lift(
        tank(120, 720, 170, 230, INK.mist),
        tank(320, 720, 170, 280, '#D8E2DC'),
        tank(520, 720, 150, 200, INK.mist),
      ),
      lift(
        box(740, 320, 70, 400, INK.steel, 30),
        box(850, 400, 60, 320, INK.jade, 26),
        disc(1330, 610, 110, INK.paper),
        disc(1500, 630, 90, INK.cream),
        line([1260, 720, 1300, 680], INK.steel, 14),
        line([1400, 720, 1370, 680], INK.steel, 14),
      ),
      ...[470, 510, 550].map((y, i) =>
        line(
          [0, y + 90, 700, y + 90, 760, y + 30, 1200, y + 30, 1250, y + 100, 1600, y + 100],
          [INK.red, INK.gold, INK.ink][i] ?? INK.ink,
          12,
        ),
      ),
      box(0, 720, 1600, 180, '#8EA083'),
      water('cp', 810, '#7FA5AE'),
      figure(700, 800, 200, { coat: INK.blue, helmet: INK.red, arms: 'forward' }),
    ),
  'construction-site': () =>
    picture(
      'dawn',
      sun(1330, 220, 74),
      skyline('cs', 640, 160, '#C9BBA5', '#E8DCC4'),
      crane(360, 760, 560, 420, INK.red),
      crane(1160, 780, 470, -380, INK.gold),
      lift(
        repeat(
          5,
          (i) =>
            box(560, 700 - i * 86, 480, 16, INK.steel) +
            repeat(5, (k) => box(570 + k * 112, 640 - i * 86, 18, 70, INK.cream)),
        ),
      ),
      sheet('M0 900 L0 770 L420 750 L900 780 L1600 740 L1600 900 Z', '#A88B62'),
      figure(260, 880, 250, { coat: '#E58A2B', helmet: INK.gold }),
      figure(420, 884, 260, { coat: INK.blue, helmet: INK.red, arms: 'forward' }),
      figure(1300, 880, 240, { coat: '#E58A2B', helmet: INK.gold, arms: 'up' }),
      repeat(9, (i) => line([860 + i * 34, 850, 900 + i * 34, 770], INK.brick, 7)),
    ),
  'ship-lock': () =>
    picture(
      'day',
      sun(280, 190, 60, INK.gold),
      hills('sl1', 420, 170, '#A5C0BA'),
      hills('sl2', 500, 110, '#7FA392'),
      lift(
        shape('M0 470 L430 520 L430 900 L0 900 Z', INK.cream),
        shape('M1600 470 L1170 520 L1170 900 L1600 900 Z', INK.cream),
        box(370, 410, 90, 150, INK.red, 8),
        box(1140, 410, 90, 150, INK.red, 8),
      ),
      water('sl', 640, '#5F8FA6'),
      lift(
        shape('M430 500 L800 560 L800 760 L430 800 Z', INK.ink),
        shape('M1170 500 L800 560 L800 760 L1170 800 Z', INK.blue),
        repeat(
          5,
          (i) =>
            line([470 + i * 70, 512 + i * 11, 470 + i * 70, 792 - i * 7], INK.steel, 6) +
            line([1130 - i * 70, 512 + i * 11, 1130 - i * 70, 792 - i * 7], INK.ink, 6),
        ),
      ),
      lift(
        at(
          800,
          850,
          1.3,
          shape('M-170 -20 L190 -20 L150 40 L-130 40 Z', INK.brick),
          box(-110, -70, 130, 52, INK.paper, 5),
          repeat(4, (i) => box(-98 + i * 30, -58, 16, 18, INK.ink)),
          box(40, -54, 100, 36, INK.gold),
        ),
      ),
      figure(230, 520, 150, { coat: INK.blue, helmet: INK.gold }),
    ),
  'port-crane': () =>
    picture(
      'dawn',
      sun(1240, 240, 80),
      hills('pc', 500, 60, '#CDBB9E'),
      water('pc', 600, '#7FA0A8'),
      lift(
        at(
          300,
          640,
          1,
          line([-120, 0, -60, -420], INK.red, 22),
          line([140, 0, 60, -420], INK.red, 22),
          line([-150, -420, 520, -420], INK.red, 20),
          line([0, -420, 40, -560, 500, -420], INK.brick, 8),
          line([400, -420, 400, -220], INK.night, 5),
          box(350, -220, 100, 60, INK.jade, 4),
        ),
      ),
      lift(
        at(
          900,
          720,
          1,
          shape('M-320 -30 L420 -30 L360 70 L-260 70 Z', INK.ink),
          repeat(6, (i) =>
            box(
              -220 + (i % 6) * 84,
              -84,
              78,
              54,
              [INK.red, INK.gold, INK.jade][i % 3] ?? INK.red,
              3,
            ),
          ),
          repeat(4, (i) =>
            box(-180 + i * 84, -138, 78, 54, [INK.jade, INK.red, INK.gold][i % 3] ?? INK.red, 3),
          ),
          box(300, -150, 70, 120, INK.paper, 4),
        ),
      ),
      sheet('M0 900 L0 800 L620 790 L700 900 Z', INK.steel),
      figure(240, 870, 200, { coat: '#E58A2B', helmet: INK.gold, arms: 'up' }),
    ),
  'courier-night': () =>
    picture(
      'night',
      disc(1350, 150, 50, INK.amber),
      skyline('cn1', 620, 300, '#24426B', '#F6CF85'),
      skyline('cn2', 680, 170, '#182D4C', '#FFE2A4'),
      box(0, 690, 1600, 210, '#2A3D57'),
      repeat(9, (i) => box(60 + i * 190, 800, 110, 10, INK.amber, 5)),
      glow(980, 640, 260),
      lift(
        at(
          760,
          760,
          1.25,
          disc(-150, 0, 62, INK.night),
          disc(150, 0, 62, INK.night),
          ring(-150, 0, 40, INK.steel, 9),
          ring(150, 0, 40, INK.steel, 9),
          stroke('M-150 0 L-40 -20 L70 -20 L150 0', INK.red, 26),
          stroke('M70 -20 L120 -150 L150 -156', INK.red, 16),
          box(-220, -170, 130, 120, INK.gold, 12),
          box(-200, -150, 90, 14, INK.paper, 6),
          stroke('M-40 -40 L-30 -130', INK.ink, 50),
          stroke('M-30 -130 L20 -210', INK.blue, 56),
          stroke('M10 -200 L120 -150', INK.blue, 26),
          stroke('M-40 -60 L40 -30', INK.ink, 34),
          disc(36, -258, 46, INK.gold),
          shape('M40 -286 q44 6 44 40 l-50 0 Z', INK.night),
        ),
      ),
    ),
  'bus-lane': () =>
    picture(
      'dawn',
      sun(240, 250, 66),
      skyline('bl', 600, 240, '#C7B79F', '#E8DCC4'),
      box(0, 680, 1600, 220, INK.steel),
      repeat(9, (i) => box(30 + i * 190, 800, 110, 12, INK.paper, 5)),
      lift(
        box(430, 430, 760, 290, INK.red, 34),
        box(430, 600, 760, 26, INK.gold),
        repeat(5, (i) => box(470 + i * 124, 470, 104, 100, '#CFE3E4', 10)),
        box(1096, 470, 70, 220, '#CFE3E4', 10),
        disc(590, 724, 54, INK.night),
        disc(1040, 724, 54, INK.night),
        disc(590, 724, 22, INK.mist),
        disc(1040, 724, 22, INK.mist),
      ),
      box(1300, 360, 16, 330, INK.ink),
      box(1250, 340, 120, 70, INK.ink, 10),
      ...[1380, 1460, 1530].map((x, i) =>
        figure(x, 730, 210, {
          coat: [INK.blue, INK.jade, INK.brick][i] ?? INK.blue,
          helmet: i === 1 ? undefined : INK.gold,
        }),
      ),
    ),
  'safety-shield': () =>
    picture(
      'day',
      repeat(
        9,
        (i) =>
          `<path d="M${-200 + i * 240} 900 l120 0 l220 -220 l-120 0 Z" fill="${INK.gold}" opacity=".8"/>`,
      ),
      box(0, 660, 1600, 24, INK.night),
      lift(
        shape(
          'M800 110 Q960 200 1080 190 Q1090 500 800 660 Q510 500 520 190 Q640 200 800 110 Z',
          INK.ink,
        ),
        shape(
          'M800 160 Q940 238 1036 232 Q1036 480 800 606 Q564 480 564 232 Q660 238 800 160 Z',
          INK.jade,
        ),
        stroke('M680 380 L770 470 L940 300', INK.paper, 44),
      ),
      lift(
        at(
          280,
          560,
          1.3,
          shape('M-130 0 a130 130 0 0 1 260 0 Z', INK.red),
          box(-160, -6, 320, 30, INK.brick, 14),
          box(-18, -136, 36, 130, INK.gold, 12),
        ),
      ),
      lift(
        at(
          1330,
          560,
          1.3,
          shape('M-130 0 a130 130 0 0 1 260 0 Z', INK.gold),
          box(-160, -6, 320, 30, '#B9822A', 14),
          box(-18, -136, 36, 130, INK.paper, 12),
        ),
      ),
      cloud(140, 150, 0.8),
      cloud(1240, 180, 0.9),
    ),
  'medal-light': () =>
    picture(
      'warm',
      repeat(
        24,
        (i) =>
          `<path d="M800 430 L786 -640 L814 -640 Z" fill="#F4CB76" opacity=".14" transform="rotate(${i * 15} 800 430)"/>`,
      ),
      glow(800, 430, 480),
      lift(
        shape('M640 60 L760 60 L830 330 L730 360 Z', INK.ink),
        shape('M960 60 L840 60 L770 330 L870 360 Z', INK.blue),
      ),
      lift(
        gear(800, 520, 190, 24, INK.gold, INK.amber),
        disc(800, 520, 168, INK.amber),
        ring(800, 520, 150, INK.brick, 5),
      ),
      shape(
        'M800 408 L828 484 L908 488 L846 538 L868 616 L800 572 L732 616 L754 538 L692 488 L772 484 Z',
        INK.red,
      ),
      repeat(
        7,
        (i) =>
          `<path d="M0 0 q40 -30 90 -10 q-30 40 -90 10" fill="${INK.amber}" transform="translate(${420 - i * 6} ${HEIGHT - 90 - i * 74}) rotate(${-30 - i * 6})"/><path d="M0 0 q40 -30 90 -10 q-30 40 -90 10" fill="${INK.amber}" transform="translate(${1180 + i * 6} ${HEIGHT - 90 - i * 74}) scale(-1 1) rotate(${-30 - i * 6})"/>`,
      ),
    ),
} satisfies Record<string, () => string>
