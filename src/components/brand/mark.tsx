const NODES = [
  [24, 8],
  [16, 16],
  [32, 16],
  [8, 24],
  [24, 24],
  [40, 24],
  [16, 32],
  [32, 32],
  [24, 40],
] as const

const STRANDS = 'M24 8 40 24M16 16 32 32M8 24 24 40M24 8 8 24M32 16 16 32M40 24 24 40'

/**
 * The project's own mark: one net of five levels, tied like a knot. It is not the protected emblem of
 * the unions, which a site uploads in its settings. Takes the colour of the text around it and is
 * decoration: the name stands beside it. `size` is its side in CSS pixels.
 */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path d={STRANDS} fill="none" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round" />
      {NODES.map(([x, y]) => (
        <circle
          key={`${x}-${y}`}
          cx={x}
          cy={y}
          r={x === 24 && y === 24 ? 4.4 : 3.2}
          fill="currentColor"
        />
      ))}
    </svg>
  )
}
