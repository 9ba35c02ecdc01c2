import * as packs from '../../db/repositories/policy-packs.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import type { PlanPolicies } from '../../shared/contract/policy.ts'
import { nextEdition } from '../../shared/engine/installments/policy/pack-edits.ts'
import { policyPackSchema } from '../../shared/model/policy-pack.ts'
import type { PolicyPack } from '../../shared/rules/policy/policy-pack.ts'
import { shippedPacks } from '../../shared/rules/policy/shipped-packs-table.ts'
import { cardNumberRefusal } from './card-number.ts'
import type { Desk } from './desk.ts'
import { notPossible } from './plan-changes/change-refusal.ts'
import { policiesIn } from './plan-policies.ts'
import { recordAct } from './record-act.ts'
import { signedIn } from './signed-in.ts'

/**
 * Keeps a new edition of a rule pack: changed limits, or that somebody confirmed them. It is always the next edition of
 * its pack, so that plans keep the one that they were signed under. Refused for another number, for changed limits
 * without a reason, and for a day before the edition that it follows.
 * Source: payment plan specification, section 13.3.
 */
export function savePack(desk: Desk, request: Received<'policy.savePack'>, caller: Caller): Answer<PlanPolicies> {
  const { pack, reason } = request
  const card = cardNumberRefusal({ source: pack.source.cite, reviewedBy: pack.reviewedBy ?? '', reason })
  if (card) return card
  return desk.store.writer.transaction((tx): Answer<PlanPolicies> => {
    const against = packRefusal([...shippedPacks, ...packs.list(tx)], pack, reason)
    if (against) return against
    packs.add(tx, pack, { reason: reason.trim(), by: signedIn(caller).id, at: desk.now() })
    const after = {
      pack: pack.id,
      edition: pack.edition,
      effectiveFrom: pack.effectiveFrom,
      reviewedOn: pack.reviewedOn,
    }
    recordAct(desk, tx, caller, { action: 'policy.savePack', kind: 'clinic', id: pack.id, after })
    return done(policiesIn(tx))
  })
}

function packRefusal(known: readonly PolicyPack[], pack: PolicyPack, reason: string): Answer<never> | null {
  const next = nextEdition(known, pack.id)
  if (pack.edition !== next) return notPossible('packEdition', { edition: next })
  const before = known.filter(({ id }) => id === pack.id).toSorted((a, b) => b.edition - a.edition)
  const [newest] = before
  if (newest && before.every(({ effectiveFrom }) => pack.effectiveFrom < effectiveFrom)) {
    return notPossible('packStart', { from: newest.effectiveFrom })
  }
  const isConfirmed = before.some((edition) => isSameRules(edition, pack))
  return isConfirmed || reason.trim() !== '' ? null : notPossible('packReason')
}

/** Do two editions differ in nothing but who confirmed them? */
function isSameRules(a: PolicyPack, b: PolicyPack): boolean {
  const rules = (pack: PolicyPack) =>
    JSON.stringify(policyPackSchema.parse({ ...pack, edition: 1, reviewedOn: null, reviewedBy: null }))
  return rules(a) === rules(b)
}
