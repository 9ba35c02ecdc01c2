import type { Demand } from '../../../db/repositories/plan-rows.ts'
import { contractDates, type Rhythm } from '../../../shared/dates/due-dates.ts'
import { rhythmOf } from '../../../shared/dates/frequency.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { Installment } from '../../../shared/engine/installments/dated-rows.ts'
import { type Disclosure, disclosure } from '../../../shared/engine/installments/disclosure.ts'
import { interestIn } from '../../../shared/engine/installments/interest-account.ts'
import { usualAmount } from '../../../shared/engine/installments/plan-difference.ts'
import type { Schedule } from '../../../shared/engine/installments/schedule.ts'
import type { Clinic } from '../../../shared/model/clinic.ts'
import type { PlanDraft } from '../../../shared/model/plan.ts'
import { cents, minusCents, sumCents, ZERO } from '../../../shared/money/cents.ts'
import { leftOn } from '../plan-changes/plan-now.ts'

/** What is left of each open payment as a schedule: paid parts took interest first. Null where nothing is open. */
export function openSchedule(rows: readonly Demand[]): Schedule | null {
  const open = rows.filter((row) => leftOn(row) > 0).map(openRow)
  const [first, last] = [open[0], open.at(-1)]
  if (first === undefined || last === undefined) return null
  const principal = sumCents(open.map((row) => minusCents(row.amount, row.interest)))
  let left: number = principal
  const installments = open.map((row): Installment => {
    const part = minusCents(row.amount, row.interest)
    left -= part
    return { ...row, principal: part, balanceAfter: cents(left) }
  })
  return {
    kind: 'schedule',
    principal,
    installments,
    count: open.length,
    regularAmount: usualAmount(open) ?? last.amount,
    finalAmount: last.amount,
    unrounded: '',
    shortenedFrom: null,
    joinedRest: null,
    totalInterest: interestIn(open),
    totalOfPayments: sumCents(open.map(({ amount }) => amount)),
    firstDueOn: first.contractOn,
    lastDueOn: last.contractOn,
  }
}

/**
 * The disclosure of what is left to pay, agreed on a day: payments that fell due before it count as due on it. Dates
 * that left the rhythm count as they are.
 */
export function openDisclosure(made: Schedule, draft: PlanDraft, clinic: Clinic): Disclosure {
  const days = made.installments.map(({ contractOn }) => later(contractOn, draft.agreedOn))
  const installments = made.installments.map((row, k) => ({ ...row, contractOn: days[k] ?? row.contractOn }))
  return disclosure({
    agreedOn: draft.agreedOn,
    cashPrice: made.principal,
    downPayment: ZERO,
    fees: [],
    schedule: { ...made, installments, firstDueOn: later(made.firstDueOn, draft.agreedOn) },
    rhythm: rhythmThrough(days, draft),
    isWritten: true,
    standing: clinic.isCreditor ? { kind: 'presumed' } : { kind: 'declaredNot' },
    downPaymentCounts: clinic.countsDownPayment,
  })
}

function rhythmThrough(days: readonly PlainDate[], { frequency }: PlanDraft): Rhythm {
  const [first] = days
  if (first === undefined) return { every: 'custom', dates: days }
  const rhythm = rhythmOf(frequency, first)
  const regular = contractDates(rhythm, days.length)
  return regular.every((on, k) => on === days[k]) ? rhythm : { every: 'custom', dates: days }
}

function openRow({ number, contractOn, payableOn, amount, interest, paid }: Demand) {
  const left = minusCents(amount, paid)
  const unpaid = cents(Math.min(Math.max(interest - paid, 0), left))
  return { number, contractOn, payableOn, amount: left, interest: unpaid }
}

function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b
}
