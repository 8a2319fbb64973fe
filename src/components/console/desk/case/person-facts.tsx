import type { CaseFile } from '@/src/cases/desk/case-file'
import { RevealValue } from '@/src/components/reveal/reveal-value'
import { CASE_RESULT_NAMES, labelOf } from '@/src/lib/codes'
import { idOf } from '@/src/lib/id-of'

const SECRETS = [
  { field: 'phone', label: '电话' },
  { field: 'idNumber', label: '身份证号' },
  { field: 'email', label: '邮箱' },
] as const

/** Who asks, numbers masked until a reason is given; and how it ended. */
export function PersonFacts({ file: { employerName, record } }: { file: CaseFile }) {
  const member = idOf(record.member)
  return (
    <section className="console-card" aria-labelledby="case-person">
      <h2 className="console-card__title" id="case-person">
        职工
      </h2>
      <dl className="case-answers">
        <div>
          <dt>姓名</dt>
          <dd>{record.applicantName}</dd>
        </div>
        {employerName ? (
          <div>
            <dt>单位</dt>
            <dd>{employerName}</dd>
          </div>
        ) : null}
        {SECRETS.map(({ field, label }) =>
          record[field] ? (
            <div key={field}>
              <dt>{label}</dt>
              <dd className="case-answers__secret">
                {record[field]}
                <RevealValue address={`/api/cases/${record.id}`} field={field} />
              </dd>
            </div>
          ) : null,
        )}
        {member === undefined ? null : (
          <div>
            <dt>会籍</dt>
            <dd>
              <a className="case-answers__link" href={`/admin/collections/members/${member}`}>
                已登记，看会员档案
              </a>
            </dd>
          </div>
        )}
        {record.result ? (
          <div>
            <dt>办理结果</dt>
            <dd>
              {labelOf(CASE_RESULT_NAMES, record.result)}
              {record.resultNote ? `：${record.resultNote}` : ''}
            </dd>
          </div>
        ) : null}
        {record.rating ? (
          <div>
            <dt>职工评价</dt>
            <dd>
              {record.rating} 分{record.solved === false ? '，没有解决' : ''}
              {record.ratingRemark ? `：${record.ratingRemark}` : ''}
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  )
}
