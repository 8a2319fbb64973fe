'use client'

import type { CaseAnswers as OpenAnswers } from '@/src/cases/answers'
import type { Form } from '@/src/cases/definition'
import { RevealValue } from '@/src/components/reveal/reveal-value'
import type { CaseFileRow } from '@/src/database/cases/case-files'
import type { Answers } from '@/src/forms/answers'
import { type AnswerLine, describeAnswers } from '@/src/forms/describe-answers'

type AnswersProps = {
  /** Of the case in the API. */
  address: string
  form: Form
  lines: AnswerLine[]
  /** Whether some answers are shown masked. */
  hasHidden: boolean
  employerName: string | null
  files: CaseFileRow[]
}

const opened = (form: Form, text: string, employerName: string | null): AnswerLine[] =>
  describeAnswers(form, (JSON.parse(text) as OpenAnswers).values as Answers, { employerName })

/** What the person wrote, and the files that came with it. */
export function CaseAnswers(props: AnswersProps) {
  const { address, employerName, files, form, hasHidden, lines } = props
  return (
    <>
      <AnswerList lines={lines} />
      {hasHidden ? (
        <RevealValue address={address} field="answers">
          {(text) => <AnswerList lines={opened(form, text, employerName)} />}
        </RevealValue>
      ) : null}
      {files.length > 0 ? (
        <>
          <h3 className="case__subtitle">附件</h3>
          <ul className="case-files">
            {files.map(({ id, name, scan, size }) => (
              <li key={id}>
                {scan === 'infected' ? (
                  <span>{name}</span>
                ) : (
                  <a download href={`/api/case-files/${id}/download`}>
                    {name}
                  </a>
                )}
                <span>{sizeWords(size)}</span>
                {scan === 'infected' ? <strong>查出病毒，不能下载</strong> : null}
                {scan === 'unscanned' ? <span>还没有查毒，打开要小心</span> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

const KILO = 1024

const sizeWords = (bytes: number): string =>
  bytes < KILO * KILO
    ? `${Math.max(1, Math.round(bytes / KILO))} KB`
    : `${(bytes / KILO / KILO).toFixed(1)} MB`

/** Answers line by line. */
export function AnswerList({ lines }: { lines: AnswerLine[] }) {
  if (lines.length === 0) return <p className="console-card__empty">没有填写其他内容。</p>
  return (
    <dl className="case-answers">
      {lines.map(({ kind, label, name, value }) =>
        kind === 'section' ? (
          <div className="case-answers__section" key={name}>
            <dt>{label}</dt>
          </div>
        ) : (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
