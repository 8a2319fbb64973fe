// Sweeps case by case, until it is killed (sweep.test.ts).
import { sweepSome } from '@/src/database/cases/sweep'

const [day, now] = ['2026-11-26', new Date('2026-12-24T00:00:00+08:00')]
const times = ['27', '30'].map((date) => `2026-11-${date}T15:59:59.999Z`)
const more = ['01', '02', '03', '04'].map((date) => `2026-12-${date}T15:59:59.999Z`)

while ((await sweepSome(now, 3, [{ day, at: [...times, ...more] }])).looked > 0);
process.exit(0)
