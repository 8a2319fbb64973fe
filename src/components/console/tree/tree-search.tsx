'use client'

import { useEffect, useState } from 'react'
import type { TreeMatch, TreeMatches } from '@/collections/organizations/tree/tree-node'
import { fetchMatches } from './tree-api'
import { recordOfUnion } from './tree-row'

const PAUSE = 250

type SearchState = { text: string; found: TreeMatches | null; fault: string | null }

/** Finds unions while one types, and shows where in the tree each of them hangs. */
export function TreeSearch({ onShow }: { onShow: (match: TreeMatch) => Promise<void> }) {
  const [{ fault, found, text }, setState] = useState<SearchState>({
    text: '',
    found: null,
    fault: null,
  })
  const wanted = text.trim()

  useEffect(() => {
    if (wanted === '') return
    let isStale = false
    const timer = setTimeout(async () => {
      try {
        const answer = await fetchMatches(wanted)
        if (!isStale) setState((before) => ({ ...before, found: answer, fault: null }))
      } catch (error) {
        const sentence = error instanceof Error ? error.message : '没有查到，请稍后再试。'
        if (!isStale) setState((before) => ({ ...before, found: null, fault: sentence }))
      }
    }, PAUSE)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [wanted])

  const close = () => setState({ text: '', found: null, fault: null })
  return (
    <search className="tree-search">
      <label className="tree-search__label" htmlFor="tree-search">
        查找工会
      </label>
      <input
        id="tree-search"
        type="search"
        className="tree-search__input"
        placeholder="名称、拼音首字母（如 ydszgh）或编码"
        autoComplete="off"
        value={text}
        onChange={({ target }) => setState({ text: target.value, found: null, fault })}
      />
      {fault ? <p role="alert">{fault}</p> : null}
      {wanted !== '' && found ? (
        <div className="tree-search__results">
          <p className="tree-search__summary" role="status">
            {found.total === 0 ? '没有找到，请换个名称、拼音首字母或编码试试。' : summaryOf(found)}
          </p>
          <ul>
            {found.matches.map((match) => (
              <li key={match.id}>
                <a href={recordOfUnion(match.id)}>
                  <strong>{match.name}</strong>
                  <span>{match.path.map(({ name }) => name).join(' › ')}</span>
                </a>
                <button
                  type="button"
                  onClick={() => {
                    close()
                    void onShow(match)
                  }}
                >
                  在树中看
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </search>
  )
}

const summaryOf = ({ matches, total }: TreeMatches): string =>
  total > matches.length
    ? `共 ${total} 个，显示前 ${matches.length} 个，再多打几个字会更准。`
    : `共 ${total} 个，点名称打开档案。`
