/** What a poster is made of, in points (1/72 inch) from the upper left corner; painters know no more. */

export type Weight = 'regular' | 'bold'

export type Rectangle = {
  kind: 'rectangle'
  x: number
  y: number
  width: number
  height: number
  fill: string
  radius?: number
}

export type Circle = { kind: 'circle'; x: number; y: number; radius: number; fill: string }

/** An SVG path of its own units, `scale` points each. */
export type Drawing = {
  kind: 'drawing'
  x: number
  y: number
  scale: number
  path: string
  fill: string
}

/** One line of text, centred on `x`, standing on `y`. */
export type Line = {
  kind: 'line'
  x: number
  y: number
  size: number
  weight: Weight
  fill: string
  text: string
}

export type Shape = Rectangle | Circle | Drawing | Line

/** A sheet of paper with everything on it. */
export type Sheet = { width: number; height: number; title: string; shapes: Shape[] }
