/** What is wrong with a value: a stable code for machines, a Chinese sentence for the person. */
export type Problem = { code: string; message: string }
