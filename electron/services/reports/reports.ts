import * as dayMoney from '../../../db/repositories/day-money.ts'
import * as openDemands from '../../../db/repositories/open-demands.ts'
import * as history from '../../../db/repositories/payment-history.ts'
import type { CreditLine, DayTotal } from '../../../shared/contract/report.ts'
import { addMonths, type PlainDate } from '../../../shared/dates/plain-date.ts'
import { type ExpectedCash, expectedCash } from '../../../shared/engine/installments/expected-cash.ts'
import { owedCredits } from '../credit-duties.ts'
import type { Desk } from '../desk.ts'
import { byPlan } from './by-plan.ts'

/** How far back the clinic's own history is looked at. */
const HISTORY_MONTHS = 12

/** The credits of all plans with what the law asks for, the oldest first. Source: section 8.3. */
export function creditBalances(desk: Desk): readonly CreditLine[] {
  return owedCredits(desk.store.reader, desk.today()).map((credit) => {
    const { planId, planNumber, patientId, patientName, amount, cameUpOn, duty, unclaimed } = credit
    return { planId, planNumber, patientId, patientName, amount, cameUpOn, duty, unclaimed }
  })
}

/** What is scheduled and likely from month to month, tried on the clinic's own past year. */
export function expected(desk: Desk): ExpectedCash {
  const { reader } = desk.store
  const asOf = desk.today()
  const signed = openDemands.listOpen(reader, null).filter(({ wasSigned }) => wasSigned)
  const plans = [...byPlan(signed)].map(([planId, demands]) => ({ planId, demands }))
  return expectedCash(history.listMonths(reader, addMonths(asOf, -HISTORY_MONTHS)), plans, asOf)
}

/** Money of each day and method: what came in, was taken back and went out. */
export function dailyTotals(desk: Desk, from: PlainDate, to: PlainDate): readonly DayTotal[] {
  return dayMoney.listBetween(desk.store.reader, from, to)
}
