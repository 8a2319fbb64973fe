'use client'

import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { TreeMatch } from '@/collections/organizations/tree/tree-node'
import { ORGANIZATION_LEVELS } from '@/src/lib/codes'
import { labelOf } from '@/src/lib/codes/code-list'
import { fetchMatches } from '../tree/tree-api'

/** A union that was chosen. */
export type PickedUnion = { id: number; name: string; code: string; level: string }

type PickerProps = {
  id: string
  label: string
  help?: string
  value: PickedUnion | null
  onPick: (union: PickedUnion | null) => void
  /** Also unions outside of the person's own branches. */
  isEverywhere?: boolean
}

const PAUSE = 250

/** Matches for a text, asked for once the person stops typing. */
const useMatches = (
  text: string,
  isEverywhere: boolean,
): { matches: TreeMatch[]; isAsked: boolean } => {
  const [found, setFound] = useState<{ text: string; matches: TreeMatch[] }>({
    text: '',
    matches: [],
  })
  useEffect(() => {
    if (text === '') return
    let isStale = false
    const timer = setTimeout(async () => {
      const matches = await fetchMatches(text, isEverywhere).then(
        (answer) => answer.matches.filter(({ status }) => status !== 'closed'),
        () => [],
      )
      if (!isStale) setFound({ text, matches })
    }, PAUSE)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [text, isEverywhere])
  const isAsked = text !== '' && found.text === text
  return { matches: isAsked ? found.matches : [], isAsked }
}

/** What takes the place of the element that had the keyboard gets the keyboard. */
const useKeptFocus = () => {
  const isExpected = useRef(false)
  const take = useCallback((element: HTMLElement | null) => {
    if (!element || !isExpected.current) return
    isExpected.current = false
    element.focus()
  }, [])
  const expect = useCallback(() => {
    isExpected.current = true
  }, [])
  return { expect, take }
}

/** Chooses one union by name, pinyin or code, with mouse or keyboard (WAI-ARIA combobox). */
export function UnionPicker({ help, id, isEverywhere = false, label, onPick, value }: PickerProps) {
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const { isAsked, matches } = useMatches(text.trim(), isEverywhere)
  const keepFocus = useKeptFocus()

  const pick = (match: TreeMatch | undefined) => {
    if (!match) return
    keepFocus.expect()
    onPick({ id: match.id, name: match.name, code: match.code, level: match.level })
    setText('')
    setActive(0)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 && event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    if (event.key === 'Escape') setText('')
    else if (event.key === 'Enter') pick(matches[active])
    else setActive((active + step + matches.length) % Math.max(1, matches.length))
  }

  if (value)
    return (
      <div className="union-picker">
        <span className="union-picker__label">{label}</span>
        <p className="union-picker__chosen">
          <strong>{value.name}</strong>
          <span>
            {labelOf(ORGANIZATION_LEVELS, value.level)} · {value.code}
          </span>
          <button
            ref={keepFocus.take}
            type="button"
            onClick={() => {
              keepFocus.expect()
              onPick(null)
            }}
          >
            换一个
          </button>
        </p>
      </div>
    )
  return (
    <div className="union-picker">
      <label className="union-picker__label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        ref={keepFocus.take}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-expanded={matches.length > 0}
        aria-activedescendant={matches[active] ? `${id}-${matches[active].id}` : undefined}
        autoComplete="off"
        placeholder="输入名称、拼音首字母或编码查找"
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      {help ? <p className="union-picker__help">{help}</p> : null}
      {isAsked && matches.length === 0 ? (
        <p className="union-picker__help" role="status">
          没有找到，请换个名称、拼音首字母或编码试试。
        </p>
      ) : null}
      <div
        className="union-picker__list"
        id={`${id}-list`}
        role="listbox"
        hidden={matches.length === 0}
      >
        {matches.map((match, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the field that owns the list
          <div
            key={match.id}
            id={`${id}-${match.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onClick={() => pick(match)}
          >
            <strong>{match.name}</strong>
            <span>{match.path.map(({ name }) => name).join(' › ')}</span>
          </div>
        ))}
      </div>
    </div>
  )
}
