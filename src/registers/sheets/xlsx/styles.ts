import XLSX from '@e965/xlsx'
import { readAll } from './markup'
import type { Parts } from './parts'

/**
 * Number formats that show a day or a time though the file does not spell them out (ECMA-376 part 1,
 * 18.8.30): 14–22 and 45–47 everywhere, 27–36 and 50–58 in Chinese Excel.
 */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58)

/** For each cell style whether it shows numbers as days. */
export const readDateStyles = async (parts: Parts, part: string | null): Promise<boolean[]> => {
  const styles: boolean[] = []
  if (part === null) return styles
  const formats = new Map<number, boolean>()
  let isInCells = false
  await readAll(parts.read(part), {
    open: (name, attributes) => {
      if (name === 'numFmt')
        formats.set(Number(attributes.numFmtId), XLSX.SSF.is_date(attributes.formatCode ?? ''))
      else if (name === 'cellXfs') isInCells = true
      else if (name === 'xf' && isInCells) {
        const id = Number(attributes.numFmtId ?? 0)
        styles.push(formats.get(id) ?? isBuiltInDate(id))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return styles
}
