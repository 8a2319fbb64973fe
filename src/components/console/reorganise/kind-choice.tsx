import { REORGANISATIONS } from '@/src/lib/codes'
import type { ReorganisationKind } from '@/src/workflows/reorganisation'

const HINTS: Record<ReorganisationKind, string> = {
  move: '工会连同全部下级和档案，移交给另一个上级。',
  merge: '并入另一个工会：下级、档案、会员、任职都转过去，原工会注销。',
  split: '新建一个工会，划入原工会的一部分直接下级；原工会自己的档案不动。',
  close: '没有下级、没有在册会员的工会才能撤销；有会员的请用“合并”。',
  rename: '改名称和简称，编码和网址不变。',
}

type KindChoiceProps = {
  kind: ReorganisationKind
  onChange: (kind: ReorganisationKind) => void
}

/** What is to be done. */
export function KindChoice({ kind, onChange }: KindChoiceProps) {
  return (
    <fieldset className="kind-choice">
      <legend>办理事项</legend>
      <div>
        {REORGANISATIONS.map(({ label, value }) => (
          <label key={value}>
            <input
              type="radio"
              name="kind"
              checked={kind === value}
              onChange={() => onChange(value)}
            />
            {label}
          </label>
        ))}
      </div>
      <p>{HINTS[kind]}</p>
    </fieldset>
  )
}
