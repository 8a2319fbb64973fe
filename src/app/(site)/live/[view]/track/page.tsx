import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { TrackForm } from '@/src/components/site/cases/track-form'
import { TrackedCaseView } from '@/src/components/site/cases/tracked-case'
import { recallNote } from '@/src/visitors/notes'
import { openedCase } from '@/src/visitors/opened-case'

export const metadata: Metadata = {
  title: '查办理进度',
  robots: { index: false },
  referrer: 'same-origin',
}

/** What was typed last, as far as it is a number and not an answer to the union. */
const numberIn = (note = ''): string => (/^\d{1,20}$/.test(note) ? note : '')

/** The case that was opened in this browser, or the form that opens one. */
export default async function TrackPage() {
  const cookies = { headers: await headers() }
  const told = await recallNote('told', cookies)
  const opened = await openedCase(cookies)
  return (
    <div className="wrap page">
      {'tracked' in opened ? (
        <TrackedCaseView {...opened} told={told} />
      ) : (
        <TrackForm
          number={numberIn(told?.note)}
          problem={opened.problem || (told?.isProblem ? told.message : '')}
        />
      )}
    </div>
  )
}
