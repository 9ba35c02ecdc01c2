import * as clinics from '../../../db/repositories/clinic.ts'
import { pausesFrom } from '../../../db/repositories/pauses.ts'
import * as versions from '../../../db/repositories/plan-versions.ts'
import * as plans from '../../../db/repositories/plans.ts'
import * as receipts from '../../../db/repositories/receipts.ts'
import * as refunds from '../../../db/repositories/refunds.ts'
import * as offers from '../../../db/repositories/settlement-offers.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { PlanHistory, PlanVersion } from '../../../shared/contract/plan-change-answers.ts'
import type { Clinic } from '../../../shared/model/clinic.ts'
import { ZERO } from '../../../shared/money/cents.ts'
import { usableMoney } from '../allocations.ts'
import type { Desk } from '../desk.ts'
import { recordLook } from '../record-act.ts'
import { type ComparedVersion, compareVersions } from './compare-versions.ts'
import { standingOf } from './plan-now.ts'
import { withBalanceAfter } from './terms-side.ts'

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
  const clinic = clinics.get(reader)
  const pauses = pausesFrom(stored.flatMap(({ version, change }) => (change === null ? [] : [{ version, ...change }])))
  recordLook(desk, caller, { action: 'plan.versions', kind: 'plan', id: planId })
  return done({
    versions: stored.map((version, index) => versionOf(version, stored[index - 1], clinic)),
    pauses,
    standing: standingOf(plans.demandsOf(reader, planId), money, pauses, desk.today()),
    refunds: refunds.listOfPlan(reader, planId),
    settlementOffer: offers.findOpen(reader, planId),
  })
}

function versionOf(
  version: versions.StoredVersion,
  before: versions.StoredVersion | undefined,
  clinic: Clinic,
): PlanVersion {
  const { change, terms, demands, createdAt: madeAt, createdBy: madeBy, signedOn } = version
  return {
    version: version.version,
    kind: change?.kind ?? 'created',
    effectiveOn: change?.effectiveOn ?? terms.agreedOn,
    madeAt,
    madeBy,
    agreed: change?.consent ?? null,
    reasonCode: change?.reasonCode ?? '',
    pausedUntil: change?.pausedUntil ?? null,
    note: change?.note ?? '',
    adjusted: change?.adjusted ?? ZERO,
    needsSignature: change?.needsSignature ?? true,
    disclosure: change?.disclosure ?? 'none',
    because: change?.disclosureCause ?? 'nothingChanged',
    closes: change?.closes ?? false,
    signedOn,
    terms,
    demands: withBalanceAfter(demands.map(({ amountCents, ...demand }) => ({ ...demand, left: amountCents }))).map(
      ({ left: amount, ...demand }) => ({ ...demand, amount }),
    ),
    changes: before === undefined ? [] : changesBetween(before, version, clinic),
  }
}

/** Only the lines are told again; what a version needed on paper was kept when it was made. */
function changesBetween(before: versions.StoredVersion, after: versions.StoredVersion, clinic: Clinic) {
  const { change } = after
  if (change === null) return []
  const by = { kind: change.kind, afterDefault: false, clinic, on: change.effectiveOn }
  return compareVersions(compared(before), compared(after), by).changes
}

function compared({ terms, demands }: versions.StoredVersion): ComparedVersion {
  const dated = demands.filter(({ number }) => number > 0)
  return {
    terms,
    rows: dated.map(({ number, contractOn, amountCents }) => ({ number, contractOn, amount: amountCents })),
  }
}
