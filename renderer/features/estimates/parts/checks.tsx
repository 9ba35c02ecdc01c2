import { memo, type ReactNode, useState } from 'react'
import { checkWords } from '../../../../shared/text/estimate-checks.ts'
import { useSteady } from '../../../lib/use-steady.ts'
import { CheckLine } from '../../../ui/check-line.tsx'
import { type Check, type CheckTarget, isSameCheck } from '../state/checks.ts'
import styles from './checks.module.css'

export interface ChecksProps {
  readonly checks: readonly Check[]
  readonly onTarget: (target: CheckTarget) => void
  /** What stands above the checks: the strip of a column that is a range. */
  readonly children?: ReactNode
}

const MOST_FINE = 5

/** What to look at before the estimate is issued: open things first, each with its one action. */
export function Checks({ checks, onTarget, children }: ChecksProps): ReactNode {
  const act = useSteady(onTarget)
  const [showsAll, setShowsAll] = useState(false)
  const open = checks.filter((check) => check.strength !== 'fine')
  const fine = checks.filter((check) => check.strength === 'fine')
  const shownFine = showsAll ? fine : fine.slice(0, MOST_FINE)
  const folded = fine.length - shownFine.length
  return (
    <section aria-labelledby="checks-title" className={styles.panel} data-checks="">
      {children}
      <div className={styles.title}>
        <h2 id="checks-title">{checkWords.title}</h2>
        <small>{checkWords.count(open.length, fine.length)}</small>
      </div>
      <ul>
        {[...open, ...shownFine].map((check) => (
          <Line key={check.id} check={check} onTarget={act} />
        ))}
      </ul>
      {folded > 0 ? (
        <button type="button" className={styles.action} onClick={() => setShowsAll(true)}>
          {checkWords.moreFine(folded)}
        </button>
      ) : null}
    </section>
  )
}

interface LineProps {
  readonly check: Check
  readonly onTarget: ChecksProps['onTarget']
}

/** The house line, as an entry of the list. A long list mostly stays as it is while somebody types. */
const Line = memo(
  function Line({ check, onTarget }: LineProps): ReactNode {
    const { strength, words, action } = check
    const more = words.rest ? { consequence: words.rest } : {}
    const act = action ? { action: { words: action.label, onPressed: () => onTarget(action.target) } } : {}
    return (
      <li>
        <CheckLine strength={strength} fact={words.fact} {...more} {...act} />
      </li>
    )
  },
  (a, b) => a.onTarget === b.onTarget && isSameCheck(a.check, b.check),
)
