import { QUIET_ZONE, qrCode } from '@/src/lib/qr-code'

/** A QR code with its blank border; `label` says what it leads to. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { path, size } = qrCode(text, 'L')
  const whole = size + 2 * QUIET_ZONE
  return (
    <svg
      className="qr"
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${whole} ${whole}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET_ZONE} y={-QUIET_ZONE} width={whole} height={whole} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
