const PATHS = {
  /** An open hand under a heart. */
  service:
    'M4 27c4-2 7-1 9 1h6c2 0 3 3 0 4h-6m6-1 8-5c2-1 4 1 3 3l-9 7H13l-9 2M20 20c-5-4-8-7-8-10a4 4 0 0 1 8-1 4 4 0 0 1 8 1c0 3-3 6-8 10Z',
  /** Two hands that hold each other. */
  aid: 'M3 14l7-4 6 3 4-2 6 2 7-3v13l-5 2-7 6c-2 1-3 0-4-1l-9-7-5-1V14Zm13-1-5 6c1 3 4 3 6 1l3-2 8 7M19 30l2 2c2 1 3-1 2-2',
  /** A pair of scales. */
  rights:
    'M18 5v25M10 31h16M8 10l10-2 10 2M8 10 3 21h10L8 10Zm20 0-5 11h10l-5-11ZM3 21c1 4 9 4 10 0m10 0c1 4 9 4 10 0',
  search: 'M16 26a10 10 0 1 0 0-20 10 10 0 0 0 0 20Zm7-3 9 9',
  pin: 'M18 33s11-10 11-18a11 11 0 1 0-22 0c0 8 11 18 11 18Zm0-14a4 4 0 1 0 0-8 4 4 0 0 0 0 8Z',
  phone: 'M9 4h5l3 8-4 3c1 4 4 7 8 8l3-4 8 3v5c0 3-2 4-4 4C16 31 5 20 5 8c0-2 1-4 4-4Z',
  clock: 'M18 32a14 14 0 1 0 0-28 14 14 0 0 0 0 28Zm0-22v9l6 4',
  star: 'm18 4 4 10 11 1-8 7 2 11-9-6-9 6 2-11-8-7 11-1 4-10Z',
  feed: 'M6 30h.1M6 19c6 0 11 5 11 11M6 8c12 0 22 10 22 22',
  net: 'M18 5v8m0 0-8 7m8-7 8 7m-16 0-5 9m5-9 4 9m12-9-4 9m4-9 5 9M18 5h.1M10 20h.1M26 20h.1M5 29h.1M14 29h.1M22 29h.1M31 29h.1',
} as const

export type IconName = keyof typeof PATHS

/** A line drawing beside a word that says the same; never the only bearer of a meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 36 36" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
