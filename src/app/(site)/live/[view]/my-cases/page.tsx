import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { CodeForm, EmailForm, OwnCases } from '@/src/components/site/cases/own-cases'
import { ListHead } from '@/src/components/site/heads'
import { casesOfEmail } from '@/src/database/cases/own-cases'
import { payloadOfSite } from '@/src/queries/client'
import { recallNote } from '@/src/visitors/notes'
import { emailHashes } from '@/src/visitors/opened-case'

export const metadata: Metadata = {
  title: '我的办件',
  robots: { index: false },
  referrer: 'same-origin',
}

async function Content() {
  const cookies = { headers: await headers() }
  const visitor = await recallNote('visitor', cookies)
  if (visitor) {
    const cases = await casesOfEmail(await payloadOfSite(), emailHashes(visitor.email))
    return <OwnCases cases={cases} email={visitor.email} />
  }
  const told = await recallNote('told', cookies)
  const problem = told?.isProblem ? told.message : ''
  const pending = await recallNote('sign-in', cookies)
  return pending ? (
    <CodeForm email={pending.email} problem={problem} />
  ) : (
    <EmailForm problem={problem} />
  )
}

/** All cases that a visitor sent with their e-mail address, once a code sent there was typed in. */
export default function MyCasesPage() {
  return (
    <div className="wrap page">
      <ListHead title="我的办件" lead="凭邮箱查看您提交过的全部办件" />
      <Content />
    </div>
  )
}
