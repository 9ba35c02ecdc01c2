import type { Reader } from '../../../db/connection.ts'
import * as dayMoney from '../../../db/repositories/day-money.ts'
import * as openDemands from '../../../db/repositories/open-demands.ts'
import * as openWork from '../../../db/repositories/open-work.ts'
import { pausesFrom } from '../../../db/repositories/pauses.ts'
import * as versions from '../../../db/repositories/plan-versions.ts'
import { addDays, type PlainDate } from '../../../shared/dates/plain-date.ts'
import { isPausedOn } from '../../../shared/engine/installments/late-clock.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import type { ContactLog } from '../../../shared/model/work.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import { type OwedCredit, owedCredits } from '../credit-duties.ts'
import { contactLogs } from './contact-logs.ts'
import { type DayFacts, dayFacts } from './day-facts.ts'
import { type OwedEstimate, owedEstimates } from './owed-estimates.ts'

/** How long an estimate is counted on without a day of the visit. Clinic policy. */
const ESTIMATE_LASTS_DAYS = 90
/** Estimates are shown from so many days before they expire to so many after. */
const BEFORE_EXPIRY_DAYS = 7
const AFTER_EXPIRY_DAYS = 14
/** How far ahead payments are shown. */
export const DAYS_AHEAD = 7

/** A plan's open demands, oldest first, and what its payer said. */
export interface PlanWork {
  readonly demands: readonly openDemands.OpenDemand[]
  readonly log: ContactLog
}

/** All facts from which the day's work follows. */
export interface WorkFacts extends DayFacts {
  readonly on: PlainDate
  /** Signed plans whose clock runs, with all that they still ask; in the order of their oldest demand. */
  readonly plans: readonly PlanWork[]
  readonly unsigned: readonly openWork.UnsignedPlan[]
  readonly estimates: readonly openWork.OpenEstimate[]
  readonly credits: readonly OwedCredit[]
  readonly draftEstimates: readonly openWork.DraftEstimate[]
  /** Good faith estimates among the drafts. */
  readonly owed: readonly OwedEstimate[]
  readonly changedBalances: readonly openWork.ChangedBalance[]
  /** Receipts of the day that were not taken back. */
  readonly taken: { readonly receipts: number; readonly collected: Cents }
  readonly logOf: (planId: PlanId) => ContactLog
}

/** Reads the facts of a day. A paused plan is left alone. */
export function workFacts(reader: Reader, on: PlainDate): WorkFacts {
  const byPlan = demandsByPlan(openDemands.listOpen(reader, null))
  const unsigned = openWork.listUnsigned(reader)
  const owed = owedCredits(reader, on)
  const changedBalances = openWork.listChangedBalances(reader)
  const ofDay = dayFacts(reader, on)
  const draftEstimates = openWork.listDraftEstimates(reader)
  const others = [...unsigned, ...owed, ...changedBalances, ...ofDay.feesOwed, ...ofDay.reviews].map(
    ({ planId }) => planId,
  )
  const logOf = contactLogs(reader, [...new Set([...byPlan.keys(), ...others])], on)
  const changes = versions.allChanges(reader)
  const runs = (planId: PlanId) => !isPausedOn(on, pausesFrom(changes.get(planId) ?? []))
  const plans = [...byPlan]
    .filter(([planId, demands]) => demands[0]?.wasSigned === true && runs(planId))
    .map(([planId, demands]) => ({ demands, log: logOf(planId) }))
  return {
    on,
    plans,
    unsigned,
    estimates: openWork.listEstimates(reader, {
      from: addDays(on, -AFTER_EXPIRY_DAYS),
      to: addDays(on, BEFORE_EXPIRY_DAYS),
      lastsDays: ESTIMATE_LASTS_DAYS,
    }),
    credits: owed,
    draftEstimates,
    owed: owedEstimates(reader, draftEstimates),
    changedBalances,
    ...ofDay,
    taken: dayMoney.standingOn(reader, on),
    logOf,
  }
}

function demandsByPlan(
  demands: readonly openDemands.OpenDemand[],
): ReadonlyMap<PlanId, readonly openDemands.OpenDemand[]> {
  const byPlan = new Map<PlanId, openDemands.OpenDemand[]>()
  for (const demand of demands) {
    const own = byPlan.get(demand.planId)
    if (own) own.push(demand)
    else byPlan.set(demand.planId, [demand])
  }
  return byPlan
}
