import type { ReactNode } from 'react'
import { isPausedOn, type LateClock } from '../../../../shared/engine/installments/late-clock.ts'
import type { Plan } from '../../../../shared/model/plan.ts'
import { deedWords } from '../../../../shared/text/plan-deeds.ts'
import { planWords } from '../../../../shared/text/plan-record.ts'
import { planStateWord } from '../../../../shared/text/screens-records.ts'
import { APP_KEYS } from '../../../lib/key-table.ts'
import { Button } from '../../../ui/button.tsx'
import { RecordBar } from '../../../ui/record-bar.tsx'
import { StatePill } from '../../../ui/state-pill.tsx'
import { useToday } from '../../../ui/today.tsx'
import { termsOf } from '../state/plan-bar-words.ts'
import { daysLateOn, demandsOf } from '../state/plan-standing.ts'
import { PlanToShow } from './plan-to-show.tsx'

export interface PlanBarProps {
  readonly plan: Plan
  readonly clock: LateClock
  /** Null where the plan takes no money now, or the person may not post. */
  readonly onPay: (() => void) | null
  readonly onSign: (() => void) | null
  /** Opens and closes the desk of changes; null where nothing can be changed. */
  readonly onTerms: (() => void) | null
}

/**
 * Number, state and terms of a plan; signature and payment, what comes next being the primary one. A bar holds three
 * actions: while both come next, the change of terms keeps its key and its line in the palette.
 */
export function PlanBar({ plan, clock, onPay, onSign, onTerms }: PlanBarProps): ReactNode {
  const today = useToday()
  const isPaused = isPausedOn(today, clock.pauses)
  const { words, tone } = planStateWord({ ...plan, isPaused, daysLate: daysLateOn(demandsOf(plan), today) })
  const waits = plan.state === 'awaitingSignature' && onSign !== null
  const sign = onSign ? (
    <Button key="sign" kind={onPay && !waits ? 'secondary' : 'primary'} keys="F8" onPressed={onSign}>
      {planWords.sign}
    </Button>
  ) : null
  const pay = onPay ? (
    <Button key="pay" kind={waits ? 'secondary' : 'primary'} keys={APP_KEYS.postPayment.shown} onPressed={onPay}>
      {planWords.post}
    </Button>
  ) : null
  return (
    <RecordBar
      title={planWords.label}
      number={plan.number}
      state={<StatePill tone={tone}>{words}</StatePill>}
      saved={termsOf(plan, today)}
      actions={
        <>
          <PlanToShow plan={plan} />
          {onTerms && !(onPay && onSign) ? (
            <Button keys="T" onPressed={onTerms}>
              {deedWords.title}
            </Button>
          ) : null}
          {waits ? [pay, sign] : [sign, pay]}
        </>
      }
    />
  )
}
