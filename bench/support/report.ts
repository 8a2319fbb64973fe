/** One line of a result table: what was measured, on the product and on the floor of the same run. */
export type Result = {
  measure: string
  product: string
  floor: string
  ratio: string
  reach: string
  met: boolean
}

/** Prints a Markdown table as it stands in bench/README.md. */
export const printTable = (results: Result[]): void => {
  console.log('\n| 指标 | 产品 | 基准 | 比值 | 目标 | 达到 |\n|---|---|---|---|---|---|')
  for (const { measure, product, floor, ratio, reach, met } of results)
    console.log(
      `| ${measure} | ${product} | ${floor} | ${ratio} | ${reach} | ${met ? '是' : '否'} |`,
    )
}

/** Milliseconds with one decimal. */
export const ms = (value: number): string => `${value.toFixed(1)} ms`
