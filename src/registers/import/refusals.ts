import { badInput, type OneNetError } from '@/src/lib/errors'

/** A sheet without the columns that every row needs. */
export const badMatch = (labels: readonly string[]): OneNetError =>
  badInput(
    'mapping',
    `表格里没有找到这些必填的列：${labels.join('、')}。请核对表头，或在预览里指定是哪一列。`,
    'import.missing_columns',
  )
