import { z } from 'zod'
import { type ClinicPolicy, planPolicySchema } from '../model/plan-policy.ts'
import { type PackEdition, policyPackSchema } from '../model/policy-pack.ts'
import { ADMINISTRATION, answers, nothing } from './call.ts'

/** What a clinic has decided about plans, and its own editions of legal rules. */
export interface PlanPolicies {
  readonly policy: ClinicPolicy
  /** The clinic's own editions; the shipped ones stand beside them in `shared/rules/policy`. */
  readonly packs: readonly PackEdition[]
}

export const policyCalls = {
  'policy.get': { takes: nothing, gives: answers<PlanPolicies>(), roles: 'everyone', lock: 'none', audited: false },
  'policy.save': {
    takes: z.strictObject({ policy: planPolicySchema }),
    gives: answers<PlanPolicies>(),
    roles: ADMINISTRATION,
    lock: 'none',
    audited: true,
  },
  /** A new edition of a pack, with who confirmed it and when. Editions that were saved stay. */
  'policy.savePack': {
    takes: z.strictObject({ pack: policyPackSchema }),
    gives: answers<PlanPolicies>(),
    roles: ADMINISTRATION,
    lock: 'none',
    audited: true,
  },
} as const
