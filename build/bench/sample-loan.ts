import { WEEKENDS_ONLY } from '../../shared/dates/business-days.ts'
import { dayOf, monthOf, plainDate, yearOf } from '../../shared/dates/plain-date.ts'
import type { AprEquation } from '../../shared/engine/installments/apr-equation.ts'
import { planEquation } from '../../shared/engine/installments/disclosure.ts'
import { EVEN_SPLIT } from '../../shared/engine/installments/equal-amounts.ts'
import { type Schedule, schedule } from '../../shared/engine/installments/schedule.ts'
import type { PlanTerms } from '../../shared/engine/installments/terms.ts'
import { type Cents, cents } from '../../shared/money/cents.ts'
import { type Rate, shownPercent } from '../../shared/money/rate.ts'
import type { PeerLoan } from './reference/peer-schedules.ts'
import type { LoopLoan } from './reference/schedule-loop.ts'

/** A loan paid monthly on the last day of the month, the first time 22 days and a month after the agreement. */
export interface SampleLoan {
  readonly principal: Cents
  readonly rate: Rate
  readonly count: number
}

export const AGREED_ON = plainDate('2026-11-09')
const FIRST_DUE = plainDate('2026-12-31')

export function sampleLoan(count: number, variant = 0): SampleLoan {
  return { principal: cents(1_873_455 + variant * 7_919), rate: { units: 94_822 + variant * 1_013, places: 6 }, count }
}

/** The loan as terms of a plan, with interest by equal periods. */
export function termsOf({ rate, count }: SampleLoan): PlanTerms {
  return {
    due: {
      every: 'months',
      interval: 1,
      firstOn: FIRST_DUE,
      anchor: 'last',
      roll: 'none',
      calendar: WEEKENDS_ONLY,
    },
    size: { by: 'count', count },
    split: EVEN_SPLIT,
    minimumFinal: cents(0),
    maximumCount: null,
    interest: { rate, method: 'period', startsOn: AGREED_ON, oddFirstPeriod: 'free', delayedUntil: null },
  }
}

/** The engine's schedule of the loan. Throws where it refuses. */
export function scheduleOf(loan: SampleLoan): Schedule {
  const made = schedule(loan.principal, termsOf(loan))
  if (made.kind === 'refused') throw new Error(`refused: ${made.code}`)
  return made
}

/** The equation of the loan: its first period is longer than the others. */
export function equationOf(loan: SampleLoan): AprEquation {
  return planEquation(loan.principal, AGREED_ON, scheduleOf(loan).installments, termsOf(loan).due)
}

export function loopLoanOf({ principal, rate, count }: SampleLoan): LoopLoan {
  return { principal, rate, count, year: yearOf(FIRST_DUE), month: monthOf(FIRST_DUE), day: dayOf(FIRST_DUE) }
}

export function peerLoanOf({ principal, rate, count }: SampleLoan): PeerLoan {
  return { dollars: principal / 100, yearlyPercent: Number(shownPercent(rate)), count }
}
