import type { BranchFigures } from '@/src/registers/figures/branch-figures'
import { CompletenessCard, MonthsCard, PartsCard } from './figure-card'

const AGE_NOTE = '年龄按出生年份计算（今年减出生年）。'

/** Every figure of a branch as charts with their tables. */
export function FigureCards({ figures: { members, unions } }: { figures: BranchFigures }) {
  return (
    <div className="figure-cards">
      {members ? (
        <>
          <PartsCard note={AGE_NOTE} parts={members.byAge} title="会员年龄" unit="人" />
          <MonthsCard months={members.months} />
          <PartsCard kind="bars" parts={members.byEducation} title="会员学历" unit="人" />
          <PartsCard parts={members.bySex} title="会员性别" unit="人" />
          <PartsCard
            kind="bars"
            note="按会员所在工会的行业统计。"
            parts={members.byIndustry}
            title="会员行业"
            unit="人"
          />
          <CompletenessCard columns={members.completeness.columns} />
          <PartsCard parts={members.byState} title="会籍状态" unit="人" />
        </>
      ) : null}
      <PartsCard kind="bars" parts={unions.byLevel} title="工会层级" unit="个" />
      <PartsCard kind="bars" parts={unions.byKind} title="工会类型" unit="个" />
      <PartsCard parts={unions.byStatus} title="工会状态" unit="个" />
    </div>
  )
}
