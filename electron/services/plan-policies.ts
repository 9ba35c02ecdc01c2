import type { Reader } from '../../db/connection.ts'
import * as policies from '../../db/repositories/plan-policies.ts'
import * as packs from '../../db/repositories/policy-packs.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import type { PlanPolicies, RulesHistory } from '../../shared/contract/policy.ts'
import { nextEdition } from '../../shared/engine/installments/policy/pack-edits.ts'
import { policyPackSchema } from '../../shared/model/policy-pack.ts'
import type { PolicyPack } from '../../shared/rules/policy/policy-pack.ts'
import { shippedPacks } from '../../shared/rules/policy/shipped-packs-table.ts'
import { cardNumberRefusal } from './card-number.ts'
import { changedFields } from './changed-fields.ts'
import type { Desk } from './desk.ts'
import { notPossible } from './plan-changes/change-refusal.ts'
import { recordAct } from './record-act.ts'
import { signedIn } from './signed-in.ts'

/** What the clinic has decided about plans, and its own editions of legal rules. */
export function getPolicies(desk: Desk): Answer<PlanPolicies> {
  return done(policiesIn(desk.store.reader))
}

/** The same, read where a service is. */
export function policiesIn(reader: Reader): PlanPolicies {
  return { policy: policies.get(reader), packs: packs.list(reader) }
}

/** Keeps new decisions about plans as a dated row; plans that were made keep what held then. */
export function savePolicy(desk: Desk, { policy }: Received<'policy.save'>, caller: Caller): Answer<PlanPolicies> {
  return desk.store.writer.transaction((tx): Answer<PlanPolicies> => {
    const before = policies.get(tx)
    policies.save(tx, policy, signedIn(caller).id, desk.now())
    const after = { changed: changedFields(before, policy) }
    recordAct(desk, tx, caller, { action: 'policy.save', kind: 'clinic', id: '', after })
    return done(policiesIn(tx))
  })
}

/** How the clinic's rules came to be what they are. */
export function rulesHistory(desk: Desk): Answer<RulesHistory> {
  const { reader } = desk.store
  return done({ packs: packs.listSaves(reader), policies: policies.listSaves(reader) })
}

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
