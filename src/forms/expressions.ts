import { compileExpression } from 'filtrex'

/**
 * Sums over the answers of a form, as staff write them: `（【年收入】－【刚性支出】）÷12÷【家庭人口】`.
 * filtrex knows numbers, texts and a handful of functions; nothing else can be reached from a formula.
 */

/** The name under which a class asks for the amount that it classifies; staff write 【结果】. */
export const RESULT = 'value'
const RESULT_IN_WORDS = '结果'

const LONGEST_EXPRESSION = 300

const FUNCTIONS = ['abs', 'ceil', 'floor', 'max', 'min', 'round', 'sqrt']
const WORDS = ['and', 'or', 'not', 'if', 'then', 'else', 'in', 'of', 'mod']
const OTHER_FUNCTIONS = ['log', 'log2', 'log10', 'exists', 'empty']

/** Names that a field cannot have, for a formula would read them as something else. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  ...[RESULT, ...FUNCTIONS, ...OTHER_FUNCTIONS, ...WORDS],
  ...['constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'],
])

type Labelled = { name: string; label: string }

const SIGNS: [RegExp, string][] = [
  [/（/g, '('],
  [/）/g, ')'],
  [/×/g, '*'],
  [/÷/g, '/'],
  [/[－−–]/g, '-'],
  [/＋/g, '+'],
  [/[，、]/g, ', '],
  [/≤/g, '<='],
  [/≥/g, '>='],
  [/＜/g, '<'],
  [/＞/g, '>'],
  [/[＝=]+/g, '=='],
  [/<==/g, '<='],
  [/>==/g, '>='],
  [/!==/g, '!='],
  [/[“”]/g, '"'],
  [/或者/g, ' or '],
  [/并且/g, ' and '],
]

/** Splits into texts in quotation marks (odd places), which stay as they are, and the rest. */
const quotedParts = (expression: string): string[] =>
  expression.replace(/[“”]/g, '"').split(/("[^"]*")/)

const outsideQuotes = (expression: string, change: (part: string) => string): string =>
  quotedParts(expression)
    .map((part, at) => (at % 2 === 1 ? part : change(part)))
    .join('')

const nameOf = (fields: readonly Labelled[], written: string): string | undefined => {
  if (written === RESULT_IN_WORDS) return RESULT
  return fields.find(({ label, name }) => label === written || name === written)?.name
}

/**
 * The formula in the words of the program: labels in 【】 become names, full-width signs plain ones. A label
 * that no field has stays, and is found by expressionProblem.
 */
export const toExpression = (written: string, fields: readonly Labelled[]): string =>
  outsideQuotes(written, (part) =>
    SIGNS.reduce(
      (text, [sign, plain]) => text.replace(sign, plain),
      part.replace(/【([^】]*)】/g, (whole, label) => nameOf(fields, label.trim()) ?? whole),
    ),
  ).trim()

const SHOWN_SIGNS: Record<string, string> = {
  ...{ '*': '×', '/': '÷', '-': '−', '<=': '≤', '>=': '≥', '==': '=', '!=': '≠' },
}

const SHOWN_WORDS: Record<string, string> = { [RESULT]: RESULT_IN_WORDS, or: '或者', and: '并且' }

/** The formula as the applicant reads it: names become labels, signs those of a textbook. */
export const inWords = (expression: string, fields: readonly Labelled[]): string =>
  outsideQuotes(expression, (part) =>
    part
      .replace(/\s*(<=|>=|==|!=|[-+*/<>])\s*/g, (_, sign) => ` ${SHOWN_SIGNS[sign] ?? sign} `)
      // Labels come last: their own signs stay as they are.
      .replace(
        /[A-Za-z_]\w*/g,
        (word) => SHOWN_WORDS[word] ?? fields.find(({ name }) => name === word)?.label ?? word,
      ),
  )

const FUNCTION_SET: ReadonlySet<string> = new Set(FUNCTIONS)
const WORD_SET: ReadonlySet<string> = new Set(WORDS)

/** The fields that a formula asks for. */
export const namesIn = (expression: string): string[] => {
  const outside = quotedParts(expression).filter((_part, at) => at % 2 === 0)
  const words = outside.flatMap((part) => part.match(/[A-Za-z_$][\w$.]*/g) ?? [])
  return [...new Set(words)].filter((word) => !FUNCTION_SET.has(word) && !WORD_SET.has(word))
}

const compiled = (expression: string): ((values: object) => unknown) | null => {
  try {
    return compileExpression(expression)
  } catch {
    return null
  }
}

/** What is wrong with a formula over these names, in words; null when it can be worked out. */
export const expressionProblem = (
  expression: string,
  known: ReadonlySet<string>,
): string | null => {
  if (expression === '') return '还没有写'
  if (expression.length > LONGEST_EXPRESSION)
    return `太长，请控制在 ${LONGEST_EXPRESSION} 个字符以内`
  const label = /【([^】]*)】/.exec(expression)
  if (label) return `用到了表单里没有的“${label[1]}”`
  const strange = namesIn(expression).find((name) => !known.has(name))
  if (strange) return `用到了表单里没有的“${strange}”`
  return compiled(expression) ? null : '写法不对，例如：（【年收入】－【支出】）÷12'
}

type Values = Record<string, string | number>

/** The outcome of a formula; null when an answer that it needs is missing or it has no outcome. */
const evaluate = (expression: string, values: Values): unknown => {
  if (namesIn(expression).some((name) => !Object.hasOwn(values, name))) return null
  const outcome = compiled(expression)?.(values)
  return outcome instanceof Error || outcome === undefined ? null : outcome
}

/** The amount that a formula comes to, to two decimals; null when it has none. */
export const amountOf = (expression: string, values: Values): number | null => {
  const outcome = evaluate(expression, values)
  return typeof outcome === 'number' && Number.isFinite(outcome)
    ? Math.round(outcome * 100) / 100
    : null
}

/** Whether a condition holds; one whose answers are missing does not. */
export const holds = (condition: string, values: Values): boolean =>
  Boolean(evaluate(condition, values))
