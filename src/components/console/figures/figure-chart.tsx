'use client'

import { useEffect, useRef } from 'react'
import { type Chart, sentenceOf } from './charts'

const ROW = 26
const FRAME = 34
const HEIGHT = 190

const heightOf = ({ categories, kind }: Chart): number =>
  kind === 'bars' ? categories.length * ROW + FRAME : HEIGHT

/** A chart, drawn once the program for it has come; until then, and without scripts, its table tells. */
export function FigureChart({ chart, title }: { chart: Chart; title: string }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let isGone = false
    let clear = () => {}
    const draw = async (element: HTMLDivElement) => {
      const { drawChart } = await import('./draw')
      if (isGone) return
      const drawn = drawChart(element, chart)
      const resized = new ResizeObserver(() => drawn.resize())
      resized.observe(element)
      clear = () => {
        resized.disconnect()
        drawn.dispose()
      }
    }
    if (place.current) void draw(place.current)
    return () => {
      isGone = true
      clear()
    }
  }, [chart])
  return (
    <div
      aria-label={sentenceOf(title, chart)}
      className="figure-chart"
      ref={place}
      role="img"
      style={{ height: heightOf(chart) }}
    />
  )
}
