/** What was typed stays on this device until it is sent: a call or a lost connection costs nothing. */

type Draft = { saved: number; values: [string, string][] }

const WEEK_MS = 7 * 24 * 3600 * 1000

const keyOf = (form: HTMLFormElement): string => `draft:${form.dataset.apply}`

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Neither ID numbers, income or illness, nor consents and files: phones are shared. */
const isKept = (control: Control): boolean =>
  /^(applicant|answers)\./.test(control.name) &&
  control.closest('[data-private]') === null &&
  !['file', 'hidden'].includes(control.type) &&
  control.closest('[data-files]') === null &&
  control.closest('[data-consent]') === null

const controlsOf = (form: HTMLFormElement): Control[] =>
  [...form.querySelectorAll<Control>('input, textarea, select')].filter(isKept)

const isTicked = (control: Control): boolean =>
  control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type)

const valuesOf = (form: HTMLFormElement): [string, string][] =>
  controlsOf(form)
    .filter((control) => !isTicked(control) || (control as HTMLInputElement).checked)
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => [name, value])

const read = (form: HTMLFormElement): Draft | null => {
  try {
    const draft = JSON.parse(localStorage.getItem(keyOf(form)) ?? 'null') as Draft | null
    return draft && Date.now() - draft.saved < WEEK_MS ? draft : null
  } catch {
    return null
  }
}

const fill = (form: HTMLFormElement, { values }: Draft): void => {
  for (const control of controlsOf(form)) {
    const given = values.filter(([name]) => name === control.name).map(([, value]) => value)
    if (isTicked(control)) (control as HTMLInputElement).checked = given.includes(control.value)
    else if (given[0] !== undefined) control.value = given[0]
  }
}

export const clearDraft = (form: HTMLFormElement): void => {
  try {
    localStorage.removeItem(keyOf(form))
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

const save = (form: HTMLFormElement): void => {
  // Sent in the meantime (apply.ts): nothing is left to keep.
  if (form.dataset.sent !== undefined) return
  const values = valuesOf(form)
  try {
    if (values.length === 0) localStorage.removeItem(keyOf(form))
    else localStorage.setItem(keyOf(form), JSON.stringify({ saved: Date.now(), values }))
  } catch {
    // Full or forbidden: the form works without.
  }
}

const PAUSE_MS = 400

/** Brings back what was typed before, unless the page shows a form that was sent, and keeps what is typed. */
export const keepDraft = (form: HTMLFormElement): void => {
  const note = form.querySelector<HTMLElement>('[data-draft-note]')
  const draft = read(form)
  if (draft && valuesOf(form).length === 0) fill(form, draft)
  if (note) note.hidden = false
  let waiting: ReturnType<typeof setTimeout> | undefined
  const later = () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => save(form), PAUSE_MS)
  }
  form.addEventListener('input', later)
  form.addEventListener('change', later)
  addEventListener('pagehide', () => save(form))
  form.querySelector('[data-draft-clear]')?.addEventListener('click', () => {
    if (!confirm('确定清空已经填写的内容吗？')) return
    form.reset()
    clearDraft(form)
    form.dispatchEvent(new Event('change', { bubbles: true }))
    clearTimeout(waiting)
  })
}
