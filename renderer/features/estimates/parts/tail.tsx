import IconCalendarDollar from '@tabler/icons-react/dist/esm/icons/IconCalendarDollar.mjs'
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs'
import type { ReactNode } from 'react'
import { isSettled } from '../../../../shared/engine/figure.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { actions, sentence } from '../../../../shared/text/estimate-screen.ts'
import { Button } from '../../../ui/button.tsx'
import type { Column, Compared } from '../state/comparison.ts'
import styles from './tail.module.css'

export interface TailProps {
  readonly compared: Compared | null
  /** The missing fact in words of the clinic. */
  readonly nameOf: (factId: string) => string
  /** Absent when a column cannot be added: at five, or on an issued estimate. */
  readonly onAddColumn: (() => void) | null
  /** The column that a plan would be made from; null when nobody owes an exact amount there. */
  readonly planFrom: Column | null
  readonly onPlan: (column: Column) => void
}

/** The foot of the board: another column, what the lowest column means in words, and the way to a plan. */
export function Tail({ compared, nameOf, onAddColumn, planFrom, onPlan }: TailProps): ReactNode {
  const words = compared === null ? '' : comparedWords(compared, nameOf)
  return (
    <div className={styles.tail}>
      {onAddColumn ? (
        <button type="button" className={styles.add} onClick={onAddColumn} aria-keyshortcuts="Alt+Insert">
          <IconPlus size={15} stroke={1.75} aria-hidden="true" />
          {actions.addColumn}
        </button>
      ) : null}
      <p className={styles.sentence} title={words}>
        {words}
      </p>
      {planFrom ? (
        <Button
          size="small"
          icon={<IconCalendarDollar size={15} stroke={1.75} aria-hidden="true" />}
          onPressed={() => onPlan(planFrom)}
        >
          {actions.planFrom(planFrom.letter)}
        </Button>
      ) : null}
    </div>
  )
}

/** Which of two columns costs less, by how much, and what that is worth; doubt is said, never decided. */
export function comparedWords(two: Compared, nameOf: (factId: string) => string): string {
  const { kind, lowest, other, lessBy, credited } = two
  if (kind === 'equal') return sentence.equal(lowest.letter, other.letter)
  if (lessBy === null) return sentence.mayBeSame(two.openFactId === null ? null : nameOf(two.openFactId))
  if (lessBy.least !== lessBy.most) return sentence.lowerWhatever(lowest.letter, lessBy.least, other.letter)
  const insured = lowest.route.kind === 'insured'
  if (insured && other.route.kind === 'selfPay') {
    return isNow(lowest)
      ? sentence.insuranceLower(lessBy.least, isOfPayment(lowest, credited) ? credited : null)
      : sentence.columnLower(lowest.letter, lessBy.least, other.letter)
  }
  return !insured && other.route.kind === 'insured'
    ? sentence.selfPayLower(lessBy.least, other.letter)
    : sentence.columnLower(lowest.letter, lessBy.least, other.letter)
}

/** Another plan may pay what counts toward the deductible: then it is no part of what the patient pays. */
function isOfPayment({ answer }: Column, credited: Cents | null): boolean {
  const owes = answer?.totals.patientOwes
  return owes !== undefined && isSettled(owes) && credited !== null && credited <= owes.value
}

/** A what-if is no way of paying today. */
function isNow(column: Column): boolean {
  const { route } = column
  return route.kind === 'insured' && !route.nextPlanYear && route.whatIf === undefined
}
