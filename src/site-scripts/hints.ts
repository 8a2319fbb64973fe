import { validateIdNumber } from '../lib/identifiers/id-number'
import { validatePhone } from '../lib/identifiers/phone'
import { tellAt } from './problems'

/** The same checks as on the server, told as soon as somebody leaves a field. */
const CHECKS: Record<string, (value: string) => { message: string } | null> = {
  phone: validatePhone,
  'id-number': validateIdNumber,
}

export const giveHints = (form: HTMLFormElement): void => {
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    const check = CHECKS[target.dataset.hint ?? '']
    if (check) tellAt(target.name, (target.value && check(target.value)?.message) || '')
    else if (target.value) tellAt(target.name, '')
  })
}
