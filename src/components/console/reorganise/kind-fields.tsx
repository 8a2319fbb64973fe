import { ORGANIZATION_LEVELS } from '@/src/lib/codes'
import { ChildChoice } from './child-choice'
import { UnionPicker } from './union-picker'
import type { Filled } from './wish'

type KindFieldsProps = { filled: Filled; onChange: (some: Partial<Filled>) => void }

const TARGETS: Partial<Record<Filled['kind'], { label: string; help?: string }>> = {
  move: { label: '新的上级工会' },
  merge: { label: '并入哪个工会' },
  split: { label: '新工会的上级', help: '不选就和原工会同一个上级。' },
  close: { label: '由哪个工会承接（可不选）', help: '选了，原来的网址以后转到那里。' },
}

const LEVELS = ORGANIZATION_LEVELS.filter(({ value }) => value !== 'province')

/** What only some kinds of reorganisation ask for. */
export function KindFields({ filled, onChange }: KindFieldsProps) {
  const { children, kind, newLevel, newName, newShortName, target, union } = filled
  const asksTarget = TARGETS[kind]
  return (
    <>
      {kind === 'split' && union ? (
        <ChildChoice
          key={union.id}
          chosen={children}
          onChoose={(ids) => onChange({ children: ids })}
          parent={union.id}
        />
      ) : null}
      {kind === 'split' || kind === 'rename' ? (
        <div className="reorganise-form__row">
          <label>
            {kind === 'split' ? '新工会的名称' : '新名称'}
            <input
              maxLength={100}
              onChange={({ target: field }) => onChange({ newName: field.value })}
              placeholder={union?.name ?? ''}
              value={newName}
            />
          </label>
          <label>
            简称（可不填）
            <input
              maxLength={30}
              onChange={({ target: field }) => onChange({ newShortName: field.value })}
              value={newShortName}
            />
          </label>
        </div>
      ) : null}
      {kind === 'split' ? (
        <label>
          新工会的层级
          <select
            onChange={({ target: field }) => onChange({ newLevel: field.value })}
            value={newLevel}
          >
            <option value="">请选择层级</option>
            {LEVELS.map(({ label, value }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {asksTarget ? (
        <UnionPicker
          key={kind}
          id="target"
          {...asksTarget}
          value={target}
          onPick={(picked) => onChange({ target: picked })}
        />
      ) : null}
    </>
  )
}
