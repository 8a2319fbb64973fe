import type { FieldOption } from '@/src/cases/definition'

function Lines({ options }: { options: FieldOption[] }) {
  return options.map(({ label, value }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))
}

/** What a menu offers: an empty line, then the options, under their groups where they have any. */
export function OptionList({ options }: { options: FieldOption[] }) {
  const groups = [...new Set(options.map(({ group }) => group))].map((name) => ({
    name,
    members: options.filter(({ group }) => group === name),
  }))
  return (
    <>
      <option value="">请选择</option>
      {groups.map(({ members, name }) =>
        name === undefined ? (
          <Lines key="" options={members} />
        ) : (
          <optgroup key={name} label={name}>
            <Lines options={members} />
          </optgroup>
        ),
      )}
    </>
  )
}
