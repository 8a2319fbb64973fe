import type { BranchFigures } from '@/src/registers/figures/branch-figures'

type Item = { label: string; value: string; hint?: string }

const number = (value: number): string => value.toLocaleString('zh-CN')
const percent = (share: number): string => `${(share * 100).toFixed(1)}%`

const ofAll = (value: number, all: number): string | undefined =>
  all > 0 ? `占 ${percent(value / all)}` : undefined

const itemsOf = ({ employers, members, unions }: BranchFigures): Item[] => [
  { label: '工会', value: number(unions.total), hint: '不含已注销' },
  ...(members
    ? [
        { label: '会员', value: number(members.total), hint: `其中本级 ${number(members.own)}` },
        {
          label: '女会员',
          value: number(members.women),
          hint: ofAll(members.women, members.total),
        },
        {
          label: '农民工',
          value: number(members.migrants),
          hint: ofAll(members.migrants, members.total),
        },
        ...(members.completeness.share === null
          ? []
          : [{ label: '资料完整率', value: percent(members.completeness.share) }]),
      ]
    : []),
  ...(employers?.rate === null || !employers
    ? []
    : [
        {
          label: '建会率',
          value: percent(employers.rate),
          hint: `${number(employers.total)} 家单位中 ${number(employers.organized)} 家已建会`,
        },
      ]),
]

/** The main numbers of a branch in one line. */
export function Headline({ figures }: { figures: BranchFigures }) {
  return (
    <dl className="figure-headline">
      {itemsOf(figures).map(({ hint, label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {hint ? <small>{hint}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
