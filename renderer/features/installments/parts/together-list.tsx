import { type ReactNode, useState } from 'react'
import type { DatedAmount } from '../../../../shared/engine/installments/micro-plan.ts'
import { waysWords } from '../../../../shared/text/plan-screen.ts'
import { weekdayDay } from '../../../../shared/text/screens-days.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { shownCents } from '../../../ui/shown.ts'
import styles from './ways.module.css'

/** One combined amount for each date over all open plans of the person, so that nobody promises twice. */
export function TogetherList({ demands }: { readonly demands: readonly DatedAmount[] }): ReactNode {
  const [isOpen, setOpen] = useState(true)
  if (demands.length === 0) return null
  return (
    <section className={styles.together} aria-label={waysWords.together}>
      <h2>
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {waysWords.together}
        </button>
      </h2>
      {isOpen ? (
        <ul>
          {demands.map(({ on, amount }) => (
            <li key={on}>
              <span>{weekdayDay(on)}</span>
              <FigureAmount of={shownCents(amount)} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
