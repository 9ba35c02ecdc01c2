import { pausesFrom } from '../../../db/repositories/pauses.ts'
import * as versions from '../../../db/repositories/plan-versions.ts'
import * as plans from '../../../db/repositories/plans.ts'
import * as receipts from '../../../db/repositories/receipts.ts'
import * as refunds from '../../../db/repositories/refunds.ts'
import * as offers from '../../../db/repositories/settlement-offers.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { PlanHistory } from '../../../shared/contract/plan-changes.ts'
import type { PlanVersion, TermsSide } from '../../../shared/model/plan-changes.ts'
import { ZERO } from '../../../shared/money/cents.ts'
import { type StandingReceipt, usableMoney } from '../allocations.ts'
import type { Desk } from '../desk.ts'
import { recordLook } from '../record-act.ts'
import { differencesOf } from './difference.ts'
import { standingOf } from './plan-now.ts'
import { termsSide, withBalanceAfter } from './terms-side.ts'

/**
 * All versions of a plan as they were agreed, each with what it changed, the pauses, how the plan stands today, refunds,
 * and the settlement that is on offer.
 */
export function listVersions(desk: Desk, { planId }: Received<'plan.versions'>, caller: Caller): Answer<PlanHistory> {
  const { reader } = desk.store
  const stored = versions.listOf(reader, planId)
  if (stored.length === 0) return refused('NOT_FOUND')
  const money = receipts
    .listOfPlan(reader, planId)
    .filter(({ receipt }) => receipt.reversed === null)
    .map(usableMoney)
  const pauses = pausesFrom(stored.flatMap(({ version, change }) => (change === null ? [] : [{ version, ...change }])))
  recordLook(desk, caller, { action: 'plan.versions', kind: 'plan', id: planId })
  return done({
    versions: stored.map((version, index) => versionOf(version, stored[index - 1], money)),
    pauses,
    standing: standingOf(plans.demandsOf(reader, planId), money, pauses, desk.today()),
    refunds: refunds.listOfPlan(reader, planId),
    settlementOffer: offers.findOpen(reader, planId),
  })
}

function versionOf(
  version: versions.StoredVersion,
  before: versions.StoredVersion | undefined,
  money: readonly StandingReceipt[],
): PlanVersion {
  const { change, terms, demands, createdAt: madeAt, createdBy: madeBy, signedOn } = version
  const pausedUntil = change?.pausedUntil ?? null
  return {
    version: version.version,
    kind: change?.kind ?? 'created',
    effectiveOn: change?.effectiveOn ?? terms.agreedOn,
    madeAt,
    madeBy,
    consent: change?.consent ?? null,
    reasonCode: change?.reasonCode ?? '',
    pausedUntil,
    note: change?.note ?? '',
    adjusted: change?.adjusted ?? ZERO,
    needsSignature: change?.needsSignature ?? true,
    needsDisclosure: change?.needsDisclosure ?? false,
    closes: change?.closes ?? false,
    signedOn,
    terms,
    demands: withBalanceAfter(demands.map(({ amountCents, ...demand }) => ({ ...demand, left: amountCents }))).map(
      ({ left: amount, ...demand }) => ({ ...demand, amount }),
    ),
    differences: before === undefined ? [] : differencesOf(sideOf(before, money), sideOf(version, money), pausedUntil),
  }
}

function sideOf({ version, terms, demands }: versions.StoredVersion, money: readonly StandingReceipt[]): TermsSide {
  return termsSide({ version, terms, demands, money })
}
