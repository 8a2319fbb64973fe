import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { actorOf } from '@/access/actor'
import { holdsAnywhere } from '@/access/policy'
import type { Case } from '@/payload-types'
import { printHref } from '@/src/cases/desk/addresses'
import { type CaseFile, loadCaseFile } from '@/src/cases/desk/case-file'
import { doerWords, lineWords } from '@/src/cases/desk/line-words'
import { CASE_RESULT_NAMES, CASE_SOURCES, CASE_STATE_NAMES, labelOf } from '@/src/lib/codes'
import { formatDateTime } from '@/src/lib/dates'
import { AnswerList } from './case/case-answers'
import { PrintButton } from './print-button'

const idIn = (segments: string[] | undefined): number => {
  const id = Number(segments?.at(-1))
  if (!Number.isSafeInteger(id) || id < 1) notFound()
  return id
}

/**
 * The page `/admin/desk/print/:id`: one case on A4 for the dossier, the person's numbers masked. Payload
 * lets everybody open custom views, so this one asks itself who is there.
 */
export async function PrintView({ initPageResult, params }: AdminViewServerProps) {
  const { req } = initPageResult
  const id = idIn(params?.segments as string[] | undefined)
  if (!req.user) redirect(`/admin/login?redirect=${printHref(id)}`)
  const actor = actorOf(req.user)
  if (!actor || !holdsAnywhere(actor, 'cases', 'read')) notFound()
  const { docs } = await req.payload.find({
    collection: 'cases',
    where: { id: { equals: id } },
    ...{ depth: 0, limit: 1, pagination: false, overrideAccess: false, req },
  })
  const [record] = docs
  if (!record) notFound()
  return <Sheet file={await loadCaseFile(req, record as Case, actor)} printedBy={req.user.name} />
}

function Sheet({ file, printedBy }: { file: CaseFile; printedBy: string }) {
  const { answers, employerName, lines, record, union } = file
  return (
    <main className="case-sheet">
      <PrintButton />
      <h1>办件单</h1>
      <p className="case-sheet__number">编号 {record.number}</p>
      <table>
        <tbody>
          <Row left={['事项', record.serviceTitle]} right={['来源', source(record)]} />
          <Row left={['姓名', record.applicantName]} right={['电话', record.phone]} />
          <Row left={['单位', employerName]} right={['身份证号', record.idNumber]} />
          <Row
            left={['收到', formatDateTime(record.receivedAt)]}
            right={['期限', formatDateTime(record.dueAt)]}
          />
          <Row
            left={['承办工会', union]}
            right={['状态', labelOf(CASE_STATE_NAMES, record.state)]}
          />
        </tbody>
      </table>
      <h2>反映的事</h2>
      <AnswerList lines={answers} />
      {record.result ? (
        <>
          <h2>办理结果</h2>
          <p>
            {labelOf(CASE_RESULT_NAMES, record.result)}
            {record.resultNote ? `：${record.resultNote}` : ''}
          </p>
        </>
      ) : null}
      <h2>办理过程</h2>
      <table className="case-sheet__lines">
        <thead>
          <tr>
            <th>时间</th>
            <th>办理人</th>
            <th>事项</th>
            <th>说明</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>{formatDateTime(line.at)}</td>
              <td>{doerWords(line)}</td>
              <td>{lineWords(line)}</td>
              <td>{line.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="case-sheet__signs">
        <span>经办人签字：</span>
        <span>负责人签字：</span>
        <span>日期：</span>
      </p>
      <footer>
        {printedBy} 打印于 {formatDateTime(new Date())}。个人信息只显示首尾几位，请勿外传。
      </footer>
    </main>
  )
}

const source = ({ source: way }: Case): string => labelOf(CASE_SOURCES, way ?? '')

type Pair = [label: string, value: string | null | undefined]

function Row({ left, right }: { left: Pair; right: Pair }) {
  return (
    <tr>
      <th>{left[0]}</th>
      <td>{left[1]}</td>
      <th>{right[0]}</th>
      <td>{right[1]}</td>
    </tr>
  )
}
