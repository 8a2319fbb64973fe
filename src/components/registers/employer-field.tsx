'use client'

import { FieldDescription, FieldError, FieldLabel, ReactSelect, useField } from '@payloadcms/ui'
import { mergeFieldStyles } from '@payloadcms/ui/shared'
import type { RelationshipFieldClientComponent } from 'payload'
import { useEffect, useRef, useState } from 'react'
import { type EmployerChoice, employerNamed, searchEmployers } from './employer-search'

/** A pause in typing, in milliseconds. */
const PAUSE = 200

/** The employers that fit what is being typed; answers that come too late are dropped. */
const useFound = (text: string) => {
  const [found, setFound] = useState<EmployerChoice[]>([])
  useEffect(() => {
    let isLate = false
    const timer = setTimeout(async () => {
      const choices = await searchEmployers(text)
      if (!isLate) setFound(choices)
    }, PAUSE)
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [text])
  return found
}

/** The name that belongs to the number in the form. */
const useChosen = (id: number | null, picked: EmployerChoice | null) => {
  const [loaded, setLoaded] = useState<EmployerChoice | null>(null)
  const known = useRef(picked)
  known.current = picked
  useEffect(() => {
    if (id === null || known.current?.value === id) return
    void employerNamed(id).then(setLoaded)
  }, [id])
  if (id === null) return undefined
  return [picked, loaded].find((choice) => choice?.value === id) ?? undefined
}

/** Picks an employer by name, former name, pinyin or credit code; Payload's own list knows names alone. */
export const EmployerField: RelationshipFieldClientComponent = ({ field, path, readOnly }) => {
  const { disabled, setValue, showError, value } = useField<number | null>({ path })
  const [text, setText] = useState('')
  const [picked, setPicked] = useState<EmployerChoice | null>(null)
  const options = useFound(text)
  const chosen = useChosen(typeof value === 'number' ? value : null, picked)
  const pick = (option: unknown) => {
    const choice = (option ?? null) as EmployerChoice | null
    setPicked(choice)
    setValue(choice?.value ?? null)
  }
  return (
    <div className="field-type relationship" style={mergeFieldStyles(field)}>
      <FieldLabel label={field.label} path={path} required={field.required} />
      <FieldError path={path} showError={showError} />
      <ReactSelect
        disabled={readOnly || disabled}
        filterOption={() => true}
        inputId={`field-${path}`}
        isClearable
        noOptionsMessage={({ inputValue }) =>
          inputValue.trim().length < 2 ? '请输入单位名称、拼音或信用代码' : '没有找到这家单位'
        }
        onChange={pick}
        onInputChange={setText}
        options={options}
        placeholder="输入名称、拼音或信用代码"
        showError={showError}
        value={chosen}
      />
      <FieldDescription path={path} description={field.admin?.description} />
    </div>
  )
}
