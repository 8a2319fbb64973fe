/**
 * A reason not to go on that the person at the terminal can do something about. The message is one
 * Chinese sentence (or several, one per line); commands print it without a stack trace.
 */
export class Refusal extends Error {
  readonly code = 'refusal'
}
