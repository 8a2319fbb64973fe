import type { Preview } from '@/collections/reorganisations/preview'

const count = (value: number): string => value.toLocaleString('zh-CN')

/** What a reorganisation changes, in numbers and sentences. */
export function PreviewPanel({ preview }: { preview: Preview }) {
  const { accounts, faults, members, notes, records, unions } = preview
  return (
    <section className="reorganise-preview" aria-label="影响">
      <dl>
        <div>
          <dt>工会</dt>
          <dd>{count(unions)} 个</dd>
        </div>
        <div>
          <dt>在册会员</dt>
          <dd>{count(members)} 人</dd>
        </div>
        <div>
          <dt>任职账号</dt>
          <dd>{count(accounts)} 个</dd>
        </div>
        {records.map(({ count: rows, label, register }) => (
          <div key={register}>
            <dt>{label}</dt>
            <dd>{count(rows)} 条</dd>
          </div>
        ))}
      </dl>
      {notes.length > 0 ? (
        <ul className="reorganise-preview__notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
      {faults.map(({ code, message }) => (
        <p className="reorganise-preview__fault" key={code} role="alert">
          {message}
        </p>
      ))}
    </section>
  )
}
