import type { Reader } from '../../../db/connection.ts'
import * as autopay from '../../../db/repositories/autopay.ts'
import * as openDemands from '../../../db/repositories/open-demands.ts'
import { pausesFrom } from '../../../db/repositories/pauses.ts'
import * as versions from '../../../db/repositories/plan-versions.ts'
import * as plans from '../../../db/repositories/plans.ts'
import { addDays, type PlainDate } from '../../../shared/dates/plain-date.ts'
import { debitDay } from '../../../shared/engine/installments/debit-day.ts'
import { isPausedOn } from '../../../shared/engine/installments/late-clock.ts'
import type { AutopayChoice, DebitResult, ExpectedDebit } from '../../../shared/model/autopay.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import { sumCents } from '../../../shared/money/cents.ts'

/** A payment may be payable so many days before its contract date, over a run of days off. */
const ROLLED_DAYS = 14

/**
 * What the processor is to draw on a day, plan by plan: the signed payments whose day it is, as far as they are not paid,
 * and what came back already. A paused plan is left alone, nothing is drawn before the payer agreed, and a payment whose
 * draw failed is not drawn again by itself. Source: payment plan specification, section 8.6.
 */
export function expectedDebits(reader: Reader, on: PlainDate): readonly ExpectedDebit[] {
  const results = newestByPlan(autopay.resultsOn(reader, on))
  const open = openOn(reader, on, autopay.listOn(reader))
  const awaited = [...open].map(([planId, { demands, choice }]): ExpectedDebit | null => {
    const [first] = demands
    if (first === undefined) return null
    const { planNumber, patientId, patientName } = first
    const amount = sumCents(demands.map(({ left }) => left))
    const payments = demands.map(({ number }) => number)
    const result = results.get(planId) ?? null
    return { planId, planNumber, patientId, patientName, payments, amount, ...sourceOf(choice), result }
  })
  const settled = [...results.values()]
    .filter(({ planId }) => !open.has(planId))
    .map((one) => settledDebit(reader, one))
  return [...awaited, ...settled]
    .filter((debit) => debit !== null)
    .sort((a, b) => (a.planNumber < b.planNumber ? -1 : a.planNumber > b.planNumber ? 1 : 0))
}

/** What a plan that pays automatically asks for on a day. */
interface OpenOn {
  readonly choice: AutopayChoice
  readonly demands: readonly openDemands.OpenDemand[]
}

function openOn(
  reader: Reader,
  on: PlainDate,
  choices: ReadonlyMap<PlanId, AutopayChoice>,
): ReadonlyMap<PlanId, OpenOn> {
  const found = new Map<PlanId, OpenOn>()
  if (choices.size === 0) return found
  const changes = versions.allChanges(reader)
  for (const demand of openDemands.listOpen(reader, addDays(on, ROLLED_DAYS))) {
    const { planId } = demand
    const choice = choices.get(planId)
    if (choice === undefined || !isDrawnOn(demand, choice, on)) continue
    if (isPausedOn(on, pausesFrom(changes.get(planId) ?? []))) continue
    found.set(planId, { choice, demands: [...(found.get(planId)?.demands ?? []), demand] })
  }
  return found
}

/** Is an open payment drawn on this day? The down payment is taken at the desk. */
export function isDrawnOn(demand: openDemands.OpenDemand, { day, consent }: AutopayChoice, on: PlainDate): boolean {
  return demand.wasSigned && demand.number > 0 && on >= consent.on && debitDay(demand.payableOn, day) === on
}

function newestByPlan(results: readonly DebitResult[]): ReadonlyMap<PlanId, DebitResult> {
  const newest = new Map<PlanId, DebitResult>()
  for (const result of results) if (!newest.has(result.planId)) newest.set(result.planId, result)
  return newest
}

/** A draw whose payments are no longer open. */
function settledDebit(reader: Reader, result: DebitResult): ExpectedDebit | null {
  const { planId, amount } = result
  const plan = plans.get(reader, planId)
  const choice = autopay.listOfPlan(reader, planId).find((row) => row.choice !== null)?.choice
  if (!choice) return null
  const about = { planId, planNumber: plan.number, patientId: plan.terms.patientId, patientName: plan.patientName }
  return { ...about, payments: [], amount, ...sourceOf(choice), result }
}

function sourceOf({ method, brand, lastFour, token }: AutopayChoice) {
  return { method, brand, lastFour, token }
}
