import type { Form, FormField } from '@/src/cases/definition'
import { CASE_FILE_WORDS } from '@/src/cases/files/limits'
import { inWords } from '@/src/forms/expressions'
import { MOST_FILES } from '@/src/forms/kinds/files'
import { answerPath } from '@/src/visitors/form-values'
import { AnswerControl, isGroupOf } from './answer-controls'
import type { Filled } from './filled'
import { Question } from './question'

type Props = { field: FormField; fields: FormField[]; filled: Filled }

/** Not kept in a draft on a phone that others may use (src/site-scripts/draft.ts). */
const isPrivate = ({ isPersonal, kind }: FormField): boolean =>
  kind === 'id-number' || isPersonal === true

/** When a question is asked, in words for those whose browser cannot hide it. */
const conditionInWords = ({ shownWhen }: FormField, fields: FormField[]): string | undefined => {
  const other = fields.find(({ name }) => name === shownWhen?.field)
  if (!shownWhen || !other) return undefined
  const option = other.options?.find(({ value }) => value === shownWhen.equals)
  const value = option?.label ?? (other.kind === 'consent' ? '同意' : shownWhen.equals)
  return `“${other.label}”是“${value}”时才需要填写。`
}

const helpOf = (field: FormField): string | undefined => {
  if (field.kind === 'files') {
    const limits = `可传${CASE_FILE_WORDS}，最多 ${field.max ?? MOST_FILES} 个。`
    return field.help ? `${field.help} ${limits}` : limits
  }
  if (field.kind === 'employer' && !field.help)
    return '输入两个字以上，可从提示里选；没有就写全称。'
  return field.help
}

function Sum({ field, fields, filled }: Props) {
  const name = answerPath(field.name)
  const { classes = [], expression = '' } = field
  return (
    <div className="field sum" data-field={name} id={`f-${name}`} tabIndex={-1}>
      <p className="field-label">{field.label}</p>
      {field.help ? <p className="field-help">{field.help}</p> : null}
      <p className="sum-formula">
        算法：{field.label} = {inWords(expression, fields)}
      </p>
      {classes.length > 0 ? (
        <ul className="sum-classes">
          {classes.map(({ label, when }) => (
            <li key={label}>
              {label}：{inWords(when, fields)}
            </li>
          ))}
        </ul>
      ) : null}
      <p>
        <output className="sum-outcome" data-sum={field.name}>
          {filled.computed[field.name] ?? '填完上面的数字后可以试算。'}
        </output>
      </p>
    </div>
  )
}

function FormQuestion({ field, fields, filled }: Props) {
  if (field.kind === 'section')
    return (
      <div className="form-section">
        <h2>{field.label}</h2>
        {field.help ? <p className="field-help">{field.help}</p> : null}
      </div>
    )
  if (field.kind === 'computed') return <Sum {...{ field, fields, filled }} />
  const name = answerPath(field.name)
  const help = helpOf(field)
  const asked = { ...field, help }
  return (
    <Question
      {...{ name, help }}
      label={field.label}
      isRequired={field.isRequired || field.kind === 'consent'}
      problem={filled.problemOf(name)}
      isGroup={isGroupOf(field)}
    >
      <AnswerControl field={asked} filled={filled} />
    </Question>
  )
}

/** The questions of a service item, in its order. */
export function FormQuestions({ filled, form }: { filled: Filled; form: Form }) {
  const { fields } = form
  if (fields.length === 0) return null
  const isSummed = fields.some(({ kind }) => kind === 'computed')
  return (
    <fieldset className="form-part">
      <legend>要办的事</legend>
      {fields.map((field) => (
        <div
          key={field.name}
          data-when-field={field.shownWhen ? answerPath(field.shownWhen.field) : undefined}
          data-when-equals={field.shownWhen?.equals}
          data-private={isPrivate(field) ? '' : undefined}
        >
          {field.shownWhen ? <p className="when-note">{conditionInWords(field, fields)}</p> : null}
          <FormQuestion {...{ field, fields, filled }} />
        </div>
      ))}
      {isSummed ? (
        <button className="button-quiet" type="submit" name="intent" value="compute" formNoValidate>
          试算一下
        </button>
      ) : null}
    </fieldset>
  )
}
