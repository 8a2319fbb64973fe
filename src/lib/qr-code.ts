import { create, type QRCodeErrorCorrectionLevel } from 'qrcode'

/** A QR code as one path of squares, each one unit wide, `size` units a side, without the quiet zone. */
export type QrCode = { size: number; path: string }

/** Blank units that must stand around a code (ISO/IEC 18004). */
export const QUIET_ZONE = 4

/** Draws a text as a QR code. */
export const qrCode = (text: string, level: QRCodeErrorCorrectionLevel): QrCode => {
  const { modules } = create(text, { errorCorrectionLevel: level })
  const { size } = modules
  const path: string[] = []
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; ) {
      let width = 0
      while (column + width < size && modules.get(row, column + width)) width += 1
      // One rectangle a run: hairlines between squares would show on screens and in print.
      if (width > 0) path.push(`M${column} ${row}h${width}v1h-${width}z`)
      column += width || 1
    }
  return { size, path: path.join('') }
}
