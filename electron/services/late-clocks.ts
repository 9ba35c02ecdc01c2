import type { Reader } from '../../db/connection.ts'
import { pausesFrom } from '../../db/repositories/pauses.ts'
import * as planPolicies from '../../db/repositories/plan-policies.ts'
import * as versions from '../../db/repositories/plan-versions.ts'
import type { LateClock } from '../../shared/engine/installments/late-clock.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { latePolicyOf } from './late-policy.ts'

type Named = Pick<Plan, 'id' | 'state'>

/** What decides when payments of these plans are late, read for all of them at once. */
export function lateClocks(reader: Reader, plans: readonly Named[]): (plan: Named) => LateClock {
  const { graceDays } = latePolicyOf(planPolicies.get(reader))
  const changes = versions.changesOfPlans(
    reader,
    plans.map(({ id }) => id),
  )
  return ({ id, state }) => ({
    wasSigned: state !== 'awaitingSignature',
    graceDays,
    pauses: pausesFrom(changes.get(id) ?? []),
  })
}
