import type { Reader } from '../../db/connection.ts'
import * as versions from '../../db/repositories/plan-versions.ts'
import * as plans from '../../db/repositories/plans.ts'
import type { Plan, PlanDraft } from '../../shared/model/plan.ts'
import { type SignedDemand, signedTerms } from '../../shared/model/signed-terms.ts'
import type { Desk } from './desk.ts'
import { newDemandsOf, type Planned } from './plan-schedule.ts'

/** SHA-256, in hex, of terms and payments: what a signature binds. Source: specification, section 14.3. */
export function termsHash(desk: Pick<Desk, 'sha256'>, terms: PlanDraft, demands: readonly SignedDemand[]): string {
  return desk.sha256(new TextEncoder().encode(signedTerms(terms, demands)))
}

/** What somebody will sign who signs a drafted plan. */
export function hashOfDraft(desk: Pick<Desk, 'sha256'>, draft: PlanDraft, planned: Planned): string {
  return termsHash(desk, draft, newDemandsOf(draft, planned))
}

/** What somebody signs who signs the newest version of a plan now. Throws when there is no such plan. */
export function hashToSign(desk: Pick<Desk, 'sha256'>, reader: Reader, planId: Plan['id']): string {
  const newest = versions.listOf(reader, planId).at(-1)
  if (newest === undefined) throw new Error(`no plan ${planId}`)
  return termsHash(desk, newest.terms, newest.demands)
}

/**
 * Which signed versions of a plan say something else now than what was signed? None as long as nobody changed the
 * stored terms. Signatures from before hashes were kept tell nothing.
 */
export function versionsThatDiffer(desk: Pick<Desk, 'sha256'>, reader: Reader, planId: Plan['id']): readonly number[] {
  const bound = plans.signedHashes(reader, planId).filter(({ termsSha256 }) => termsSha256 !== null)
  if (bound.length === 0) return []
  const stored = versions.listOf(reader, planId)
  return bound.flatMap(({ version, termsSha256 }) => {
    const now = stored.find((each) => each.version === version)
    return now && termsHash(desk, now.terms, now.demands) === termsSha256 ? [] : [version]
  })
}
