'use client'

import { type KeyboardEvent, useState } from 'react'
import type { EntryItem } from '@/src/cases/desk/services'

type PickerProps = {
  items: EntryItem[]
  value: EntryItem | null
  onPick: (item: EntryItem | null) => void
}

const ID = 'entry-item'

const fits = ({ pinyin, title }: EntryItem, text: string): boolean =>
  title.includes(text) || pinyin.includes(text.toLowerCase())

/** Chooses a service item by a part of its name or pinyin (WAI-ARIA combobox). */
export function ItemPicker({ items, onPick, value }: PickerProps) {
  const [text, setText] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(0)
  const matches = items.filter((item) => fits(item, text.trim()))
  const shown = isOpen ? matches : []

  const pick = (item: EntryItem | undefined) => {
    if (!item) return
    onPick(item)
    setText('')
    setIsOpen(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setIsOpen(true)
      setActive((active + step + matches.length) % Math.max(1, matches.length))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      pick(shown[active])
    } else if (event.key === 'Escape') setIsOpen(false)
    // Leaving the field takes what is marked, as in a plain list of choices.
    else if (event.key === 'Tab' && !event.shiftKey && text.trim() !== '') pick(shown[active])
  }
  return (
    <div className="union-picker">
      <label htmlFor={ID}>服务事项</label>
      <input
        aria-activedescendant={shown[active] ? `${ID}-${shown[active].key}` : undefined}
        aria-autocomplete="list"
        aria-controls={`${ID}-list`}
        aria-expanded={shown.length > 0}
        autoComplete="off"
        id={ID}
        onBlur={() => setIsOpen(false)}
        onChange={({ target }) => {
          setText(target.value)
          setActive(0)
          setIsOpen(true)
          if (value) onPick(null)
        }}
        onFocus={() => setIsOpen(value === null)}
        onKeyDown={onKeyDown}
        placeholder="输入名称或拼音首字母，例如 wyqz"
        role="combobox"
        type="text"
        value={value && text === '' ? value.title : text}
      />
      <div
        className="union-picker__list"
        hidden={shown.length === 0}
        id={`${ID}-list`}
        role="listbox"
      >
        {shown.map((item, index) => (
          <div
            aria-selected={index === active}
            id={`${ID}-${item.key}`}
            key={item.key}
            // Before the field loses the focus and closes the list.
            onMouseDown={() => pick(item)}
            role="option"
            tabIndex={-1}
          >
            <strong>{item.title}</strong>
          </div>
        ))}
      </div>
      {items.length === 0 ? (
        <p className="union-picker__help">这个工会没有开通网上受理的事项，请换一个工会。</p>
      ) : null}
    </div>
  )
}
