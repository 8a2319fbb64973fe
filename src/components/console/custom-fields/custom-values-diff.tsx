import {
  escapeDiffHTML,
  FieldDiffContainer,
  getHTMLDiffComponents,
  unescapeDiffHTML,
} from '@payloadcms/ui/rsc'
import type { FieldDiffServerProps, JSONField, JSONFieldClient } from 'payload'
import { showCustomValue } from '@/src/registers/custom-fields/custom-values'
import { definitionsFor } from '@/src/registers/custom-fields/definitions'
import { customValuesOf } from '@/src/registers/custom-fields/readable-values'

/** The values of two versions side by side, as pairs `血型：A`; which ones, reading has decided. */
export async function CustomValuesDiff({
  clientField,
  comparisonValue,
  i18n,
  nestingLevel,
  req,
  versionValue,
}: FieldDiffServerProps<JSONField, JSONFieldClient>) {
  const { all } = await definitionsFor(req)
  const written = (value: unknown): string => {
    const values = customValuesOf(value)
    const lines = all
      .filter(({ key }) => (values[key] ?? null) !== null)
      .map((field) => `${field.label}：${showCustomValue(field, values[field.key])}`)
    const paragraphs = lines.map((line) => `<p>${escapeDiffHTML(line)}</p>`)
    return `<div class="custom-values-diff">${paragraphs.join('')}</div>`
  }
  const { From, To } = getHTMLDiffComponents({
    fromHTML: written(comparisonValue),
    toHTML: written(versionValue),
    tokenizeByCharacter: false,
    postProcess: unescapeDiffHTML,
  })
  return (
    <FieldDiffContainer
      From={From}
      i18n={i18n}
      label={{ label: clientField.label }}
      nestingLevel={nestingLevel}
      To={To}
    />
  )
}
