import type { ReactNode } from 'react'
import type { ReliefStep } from '../../../shared/contract/report-answers.ts'
import { shownMoney } from '../../../shared/money/show.ts'
import { reliefStepName } from '../../../shared/text/screens-relief.ts'
import { reportNames } from '../../../shared/text/screens-reports.ts'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import { shownCents } from '../../ui/shown.ts'
import own from './relief.module.css'
import styles from './reports.module.css'

/** What was taken off plans under each head, as bars from zero with their amounts; nothing where nothing was. */
export function ReliefBars({ steps }: { readonly steps: readonly ReliefStep[] }): ReactNode {
  const bars = steps.flatMap(({ part, step, amount }) =>
    part === 'off' && amount !== null && amount > 0 ? [{ name: reliefStepName(part, step), amount }] : [],
  )
  if (bars.length === 0) return null
  const top = Math.max(...bars.map(({ amount }) => amount))
  const spoken = bars.map(({ name, amount }) => `${name} ${shownMoney(amount)}`).join(', ')
  return (
    <figure className={styles.picture} role="img" aria-label={`${reportNames.relief}: ${spoken}`}>
      <ul className={own.bars}>
        {bars.map(({ name, amount }) => (
          <li key={name}>
            <span>{name}</span>
            <span className={styles.track}>
              <i style={{ width: `${Math.round((amount / top) * 1_000) / 10}%` }} />
            </span>
            <span className={own.sum}>
              <FigureAmount of={shownCents(amount)} />
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
