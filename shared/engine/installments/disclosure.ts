import type { Rhythm } from '../../dates/due-dates.ts'
import type { PlainDate } from '../../dates/plain-date.ts'
import { lastDayAware, type UnitPeriod, unitsPerYear, unitTime } from '../../dates/unit-periods.ts'
import { addCents, type Cents, cents, minusCents } from '../../money/cents.ts'
import type { Rate } from '../../money/rate.ts'
import { type AprAnswer, annualPercentageRate, STORED_APR_PLACES } from './apr.ts'
import { type AprEquation, aprEquation, type Flow, type Spacing, singleFlow, wholeSteps } from './apr-equation.ts'
import type { Installment } from './dated-rows.ts'
import { type CreditorStanding, disclosureTrigger, type Trigger } from './disclosure-trigger.ts'
import { feeTotals, needsApr, type PlanFee } from './finance-charge.ts'
import { mayDisregardOddDays, regularStart } from './odd-first-period.ts'
import type { Schedule } from './schedule.ts'
import { lengthsBetween, regularLengths, spacingOf, termUnit, unitPeriodOf } from './unit-period-choice.ts'

const NO_FRACTION = { numerator: 0, denominator: 1 }

/** Everything that the Truth in Lending box of a plan follows from. */
export interface DisclosureQuestion {
  readonly agreedOn: PlainDate
  /** What a cash payer would owe for the same charges. */
  readonly cashPrice: Cents
  readonly downPayment: Cents
  readonly fees: readonly PlanFee[]
  /** The schedule of cash price − down payment + financed fees. */
  readonly schedule: Schedule
  readonly rhythm: Rhythm
  readonly isWritten: boolean
  readonly standing: CreditorStanding
  readonly downPaymentCounts: boolean
  /** True discloses an odd first period as a regular one where the law allows it; left out, nothing is disregarded. */
  readonly disregardsOddDays?: boolean
}

/** Equal installments in a row, as a line of the payment schedule. A last one that differs has its own line. */
export interface ScheduleLine {
  readonly count: number
  readonly amount: Cents
  readonly firstOn: PlainDate
  readonly lastOn: PlainDate
}

/**
 * The figures of the box. Total of payments = sum of the schedule = amount financed + finance charge; total sale price
 * = down payment + total of payments + prepaid finance charge.
 */
export interface DisclosureBox {
  readonly amountFinanced: Cents
  readonly financeCharge: Cents
  readonly prepaidFinanceCharge: Cents
  readonly totalOfPayments: Cents
  readonly totalSalePrice: Cents
  readonly downPayment: Cents
  readonly paymentSchedule: readonly ScheduleLine[]
  /** False where the amounts are so small that no rate is required. */
  readonly needsApr: boolean
  /** The exact rate to ten decimals of a percent. */
  readonly apr: AprAnswer
  /** The rate as it is printed: two decimals of a percent, half up. Null when there is none. */
  readonly aprShown: Rate | null
}

/** Does the plan need a Truth in Lending disclosure, why, and the figures of the box. */
export interface Disclosure {
  readonly trigger: Trigger
  readonly box: DisclosureBox
}

/**
 * The Truth in Lending disclosure of a plan, whether or not it must be given.
 * Source: 15 U.S.C. 1638(a); 12 CFR 1026.17 and 1026.18; payment plan specification, section 12.3.
 */
export function disclosure(question: DisclosureQuestion): Disclosure {
  const box = disclosureBox(question)
  const trigger = disclosureTrigger({
    on: question.agreedOn,
    installments: question.schedule.count,
    hasDownPayment: question.downPayment > 0,
    downPaymentCounts: question.downPaymentCounts,
    financeCharge: box.financeCharge,
    isWritten: question.isWritten,
    standing: question.standing,
  })
  return { trigger, box }
}

function disclosureBox(question: DisclosureQuestion): DisclosureBox {
  const { schedule, agreedOn } = question
  const fees = feeTotals(question.fees)
  const amountFinanced = cents(schedule.principal - fees.financed - fees.prepaid)
  const totalOfPayments = schedule.totalOfPayments
  const financeCharge = minusCents(totalOfPayments, amountFinanced)
  const equation = planEquation(amountFinanced, startOf(question), schedule.installments, question.rhythm)
  const shown = annualPercentageRate(equation, 2)
  return {
    amountFinanced,
    financeCharge,
    prepaidFinanceCharge: fees.prepaid,
    totalOfPayments,
    totalSalePrice: addCents(addCents(question.cashPrice, fees.otherFinanced), financeCharge),
    downPayment: question.downPayment,
    paymentSchedule: scheduleLines(schedule.installments),
    needsApr: needsApr(amountFinanced, financeCharge, agreedOn),
    apr: annualPercentageRate(equation, STORED_APR_PLACES),
    aprShown: shown.kind === 'apr' ? shown.rate : null,
  }
}

/** The day from which time counts for the rate: the agreement, or a regular first period where that may be assumed. */
function startOf({ agreedOn, rhythm, schedule, disregardsOddDays }: DisclosureQuestion): PlainDate {
  const due = { rhythm, firstOn: schedule.firstDueOn, lastOn: schedule.lastDueOn }
  if (disregardsOddDays !== true || !mayDisregardOddDays(agreedOn, due)) return agreedOn
  return regularStart(rhythm, due.firstOn) ?? agreedOn
}

/**
 * The equation of a plan: the amount financed on the day of the agreement against its installments on their contract
 * dates. Weekend moves are disregarded (12 CFR 1026.17(c)(3)).
 */
export function planEquation(
  amountFinanced: Cents,
  agreedOn: PlainDate,
  installments: readonly Installment[],
  rhythm: Rhythm,
): AprEquation {
  const spacing = spacingOf(rhythm)
  const unit = planUnit(agreedOn, installments, spacing)
  const every = spacing ? wholeSteps(spacing, unit) : null
  const [first, last] = [installments[0], installments.at(-1)]
  if (every === null || !first || !last) {
    const payments = installments.map((installment) => singleFlow(installment.amount, installment.contractOn))
    return aprEquation([singleFlow(amountFinanced, agreedOn)], payments, unit)
  }
  const anchor = anchorOf(rhythm, agreedOn, first.contractOn)
  const start = unitTime(agreedOn, first.contractOn, unit, anchor)
  const advance: Flow = { amount: amountFinanced, whole: 0, odd: NO_FRACTION, count: 1, every: 1 }
  let index = 0
  const payments = scheduleLines(installments).map((line): Flow => {
    const whole = start.whole + index * every
    index += line.count
    return { amount: line.amount, whole, odd: start.odd, count: line.count, every }
  })
  return { advances: [advance], payments, perYear: unitsPerYear(unit, agreedOn, last.contractOn) }
}

/** The schedule in lines of equal installments. */
export function scheduleLines(installments: readonly Installment[]): readonly ScheduleLine[] {
  const lines: ScheduleLine[] = []
  for (const { amount, contractOn } of installments) {
    const line = lines.at(-1)
    if (line?.amount !== amount) lines.push({ count: 1, amount, firstOn: contractOn, lastOn: contractOn })
    else lines[lines.length - 1] = { ...line, count: line.count + 1, lastOn: contractOn }
  }
  return lines
}

function planUnit(agreedOn: PlainDate, installments: readonly Installment[], spacing: Spacing | null): UnitPeriod {
  const dates = installments.map((installment) => installment.contractOn)
  const first = dates[0] ?? agreedOn
  if (dates.length === 1) return termUnit(agreedOn, first)
  if (spacing === null) return unitPeriodOf(lengthsBetween([agreedOn, ...dates]))
  return unitPeriodOf(regularLengths(agreedOn, first, spacing, dates.length))
}

function anchorOf(rhythm: Rhythm, agreedOn: PlainDate, firstOn: PlainDate): number {
  if (rhythm.every !== 'months') return lastDayAware(agreedOn, firstOn)
  return rhythm.anchor === 'last' ? 31 : rhythm.anchor
}
