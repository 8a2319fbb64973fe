'use client'

import { useEffect, useState } from 'react'
import type { TreeMatch } from '@/collections/organizations/tree/tree-node'
import { fetchMatches } from '@/src/components/console/tree/tree-api'
import { sentenceOf } from '../sheets/api'

export type OwnUnion = { id: number; name: string }

const PAUSE_MS = 250

type Props = { unions: OwnUnion[]; chosen: OwnUnion | null; onChoose: (union: OwnUnion) => void }

/** Only one's own unions and those below: the server takes no others. */
const isWithin =
  (unions: OwnUnion[]) =>
  ({ id, path }: TreeMatch): boolean =>
    unions.some((own) => own.id === id || path.some((above) => above.id === own.id))

/** One's own union, or one below it found by name, pinyin or code. */
export function ChooseUnion({ chosen, onChoose, unions }: Props) {
  const [text, setText] = useState('')
  const [matches, setMatches] = useState<TreeMatch[] | null>(null)
  const [fault, setFault] = useState('')
  const wanted = text.trim()

  useEffect(() => {
    if (wanted === '') return
    let isStale = false
    const timer = setTimeout(() => {
      fetchMatches(wanted)
        .then((found) => {
          if (isStale) return
          setMatches(found.matches.filter(isWithin(unions)))
          setFault('')
        })
        .catch((error) => {
          if (!isStale) setFault(sentenceOf(error))
        })
    }, PAUSE_MS)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [wanted, unions])

  const choose = (union: OwnUnion) => {
    onChoose({ id: union.id, name: union.name })
    setText('')
    setMatches(null)
  }
  return (
    <fieldset>
      <legend>导入到哪个工会</legend>
      {unions.map((union) => (
        <label key={union.id}>
          <input
            checked={chosen?.id === union.id}
            name="union"
            onChange={() => choose(union)}
            type="radio"
          />
          {union.name}
        </label>
      ))}
      {chosen && !unions.some(({ id }) => id === chosen.id) ? (
        <label>
          <input checked name="union" readOnly type="radio" />
          {chosen.name}
        </label>
      ) : null}
      <input
        aria-label="查找下级工会"
        autoComplete="off"
        onChange={({ target }) => setText(target.value)}
        placeholder="换成下级工会：输入名称、拼音首字母或编码"
        type="search"
        value={text}
      />
      {fault ? <p role="alert">{fault}</p> : null}
      {wanted !== '' && matches ? (
        <ul className="union-matches">
          {matches.length === 0 ? <li>没有找到您管理范围内的工会。</li> : null}
          {matches.map((match) => (
            <li key={match.id}>
              <button onClick={() => choose(match)} type="button">
                {match.name}
                <span>{match.path.map(({ name }) => name).join(' › ')}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </fieldset>
  )
}
