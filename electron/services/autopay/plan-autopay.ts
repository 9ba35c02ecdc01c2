import type { Reader } from '../../../db/connection.ts'
import * as autopay from '../../../db/repositories/autopay.ts'
import * as openDemands from '../../../db/repositories/open-demands.ts'
import { daysBetween, type PlainDate } from '../../../shared/dates/plain-date.ts'
import { debitDay } from '../../../shared/engine/installments/debit-day.ts'
import type { AutopayChoice, PlanAutopay } from '../../../shared/model/autopay.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import { sumCents } from '../../../shared/money/cents.ts'
import { isDrawnOn } from './expected-debits.ts'

/**
 * The automatic payments of a plan: what holds, what held before, what came back, and the next draw with how long after
 * its due date it comes. Source: payment plan specification, section 8.6.
 */
export function planAutopay(reader: Reader, planId: PlanId, today: PlainDate): PlanAutopay {
  const rows = autopay.listOfPlan(reader, planId)
  const results = autopay.resultsOfPlan(reader, planId)
  const [now = null] = rows
  return { now, rows, results, ...nextDraw(reader, planId, now?.choice ?? null, today) }
}

function nextDraw(
  reader: Reader,
  planId: PlanId,
  choice: AutopayChoice | null,
  today: PlainDate,
): Pick<PlanAutopay, 'next' | 'daysAfterDue'> {
  const open = choice === null ? [] : openDemands.listOpen(reader, null).filter((demand) => demand.planId === planId)
  const day = choice?.day ?? null
  const on = open
    .filter(({ wasSigned, number }) => wasSigned && number > 0)
    .map(({ payableOn }) => debitDay(payableOn, day))
    .filter((each) => each >= today)
    .sort()[0]
  if (choice === null || on === undefined) return { next: null, daysAfterDue: 0 }
  const drawn = open.filter((demand) => isDrawnOn(demand, choice, on))
  const [first] = drawn
  if (first === undefined) return { next: null, daysAfterDue: 0 }
  const amount = sumCents(drawn.map(({ left }) => left))
  return { next: { on, amount }, daysAfterDue: daysBetween(first.payableOn, on) }
}
