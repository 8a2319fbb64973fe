import { OneNetError } from '@/src/lib/errors'
import { SHEET_LIMITS } from './limits'

/** A file that is not taken in at all: 400, a code `sheet.…`, a sentence that says what to do instead. */
export class SheetRefused extends OneNetError {
  constructor(code: string, message: string) {
    super(400, `sheet.${code}`, message, 'file')
  }
}

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)

/** Why a file is refused, by reason. */
export const refuse = {
  wrongType: () =>
    new SheetRefused(
      'wrong_type',
      '这不是 Excel 或 CSV 表格。请用 .xlsx、.xls 或 .csv 文件，内容以文件本身为准，改扩展名没有用。',
    ),
  markup: () =>
    new SheetRefused(
      'markup',
      '这个文件其实是网页，只是扩展名像 Excel。请用 Excel 打开它，另存为 .xlsx 后再上传。',
    ),
  otherWorkbook: () =>
    new SheetRefused('other_format', '请用 Excel 或 WPS 打开这个文件，另存为 .xlsx 后再上传。'),
  macros: () =>
    new SheetRefused(
      'macros',
      '文件里带有宏，为安全起见不能导入。请另存为不带宏的 .xlsx 后再上传。',
    ),
  encrypted: () =>
    new SheetRefused('encrypted', '文件加了打开密码，无法读取。请取消密码后另存，再上传。'),
  bomb: () =>
    new SheetRefused(
      'bomb',
      '文件展开后大得不正常，已停止读取。请把数据复制到一个新的工作簿里再上传。',
    ),
  tooLarge: (limit: number) =>
    new SheetRefused('too_large', `文件超过 ${megabytes(limit)} MB，请分成几个文件上传。`),
  tooManyRows: () =>
    new SheetRefused(
      'too_many_rows',
      `表格超过 ${SHEET_LIMITS.rows.toLocaleString('en')} 行，请分成几个文件上传。`,
    ),
  tooManyColumns: () =>
    new SheetRefused(
      'too_many_columns',
      `表格超过 ${SHEET_LIMITS.columns} 列，请删去不需要的列后再上传。`,
    ),
  cellTooLong: (row: number) =>
    new SheetRefused('cell_too_long', `第 ${row} 行有一格文字长得不正常，请检查后再上传。`),
  formula: (cell: string) =>
    new SheetRefused(
      'formula',
      `${cell} 是公式，系统不读取公式。请全选后复制，再“选择性粘贴”为数值，保存后上传。`,
    ),
  noHeader: () =>
    new SheetRefused(
      'no_header',
      '没有找到表头。请在数据上方保留一行列名（例如姓名、证件号码），或使用系统提供的模板。',
    ),
  empty: () => new SheetRefused('empty', '表格里没有数据。'),
  damaged: () =>
    new SheetRefused('damaged', '文件已损坏或不完整，请用 Excel 重新打开并另存后再上传。'),
  foreignParts: () =>
    new SheetRefused(
      'foreign_parts',
      '文件里夹带了外部引用，不能导入。请另存为新的 .xlsx 后再上传。',
    ),
}

/** Does one step of a foreign decoder; whatever it stumbles over, the file is at fault. */
export const orDamaged = async <Result>(work: () => Promise<Result> | Result): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    throw error instanceof SheetRefused ? error : refuse.damaged()
  }
}
