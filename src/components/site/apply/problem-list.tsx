import type { FieldProblem } from '@/src/lib/errors'
import { inputId } from './filled'

/** What is wrong, above the form, each with the way to its field. */
export function ProblemList({ problems }: { problems: FieldProblem[] }) {
  return (
    <div
      className="problems"
      id="problems"
      role="alert"
      tabIndex={-1}
      data-problems=""
      hidden={problems.length === 0}
    >
      <h2>有 {problems.length} 处需要改</h2>
      <ul>
        {problems.map(({ message, path }) => (
          <li key={`${path} ${message}`}>
            <a href={`#${inputId(path)}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
