import type { Writer } from '../../../db/connection.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import type { ChangePreview } from '../../../shared/contract/plan-change-answers.ts'
import type { PlanChange } from '../../../shared/model/plan-changes.ts'
import { minusCents } from '../../../shared/money/cents.ts'
import { shownPercent } from '../../../shared/money/rate.ts'
import type { Desk } from '../desk.ts'
import { recordAct } from '../record-act.ts'
import type { PlanNow } from './plan-now.ts'

/** A change that was made, as the trail tells of it. */
export interface MadeChange {
  readonly now: PlanNow
  readonly request: Received<'plan.change'>
  readonly preview: ChangePreview
}

/** Writes into the trail what a change made of a plan: versions, amounts, days, and what it needs on paper. */
export function recordChange(desk: Desk, tx: Writer, caller: Caller, { now, request, preview }: MadeChange): void {
  const { planId, change, effectiveOn } = request
  const { before: old, after: next } = preview
  const before = { version: now.plan.version, leftCents: old.left, payments: old.count }
  const after = {
    version: now.plan.version + 1,
    ...shortly(change),
    effectiveOn,
    adjustedCents: minusCents(next.total, old.total),
    leftCents: next.left,
    payments: next.count,
    consentNeeded: preview.consent,
    disclosure: preview.disclosure,
  }
  recordAct(desk, tx, caller, { action: 'plan.change', kind: 'plan', id: planId, before, after })
}

/** The change as the audit trail keeps it, so that a version can be made again: amounts, days and words, no names. */
function shortly(change: PlanChange): Readonly<Record<string, string | number | null>> {
  if (change.kind === 'changePayer') return { change: change.kind, relation: change.guarantor.relation }
  if (change.kind === 'rateCut') return { change: change.kind, ratePercent: shownPercent(change.rate) }
  if (change.kind === 'addCharge') {
    const { kind, amount, how } = change
    return { change: kind, amountCents: amount, how: how.kind, payments: how.kind === 'layer' ? how.count : null }
  }
  if (change.kind !== 'newTerms' && change.kind !== 'hardship') {
    const { kind, ...rest } = change
    return { change: kind, ...rest }
  }
  const { kind, size, ...rest } = change
  return { change: kind, sizeBy: size.by, size: size.by === 'count' ? size.count : size.amount, ...rest }
}
