import type { CaseFile } from '@/src/cases/desk/case-file'

/** The steps of the flow as a line, the present one marked. */
export function CaseFlow({ file: { record, seen } }: { file: CaseFile }) {
  const { flow } = seen.definition
  const at = record.step ?? 0
  const isOver = record.state === 'closed' || record.state === 'withdrawn'
  const looks = (index: number): 'done' | 'now' | 'ahead' =>
    isOver || index < at ? 'done' : index === at ? 'now' : 'ahead'
  return (
    <ol className="case-flow" aria-label="办理进度">
      <li data-step="done">
        <span>提交</span>
      </li>
      {flow.map(({ title }, index) => (
        <li
          aria-current={looks(index) === 'now' ? 'step' : undefined}
          data-step={looks(index)}
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name of their own and never move
          key={`${index}-${title}`}
        >
          <span>{title}</span>
        </li>
      ))}
    </ol>
  )
}
