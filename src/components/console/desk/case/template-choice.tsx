'use client'

import { fillTemplate, type TemplateFacts } from '@/src/cases/desk/fill-template'
import type { ReplyTemplate } from '@/src/cases/desk/templates'

type ChoiceProps = {
  templates: ReplyTemplate[]
  facts: TemplateFacts
  onPick: (text: string) => void
}

/** 常用语: puts a ready-made text into the note, where it can still be changed. */
export function TemplateChoice({ facts, onPick, templates }: ChoiceProps) {
  if (templates.length === 0) return null
  return (
    <select
      aria-label="常用语"
      className="template-choice"
      onChange={({ target }) => {
        const chosen = templates.find(({ id }) => String(id) === target.value)
        if (chosen) onPick(fillTemplate(chosen.text, facts))
      }}
      // Back to its first line after each choice: it is a menu, not a value.
      value=""
    >
      <option value="">常用语……</option>
      {templates.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  )
}
