import type { ReactNode } from 'react'
import type { ReliefSum } from '../../../shared/engine/assistance/relief.ts'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import { NOTHING_SHOWN, type Shown, shownCents, UNKNOWN_SHOWN } from '../../ui/shown.ts'

/** What a step comes to: where some amounts are not known, at least the others; a dash where it has none by nature. */
export function ReliefAmount({
  of: { amount, unknown },
}: {
  readonly of: Omit<ReliefSum, 'cases' | 'people'>
}): ReactNode {
  return <FigureAmount at="cell" of={shownSum(amount, unknown)} />
}

function shownSum(amount: ReliefSum['amount'], unknown: number): Shown {
  if (unknown === 0) return amount === null ? NOTHING_SHOWN : shownCents(amount)
  return amount === null ? UNKNOWN_SHOWN : { kind: 'range', low: amount, high: null }
}
