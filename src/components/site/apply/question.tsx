import type { ReactNode } from 'react'
import { helpId, inputId, problemId } from './filled'

type Props = {
  name: string
  label: string
  isRequired: boolean
  help?: string
  problem?: string
  children: ReactNode
  /** Several controls that answer one question. */
  isGroup?: boolean
}

type Notes = Pick<Props, 'name' | 'help' | 'problem'>

const notesOf = ({ help, name, problem }: Notes): string | undefined =>
  [problem ? problemId(name) : '', help ? helpId(name) : ''].filter(Boolean).join(' ') || undefined

/** What an input says of its help and its problem, for those who listen to the page. */
export const described = (notes: Notes) => ({
  'aria-describedby': notesOf(notes),
  'aria-invalid': notes.problem ? (true as const) : undefined,
})

function Words({ label, isRequired }: Pick<Props, 'label' | 'isRequired'>) {
  return (
    <>
      {label}
      <span className={isRequired ? 'must' : 'may'}>{isRequired ? '必填' : '选填'}</span>
    </>
  )
}

/** One question: its words, what helps to answer it, what was wrong with the answer, the answer. */
export function Question({ children, help, isGroup, isRequired, label, name, problem }: Props) {
  const notes = (
    <>
      {help ? (
        <p className="field-help" id={helpId(name)}>
          {help}
        </p>
      ) : null}
      <p className="field-problem" id={problemId(name)} hidden={!problem}>
        {problem}
      </p>
    </>
  )
  if (isGroup)
    return (
      <fieldset
        className="field"
        id={inputId(name)}
        tabIndex={-1}
        data-field={name}
        aria-describedby={notesOf({ help, name, problem })}
      >
        <legend className="field-label">
          <Words label={label} isRequired={isRequired} />
        </legend>
        {notes}
        {children}
      </fieldset>
    )
  return (
    <div className="field" data-field={name}>
      <label className="field-label" htmlFor={inputId(name)}>
        <Words label={label} isRequired={isRequired} />
      </label>
      {notes}
      {children}
    </div>
  )
}
