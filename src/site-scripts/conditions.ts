/** Questions that hang on another are shown, and sent, only when that one has the answer they wait for. */

const answersTo = (form: HTMLFormElement, name: string): string[] =>
  new FormData(form).getAll(name).map(String)

const show = (form: HTMLFormElement, part: HTMLElement): void => {
  const { whenEquals = '', whenField = '' } = part.dataset
  const given = answersTo(form, whenField)
  // A ticked consent is sent as "on" and waited for as "true".
  const isShown = given.includes(whenEquals) || (whenEquals === 'true' && given.includes('on'))
  part.hidden = !isShown
  for (const control of part.querySelectorAll<HTMLInputElement>('input, textarea, select'))
    control.disabled = !isShown
}

/** Keeps the form's conditions, now and whenever something changes. */
export const keepConditions = (form: HTMLFormElement): (() => void) => {
  const parts = [...form.querySelectorAll<HTMLElement>('[data-when-field]')]
  for (const note of form.querySelectorAll<HTMLElement>('.when-note')) note.hidden = true
  const keep = () => {
    // In the order of the form: what a hidden question asks for hides the next one too.
    for (const part of parts) show(form, part)
  }
  form.addEventListener('input', keep)
  form.addEventListener('change', keep)
  keep()
  return keep
}
