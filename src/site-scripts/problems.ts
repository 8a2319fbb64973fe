/** Tells what is wrong where it is wrong, as the server's own page does (components/site/apply). */

export type Told = { path: string; message: string }

const place = (path: string): HTMLElement | null => document.getElementById(`f-${path}`)

/** Shows or clears the sentence at one field. */
export const tellAt = (path: string, message: string): void => {
  const told = document.getElementById(`p-${path}`)
  if (told) {
    told.textContent = message
    told.hidden = message === ''
  }
  const control = place(path)
  if (!control || control.tagName === 'FIELDSET') return
  if (message) control.setAttribute('aria-invalid', 'true')
  else control.removeAttribute('aria-invalid')
}

const lineOf = ({ message, path }: Told): HTMLLIElement => {
  const line = document.createElement('li')
  const link = document.createElement(place(path) ? 'a' : 'span')
  link.textContent = message
  if (link instanceof HTMLAnchorElement) link.href = `#f-${path}`
  line.append(link)
  return line
}

/** Shows everything that is wrong, above the form and at the fields, and brings it into view. */
export const tellAll = (problems: Told[]): void => {
  for (const told of document.querySelectorAll<HTMLElement>('.field-problem'))
    tellAt(told.id.slice(2), '')
  for (const { message, path } of problems) tellAt(path, message)
  const box = document.querySelector<HTMLElement>('[data-problems]')
  const title = box?.querySelector('h2')
  if (!box || !title) return
  box.hidden = problems.length === 0
  if (problems.length === 0) return
  title.textContent = `有 ${problems.length} 处需要改`
  box.querySelector('ul')?.replaceChildren(...problems.map(lineOf))
  box.focus()
  box.scrollIntoView({ block: 'start' })
}
