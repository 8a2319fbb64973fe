/** Suggests employers of the register while one types; a name of one's own is as good. */

type Found = { name: string; unions: { name: string }[] }

const PAUSE_MS = 250
const SHORTEST = 2

const lookUp = async (text: string): Promise<Found[]> => {
  const answer = await fetch(`/api/employers/lookup?q=${encodeURIComponent(text)}`)
  return answer.ok ? (await answer.json()).docs : []
}

const optionOf = ({ name, unions }: Found, id: string): HTMLLIElement => {
  const option = document.createElement('li')
  const note = document.createElement('span')
  option.id = id
  option.dataset.name = name
  option.setAttribute('role', 'option')
  option.setAttribute('aria-selected', 'false')
  option.textContent = name
  note.className = 'employer-union'
  note.textContent = unions.map((union) => union.name).join('、')
  option.append(note)
  return option
}

/** Makes a text field a combobox (WAI-ARIA 1.2): arrows choose, Enter takes, Escape closes. */
const suggest = (input: HTMLInputElement): void => {
  const list = document.createElement('ul')
  list.id = `${input.id}-list`
  list.className = 'employer-list'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', '单位')
  input.after(list)
  for (const [name, value] of Object.entries({
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  }))
    input.setAttribute(name, value)
  let active = -1
  const options = () => [...list.children] as HTMLElement[]
  const open = (isOpen: boolean) => {
    list.hidden = !isOpen
    input.setAttribute('aria-expanded', String(isOpen))
    if (!isOpen) activate(-1)
  }
  const activate = (at: number) => {
    active = at
    for (const [place, option] of options().entries())
      option.setAttribute('aria-selected', String(place === at))
    const id = options()[at]?.id
    if (id) input.setAttribute('aria-activedescendant', id)
    else input.removeAttribute('aria-activedescendant')
  }
  const take = (option: HTMLElement | undefined) => {
    if (!option) return
    input.value = option.dataset.name ?? ''
    open(false)
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }
  let waiting: ReturnType<typeof setTimeout> | undefined
  const look = async () => {
    const text = input.value.trim()
    const found = text.length < SHORTEST ? [] : await lookUp(text).catch(() => [])
    if (input.value.trim() !== text || document.activeElement !== input) return
    list.replaceChildren(...found.map((one, at) => optionOf(one, `${list.id}-${at}`)))
    open(found.length > 0)
  }
  input.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(look, PAUSE_MS)
  })
  input.addEventListener('keydown', (event) => {
    if (list.hidden) return
    const last = options().length - 1
    if (event.key === 'ArrowDown') activate(active >= last ? 0 : active + 1)
    else if (event.key === 'ArrowUp') activate(active <= 0 ? last : active - 1)
    else if (event.key === 'Enter' && active >= 0) take(options()[active])
    else if (event.key === 'Escape') open(false)
    else return
    event.preventDefault()
  })
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', ({ target }) =>
    take((target as HTMLElement).closest<HTMLElement>('[role="option"]') ?? undefined),
  )
  input.addEventListener('blur', () => open(false))
}

export const suggestEmployers = (form: HTMLFormElement): void => {
  for (const input of form.querySelectorAll<HTMLInputElement>('[data-employer] input'))
    suggest(input)
}
