import type * as versions from '../../../db/repositories/plan-versions.ts'
import type { PlanVersion } from '../../../shared/contract/plan-change-answers.ts'
import type { Clinic } from '../../../shared/model/clinic.ts'
import { ZERO } from '../../../shared/money/cents.ts'
import { type ComparedVersion, compareVersions } from './compare-versions.ts'
import { withBalanceAfter } from './terms-side.ts'

/** A stored version as it is read: its terms, its payments, who agreed, and line by line what it changed. */
export function toldVersion(
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
    reviewOn: change?.reviewOn ?? null,
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
    rows: dated.map(({ number, contractOn, amountCents: amount, interestCents: interest }) => {
      return { number, contractOn, amount, interest }
    }),
  }
}
