/**
 * Who may do what to a case in which state, written by hand after docs/zh/办件流转表.md and never derived
 * from src/workflows/cases. A cell names the parts that may act; `-` is nobody, and so a 409.
 *
 *     h holder · l leader · a approver · c assistant · s supervisor · p applicant · x program
 */
export const LETTERS = {
  h: 'holder',
  l: 'leader',
  a: 'approver',
  c: 'assistant',
  s: 'supervisor',
  p: 'applicant',
  x: 'program',
} as const
export type Letter = keyof typeof LETTERS

const TABLE = `
state       accept return dispatch object assist extend approve publicise finish reopen escalate answer withdraw rate
submitted   h      -      s        h      -      -      -       -         -      -      sx       -      p        -
handling    -      h      hs       -      hc     h      hls     h         h      -      hsx      -      p        -
returned    -      -      -        -      -      -      -       -         h      -      -        hp     p        -
approving   -      a      -        -      -      -      a       -         -      -      x        -      p        -
publicising -      h      -        -      -      -      h       -         h      -      x        -      p        -
finished    -      -      -        -      -      -      -       -         -      hsp    -        -      -        p
closed      -      -      -        -      -      -      -       -         -      hsp    -        -      -        -
withdrawn   -      -      -        -      -      -      -       -         -      -      -        -      -        -
`

const [header, ...rows] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

/** state → action → letters; `` = nobody. */
export const EXPECTED: Record<string, Record<string, string>> = Object.fromEntries(
  rows.map(([state = '', ...cells]) => [
    state,
    Object.fromEntries(
      (header ?? []).slice(1).map((action, at) => [action, (cells[at] ?? '').replace('-', '')]),
    ),
  ]),
)
