import type { Writer } from '../../../db/connection.ts'
import * as ledger from '../../../db/repositories/ledger.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { PlanRecord } from '../../../shared/contract/plan.ts'
import { cardNumberRefusal } from '../card-number.ts'
import type { Desk } from '../desk.ts'
import { oneAfterAnother } from '../one-after-another.ts'
import { planRecord } from '../plan-record.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { applied } from './apply-change.ts'
import { consentRefusal, dayRefusal, refusedChange, stateRefusal, versionRefusal } from './change-refusal.ts'
import { adjustedBy } from './changed.ts'
import { type PlanNow, planNow } from './plan-now.ts'
import { previewOf } from './preview.ts'
import { type Posting, storeVersion } from './store-version.ts'

/**
 * Gives a plan new terms as its next version: from a day on, with who agreed. The version before stays as it was and
 * readable. Refused for terms that cannot be kept, where consent is missing, where the plan was changed meanwhile, and
 * where the clinic's limits are passed by somebody who is no supervisor.
 * Source: payment plan specification, section 7.
 */
export function changePlan(desk: Desk, request: Received<'plan.change'>, caller: Caller): Promise<Answer<PlanRecord>> {
  return oneAfterAnother(desk, async () => desk.store.writer.transaction((tx) => change(desk, tx, request, caller)))
}

function change(desk: Desk, tx: Writer, request: Received<'plan.change'>, caller: Caller): Answer<PlanRecord> {
  const { planId, effectiveOn, change: wanted, consent, note } = request
  const now = planNow(tx, planId, effectiveOn)
  if (now === null) return refused('NOT_FOUND')
  const refusal = refusalOf(desk, now, request)
  if (refusal) return refusal
  const changed = applied(now, wanted)
  if (changed.kind === 'refused') return refusedChange(changed)
  if (changed.needsSupervisor && !signedIn(caller).roles.includes('supervisor')) return refused('NEEDS_SUPERVISOR')
  const preview = previewOf(now, changed, wanted.kind)
  const posting = postingOf(tx, now, wanted.kind)
  storeVersion(desk, tx, caller, { kind: wanted.kind, now, changed, preview, consent, note, posting })
  const before = { version: now.plan.version, leftCents: preview.before.left, payments: preview.before.count }
  const after = {
    version: now.plan.version + 1,
    ...shortly(wanted),
    effectiveOn,
    adjustedCents: adjustedBy(now, changed),
    leftCents: preview.after.left,
    payments: preview.after.count,
    consentNeeded: preview.consent,
    disclosure: preview.disclosure,
  }
  recordAct(desk, tx, caller, { action: 'plan.change', kind: 'plan', id: planId, before, after })
  return done(planRecord(tx, planId))
}

function refusalOf(desk: Desk, now: PlanNow, request: Received<'plan.change'>): Answer<never> | null {
  const { change: wanted, consent, note, fromVersion } = request
  const payer = wanted.kind === 'changePayer' ? wanted.guarantor : { name: '', address: '', phone: '' }
  const { name, address, phone } = payer
  return (
    cardNumberRefusal({ note, consent: consent?.by ?? '', name, address, phone }) ??
    stateRefusal(now.plan) ??
    versionRefusal(now.plan, fromVersion) ??
    dayRefusal(now, desk.today()) ??
    consentRefusal(wanted.kind, consent)
  )
}

/** What is left goes back to the patient's account where the plan ends; a cancelled one takes its charges back. */
function postingOf(tx: Writer, { plan }: PlanNow, kind: Received<'plan.change'>['change']['kind']): Posting | null {
  const back: Posting = { kind: 'closeOut', otherSide: 'patientAccount', code: 'returned' }
  if (kind === 'cancel') return { ...back, reversesId: ledger.chargesEntryId(tx, plan.id) }
  return kind === 'closeOut' ? back : null
}

/** The change as the audit trail keeps it, so that a version can be made again: amounts, days and words, no names. */
function shortly(change: Received<'plan.change'>['change']): Readonly<Record<string, string | number | null>> {
  if (change.kind === 'changePayer') return { change: change.kind, relation: change.guarantor.relation }
  if (change.kind !== 'newTerms') {
    const { kind, ...rest } = change
    return { change: kind, ...rest }
  }
  const { kind, size, ...rest } = change
  return { change: kind, sizeBy: size.by, size: size.by === 'count' ? size.count : size.amount, ...rest }
}
