const STARTS_FORMULA = /^[=+\-@\t\r]/

/**
 * A text that no spreadsheet program takes for a formula: what begins with = + - @, tab or return gets an
 * apostrophe in front, which `textCell` takes off again when the sheet comes back.
 */
export const defuse = (text: string): string => (STARTS_FORMULA.test(text) ? `'${text}` : text)
