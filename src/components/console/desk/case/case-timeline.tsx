import { doerWords, lineWords, noticeWords } from '@/src/cases/desk/line-words'
import type { SentNotice, StoredLine } from '@/src/database/cases/timeline'
import { formatDateTime } from '@/src/lib/dates'

type TimelineProps = { lines: StoredLine[]; notices: SentNotice[] }

/** Everything that was done, the newest first, each with who was told of it. */
export function CaseTimeline({ lines, notices }: TimelineProps) {
  return (
    <section className="console-card" aria-labelledby="case-timeline">
      <h2 className="console-card__title" id="case-timeline">
        办理过程
      </h2>
      <ol className="case-timeline">
        {[...lines].reverse().map((line) => (
          <li key={line.id}>
            <p className="case-timeline__what">
              <strong>{lineWords(line)}</strong>
              <time dateTime={line.at.toISOString()}>{formatDateTime(line.at)}</time>
            </p>
            <p className="case-timeline__who">{doerWords(line)}</p>
            {line.note ? (
              <p className="case-timeline__note">
                {line.note}
                {line.isPublic && line.by === 'staff' ? <span>职工能看到</span> : null}
              </p>
            ) : null}
            <Told line={line} notices={notices.filter(({ action }) => action === line.id)} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Told({ line, notices }: { line: StoredLine; notices: SentNotice[] }) {
  if (notices.length === 0) return null
  return (
    <ul className="case-timeline__told">
      {notices.map((notice) => (
        <li key={notice.id}>{noticeWords(notice, line)}</li>
      ))}
    </ul>
  )
}
