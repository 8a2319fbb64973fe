import type { ReactNode } from 'react'
import type { FieldKind, FormField } from '@/src/cases/definition'
import { CASE_FILE_ACCEPT } from '@/src/cases/files/limits'
import { TEXT_LIMITS } from '@/src/forms/kinds/texts'
import { answerPath, filePath } from '@/src/visitors/form-values'
import { type Filled, inputId } from './filled'
import { OptionList } from './option-list'
import { described } from './question'

type Props = { field: FormField; filled: Filled }

/** What every control of a field has. */
const common = ({ field, filled }: Props) => {
  const name = answerPath(field.name)
  return {
    name,
    id: inputId(name),
    // A question that hangs on another may not be asked at all; the server knows.
    required: field.isRequired && !field.shownWhen,
    ...described({ name, help: field.help, problem: filled.problemOf(name) }),
  }
}

const LINES: Partial<Record<FieldKind, object>> = {
  text: { type: 'text', maxLength: TEXT_LIMITS.text },
  'person-name': { type: 'text', maxLength: TEXT_LIMITS['person-name'] },
  address: { type: 'text', maxLength: TEXT_LIMITS.address, autoComplete: 'street-address' },
  number: { type: 'text', inputMode: 'decimal', maxLength: 20 },
  date: { type: 'date', max: '2100-12-31' },
  phone: { type: 'tel', maxLength: 30, 'data-hint': 'phone' },
  'id-number': { type: 'text', maxLength: 30, autoComplete: 'off', 'data-hint': 'id-number' },
}

function Line({ field, filled }: Props) {
  return (
    <input
      {...LINES[field.kind]}
      {...(field.kind === 'text' && field.max ? { maxLength: field.max } : {})}
      {...common({ field, filled })}
      defaultValue={filled.valueOf(answerPath(field.name))}
    />
  )
}

function Paragraphs({ field, filled }: Props) {
  return (
    <textarea
      {...common({ field, filled })}
      rows={6}
      maxLength={field.max ?? TEXT_LIMITS['long-text']}
      defaultValue={filled.valueOf(answerPath(field.name))}
    />
  )
}

function Options({ field, filled, type }: Props & { type: 'radio' | 'checkbox' }) {
  const name = answerPath(field.name)
  const chosen = filled.valuesOf(name)
  const isRequired = type === 'radio' && field.isRequired && !field.shownWhen
  return (
    <div className="options">
      {(field.options ?? []).map(({ label, value }) => (
        <label className="option" key={value}>
          <input
            {...{ type, name, value }}
            defaultChecked={chosen.includes(value)}
            required={isRequired}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  )
}

/** Longer lists of choices fold into a menu. */
const MOST_RADIOS = 8

function Menu({ field, filled }: Props) {
  return (
    <select {...common({ field, filled })} defaultValue={filled.valueOf(answerPath(field.name))}>
      <OptionList options={field.options ?? []} />
    </select>
  )
}

function Choice(props: Props) {
  return isGroupOf(props.field) ? <Options {...props} type="radio" /> : <Menu {...props} />
}

function Consent({ field, filled }: Props) {
  const { name, ...rest } = common({ field, filled })
  return (
    <div data-consent="">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus */}
      <section className="consent-text" tabIndex={0} aria-label={`${field.label}全文`}>
        {field.consentText}
      </section>
      <label className="option">
        <input
          {...rest}
          type="checkbox"
          name={name}
          value="on"
          defaultChecked={filled.valueOf(name) !== ''}
          required={!field.shownWhen}
        />
        <span>我已阅读并同意</span>
      </label>
    </div>
  )
}

function Files({ field, filled }: Props) {
  const name = answerPath(field.name)
  const kept = filled.files.filter((file) => file.field === field.name)
  return (
    <div data-files={field.name} data-most={field.max}>
      <ul className="file-list" data-list="">
        {kept.map(({ name: fileName, token }) => (
          <li key={token}>
            <label className="option">
              <input type="checkbox" name={name} value={token} defaultChecked />
              <span>{fileName}（已上传，去掉勾选即不提交）</span>
            </label>
          </li>
        ))}
      </ul>
      <input
        {...described({ name, help: field.help, problem: filled.problemOf(name) })}
        id={inputId(name)}
        type="file"
        name={filePath(field.name)}
        accept={CASE_FILE_ACCEPT}
        multiple
      />
    </div>
  )
}

function Employer({ field, filled }: Props) {
  return (
    <div className="employer" data-employer="">
      <input
        {...common({ field, filled })}
        type="text"
        maxLength={80}
        autoComplete="organization"
        defaultValue={filled.valueOf(answerPath(field.name))}
      />
    </div>
  )
}

/** Kinds whose answer is given by several controls. */
export const isGroupOf = ({ kind, options = [] }: FormField): boolean =>
  kind === 'choices' || (kind === 'choice' && options.length <= MOST_RADIOS)

/** The control that takes the answer to a field. */
export function AnswerControl(props: Props): ReactNode {
  switch (props.field.kind) {
    case 'long-text':
      return <Paragraphs {...props} />
    case 'choice':
      return <Choice {...props} />
    case 'district':
      return <Menu {...props} />
    case 'choices':
      return <Options {...props} type="checkbox" />
    case 'consent':
      return <Consent {...props} />
    case 'files':
      return <Files {...props} />
    case 'employer':
      return <Employer {...props} />
    default:
      return <Line {...props} />
  }
}
