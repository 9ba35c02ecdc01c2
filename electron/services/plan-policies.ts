import type { Reader } from '../../db/connection.ts'
import * as policies from '../../db/repositories/plan-policies.ts'
import * as packs from '../../db/repositories/policy-packs.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import type { PlanPolicies, RulesHistory } from '../../shared/contract/policy.ts'
import { changedFields } from './changed-fields.ts'
import type { Desk } from './desk.ts'
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
