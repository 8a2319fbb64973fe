import type { FormField } from '@/src/cases/definition'
import { normalizeIdNumber, validateIdNumber } from '@/src/lib/identifiers/id-number'
import { normalizePhone, validatePhone } from '@/src/lib/identifiers/phone'
import { maskIdNumber, maskPhone } from '@/src/lib/masks'
import type { Problem } from '@/src/lib/problem'
import { asText, type Kind, type Parsed } from './kind'

const checked =
  (validate: (text: string) => Problem | null, normalize: (text: string) => string) =>
  (_field: FormField, sent: unknown): Parsed => {
    const text = typeof sent === 'string' || typeof sent === 'number' ? String(sent) : ''
    const problem = validate(text)
    return problem ? { problem } : { value: normalize(text) }
  }

/** A phone of any kind, and a resident ID number (GB 11643) with its check digit. */
export const CONTACT_KINDS: Record<'phone' | 'id-number', Kind> = {
  phone: { parse: checked(validatePhone, normalizePhone), show: asText, mask: maskPhone },
  'id-number': {
    parse: checked(validateIdNumber, normalizeIdNumber),
    show: asText,
    mask: maskIdNumber,
  },
}
