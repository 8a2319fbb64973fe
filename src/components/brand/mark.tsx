type MarkProps = {
  className?: string
  /** Side in CSS pixels, where no style sheet says it. */
  size?: number
}

/**
 * The project's own mark: a net of five levels, from one knot at the top to five at the base. The emblem
 * of the unions is protected and is not shipped; it can be uploaded in the settings. Takes the colour of
 * the text around it and is decoration: the name stands beside it.
 */
export function Mark({ className, size }: MarkProps) {
  const rows = [1, 2, 3, 4, 5].map((count, row) =>
    Array.from({ length: count }, (_, index) => ({
      x: 32 + (index - (count - 1) / 2) * 11,
      y: 10 + row * 11,
    })),
  )
  const threads = rows
    .slice(1)
    .flatMap((row, above) =>
      row.flatMap((knot, index) =>
        [rows[above]?.[index - 1], rows[above]?.[index]].flatMap((upper) =>
          upper ? [`M${upper.x} ${upper.y}L${knot.x} ${knot.y}`] : [],
        ),
      ),
    )
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 64 64"
      aria-hidden="true"
      focusable="false"
    >
      <path d={threads.join('')} fill="none" stroke="currentColor" strokeWidth="1.6" />
      {rows.flat().map(({ x, y }) => (
        <circle
          key={`${x}-${y}`}
          cx={x}
          cy={y}
          r={y === 10 ? 4.2 : 2.9}
          fill={y === 10 ? 'var(--gold-bright, #d9a441)' : 'currentColor'}
        />
      ))}
    </svg>
  )
}
