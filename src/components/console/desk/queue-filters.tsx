import { DESK, deskHref } from '@/src/cases/desk/addresses'
import { QUEUE_SCOPES, type QueueQuery, type QueueScope, queueSearch } from '@/src/cases/desk/queue'
import { CASE_SOURCES, CASE_STATE_NAMES, type CodeOption } from '@/src/lib/codes'

const SCOPE_WORDS: Record<QueueScope, string> = {
  mine: '我要办的',
  involved: '我参与的',
  all: '全部',
}

const DUE_WORDS: CodeOption[] = [
  { value: 'late', label: '已超期' },
  { value: 'near', label: '快到期' },
  { value: 'extension', label: '等批延期' },
]

/** Whose turn it is. */
export function QueueTabs({ query }: { query: QueueQuery }) {
  return (
    <nav className="desk__tabs" aria-label="办件范围">
      {QUEUE_SCOPES.map((scope) => (
        <a
          aria-current={scope === query.scope ? 'page' : undefined}
          href={deskHref(queueSearch({ ...query, scope, page: 1 }))}
          key={scope}
        >
          {SCOPE_WORDS[scope]}
        </a>
      ))}
    </nav>
  )
}

type FilterProps = { query: QueueQuery; services: { key: string; title: string }[] }

/** Narrows the queue; a plain form, so that the address holds the choice. */
export function QueueFilters({ query, services }: FilterProps) {
  const { due, scope, service, source, state, text } = query
  const isNarrowed = Boolean(due || service || source || state || text)
  return (
    <form action={DESK} className="desk__filters" key={queueSearch(query)}>
      {scope === 'mine' ? null : <input name="scope" type="hidden" value={scope} />}
      <Choice label="状态" name="state" options={CASE_STATE_NAMES} value={state} />
      <Choice
        label="事项"
        name="service"
        options={services.map(({ key, title }) => ({ value: key, label: title }))}
        value={service}
      />
      <Choice label="来源" name="source" options={CASE_SOURCES} value={source} />
      <Choice label="期限" name="due" options={DUE_WORDS} value={due} />
      <label>
        查找
        <input
          defaultValue={text ?? ''}
          maxLength={40}
          name="text"
          placeholder="姓名、编号或完整手机号"
          type="search"
        />
      </label>
      <button type="submit">筛选</button>
      {isNarrowed ? <a href={deskHref(scope === 'mine' ? '' : `scope=${scope}`)}>清除</a> : null}
    </form>
  )
}

type ChoiceProps = { label: string; name: string; options: CodeOption[]; value: string | null }

function Choice({ label, name, options, value }: ChoiceProps) {
  return (
    <label>
      {label}
      <select defaultValue={value ?? ''} name={name}>
        <option value="">不限</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
