import type { Writer } from '../../../db/connection.ts'
import * as ledger from '../../../db/repositories/ledger.ts'
import { mustBalance } from '../../../db/repositories/ledger-check.ts'
import * as versions from '../../../db/repositories/plan-versions.ts'
import type { Caller } from '../../../shared/contract/contract.ts'
import type { ChangePreview } from '../../../shared/contract/plan-change-answers.ts'
import type { Consent } from '../../../shared/model/plan-changes.ts'
import { cents } from '../../../shared/money/cents.ts'
import type { Desk } from '../desk.ts'
import { waiveOpenFees } from '../plan-fees/waive-open-fees.ts'
import { INSTALLMENTS_ENGINE } from '../plan-schedule.ts'
import { type LeftOut, settlingOf } from '../settle-plan.ts'
import { signedIn } from '../signed-in.ts'
import { adjustedBy, type Changed, demandsOfChanged, principalMoved } from './changed.ts'
import type { PlanNow } from './plan-now.ts'

/** Who settles, for which version, on which day, and why. */
type Settlement = Parameters<typeof settlingOf>[2]

/** Where the principal goes that a plan no longer asks for, or comes from that it asks for now. */
export interface Posting {
  readonly kind: 'chargesEnter' | 'closeOut' | 'adjustment'
  readonly otherSide:
    | 'patientAccount'
    | 'charityAdjustment'
    | 'courtesyAdjustment'
    | 'badDebtAdjustment'
    | 'settlementAdjustment'
  readonly code: NonNullable<ledger.LedgerEntry['code']>
  /** The entry that this one takes back; null where it takes back none. */
  readonly reversesId?: string | null
}

/** A change that was looked at and agreed. */
export interface AgreedChange {
  readonly kind: versions.VersionChange['kind']
  readonly now: PlanNow
  readonly changed: Changed
  readonly preview: ChangePreview
  readonly consent: Consent | null
  readonly note: string
  /** How the difference of what is asked stands in the ledger; null where nothing differs. */
  readonly posting: Posting | null
  /** Money that goes back in the same step, by receipt. */
  readonly back?: NonNullable<LeftOut['back']>
}

/**
 * Stores the next version of a plan whole: terms, payments, what changed, the ledger entries of a changed balance, and
 * every receipt allocated to the new payments as if they had always been. Throws, and so undoes its transaction, when
 * the ledger would not balance. Gives what the entries of the same step have to say alike. Money that goes back is
 * posted by the caller afterwards, who then checks the balance.
 * Source: payment plan specification, sections 7 and 9.
 */
export function storeVersion(desk: Desk, tx: Writer, caller: Caller, agreed: AgreedChange): Settlement {
  const { now, changed, back = [] } = agreed
  const { plan, on } = now
  const [at, by, version] = [desk.now(), signedIn(caller).id, plan.version + 1]
  versions.add(tx, {
    planId: plan.id,
    version,
    terms: changed.terms,
    demands: demandsOfChanged(now, changed),
    change: changeOf(agreed),
    engineVersion: INSTALLMENTS_ENGINE,
    createdAt: at,
    createdBy: by,
  })
  const settlement: Settlement = { planId: plan.id, version, by, on, at, reason: agreed.kind }
  const settling = settlingOf(desk, tx, settlement, { back })
  settling.takeBack()
  postDifference(desk, tx, settlement, agreed)
  settling.allocate()
  if (changed.closes) waiveOpenFees(desk, tx, settlement, plan.id)
  if (back.length === 0) mustBalance(tx, plan.id)
  return settlement
}

function changeOf({ kind, now, changed, preview, consent, note }: AgreedChange): versions.VersionChange {
  return {
    kind,
    effectiveOn: now.on,
    consent,
    reasonCode: changed.reasonCode,
    pausedUntil: changed.pausedUntil,
    note,
    adjusted: adjustedBy(now, changed),
    needsSignature: preview.consent === 'signature',
    disclosure: preview.disclosure,
    disclosureCause: preview.because,
    closes: changed.closes,
    reviewOn: changed.reviewOn,
  }
}

function postDifference(desk: Desk, tx: Writer, settlement: Settlement, { now, changed, posting }: AgreedChange): void {
  const adjusted = principalMoved(now, changed)
  if (adjusted === 0) return
  if (posting === null) throw new Error(`plan ${now.plan.id} would ask another amount without a posting`)
  const isMore = adjusted > 0
  ledger.append(tx, desk.store.seal, {
    id: desk.newId(),
    planId: settlement.planId,
    planVersion: settlement.version,
    kind: posting.kind,
    effectiveOn: settlement.on,
    postedAt: settlement.at,
    postedBy: settlement.by,
    workstation: desk.workstation,
    debit: isMore ? 'planPrincipal' : posting.otherSide,
    credit: isMore ? posting.otherSide : 'planPrincipal',
    amount: cents(Math.abs(adjusted)),
    reason: settlement.reason,
    receiptId: null,
    reversesId: posting.reversesId ?? null,
    code: posting.code,
  })
}
