import type { Reader } from '../../db/connection.ts'
import * as policies from '../../db/repositories/plan-policies.ts'
import * as packs from '../../db/repositories/policy-packs.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import type { PlanPolicies } from '../../shared/contract/policy.ts'
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

/**
 * Keeps a new edition of a rule pack: changed limits, or that somebody confirmed them. It is always the next edition of
 * its pack, so that plans keep the one that they were signed under. Refused for another number.
 * Source: payment plan specification, section 13.3.
 */
export function savePack(desk: Desk, { pack }: Received<'policy.savePack'>, caller: Caller): Answer<PlanPolicies> {
  const card = cardNumberRefusal({ source: pack.source.cite, reviewedBy: pack.reviewedBy ?? '' })
  if (card) return card
  return desk.store.writer.transaction((tx): Answer<PlanPolicies> => {
    const known = [...shippedPacks, ...packs.list(tx)].filter(({ id }) => id === pack.id)
    const newest = Math.max(0, ...known.map(({ edition }) => edition))
    if (pack.edition !== newest + 1) return notPossible('packEdition', { edition: newest + 1 })
    packs.add(tx, pack, signedIn(caller).id, desk.now())
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
