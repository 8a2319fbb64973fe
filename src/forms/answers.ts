/** What `computed` came to: the amount, and the class that it falls into (null: none). */
export type Computed = { value: number; class: string | null }

/**
 * One answer as it is kept: text, number, a day `YYYY-MM-DD`, the value of an option (of several: a list),
 * `true` for a consent, an employer's number or name, the tokens of files.
 */
export type Answer = string | number | boolean | string[] | Computed

/** The answers of one case by the names of the fields. Fields without an answer are absent. */
export type Answers = Record<string, Answer>

export const isComputed = (answer: Answer | undefined): answer is Computed =>
  typeof answer === 'object' && !Array.isArray(answer)
