import { asText, type Kind, wrong } from './kind'

/** A county, town or street by the code of its union; kept by its name (src/cases/districts.ts). */
export const DISTRICT_KINDS: Record<'district', Kind> = {
  district: {
    parse: ({ label, options = [] }, sent) => {
      const code = typeof sent === 'string' || typeof sent === 'number' ? String(sent).trim() : ''
      return options.some(({ value }) => value === code)
        ? { value: code }
        : wrong('not_a_district', `“${label}”里没有这个地方，请从列表里选择。`)
    },
    show: asText,
  },
}
