'use client'

import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { type EChartsType, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Chart } from './charts'

use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

/** Vermilion, amber, slate, jade as in console/theme.css: who came warm, who went cool. */
const COLOURS = ['#c8361d', '#e0a458', '#776d61', '#1c6f59']
const INK = '#26221d'
const LINE = '#e4dccf'
const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'

const shown = (value: unknown): string => Math.abs(Number(value)).toLocaleString('zh-CN')

const optionOf = ({ categories, kind, series, unit }: Chart) => {
  const isLying = kind === 'bars'
  const names = {
    type: 'category' as const,
    data: categories,
    inverse: isLying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: LINE } },
    axisLabel: {
      color: INK,
      // Every bar has its name; only of months some are enough.
      ...(kind === 'stacks' ? {} : { interval: 0 }),
      ...(isLying ? { width: 150, overflow: 'truncate' as const } : {}),
    },
  }
  const numbers = {
    type: 'value' as const,
    minInterval: 1,
    ...(unit === '%' ? { max: 100 } : {}),
    axisLabel: { color: INK, formatter: shown, hideOverlap: true },
    splitLine: { lineStyle: { color: LINE } },
    splitNumber: 4,
  }
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    color: COLOURS,
    grid: { left: 4, right: 24, top: series.length > 1 ? 30 : 10, bottom: 2, containLabel: true },
    legend: { show: series.length > 1, top: 0, left: 0, itemWidth: 12, itemHeight: 12 },
    tooltip: {
      trigger: 'axis' as const,
      axisPointer: { type: 'shadow' as const },
      valueFormatter: (value: unknown) => `${shown(value)} ${unit}`,
    },
    xAxis: isLying ? numbers : names,
    yAxis: isLying ? names : numbers,
    series: series.map(({ name, values }) => ({
      type: 'bar' as const,
      name,
      data: values,
      barMaxWidth: 26,
      ...(kind === 'stacks' ? { stack: 'all' } : {}),
    })),
  }
}

/** Draws a chart into an element; the caller disposes of it. */
export const drawChart = (element: HTMLElement, chart: Chart): EChartsType => {
  const drawn = init(element, null, { renderer: 'svg' })
  drawn.setOption(optionOf(chart))
  return drawn
}
