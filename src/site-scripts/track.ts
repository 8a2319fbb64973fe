/**
 * A QR code leads here with number and code behind the `#`, which browsers send to nobody: they are filled in,
 * taken out of the address, and sent as if typed.
 */
const FORM = /^#(\d{15})\.([0-9A-Z-]{16,24})$/

const form = document.querySelector<HTMLFormElement>('form[data-track]')
const found = FORM.exec(location.hash)

if (found) {
  history.replaceState(null, '', location.pathname)
  const [, number = '', code = ''] = found
  const fill = (name: string, value: string) => {
    const input = form?.elements.namedItem(name)
    if (input instanceof HTMLInputElement) input.value = value
  }
  fill('number', number)
  fill('code', code)
  form?.submit()
}

// A module: its names are its own.
export {}
