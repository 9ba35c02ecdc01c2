import { z } from 'zod'
import { type ClinicPolicy, planPolicySchema } from '../model/plan-policy.ts'
import { type PackEdition, policyPackSchema } from '../model/policy-pack.ts'
import { lineSchema } from '../model/values.ts'
import { ADMINISTRATION, answers, nothing } from './call.ts'

/** What a clinic has decided about plans, and its own editions of legal rules. */
export interface PlanPolicies {
  readonly policy: ClinicPolicy
  /** The clinic's own editions; the shipped ones stand beside them in `shared/rules/policy`. */
  readonly packs: readonly PackEdition[]
}

/** Why, when and by whom an edition of a pack was kept. The reason is empty for a confirmation. */
export interface PackSave {
  readonly packId: string
  readonly edition: number
  readonly reason: string
  readonly savedAt: string
  readonly by: string
}

/** A policy of the clinic as it was kept, without its table of least payments. */
export interface PolicySave {
  readonly policy: Omit<ClinicPolicy, 'minimums'>
  readonly savedAt: string
  readonly by: string
}

/** How the rules came to be what they are, the newest change first. */
export interface RulesHistory {
  readonly packs: readonly PackSave[]
  readonly policies: readonly PolicySave[]
}

export const policyCalls = {
  'policy.get': { takes: nothing, gives: answers<PlanPolicies>(), roles: 'everyone', lock: 'none', audited: false },
  'policy.history': {
    takes: nothing,
    gives: answers<RulesHistory>(),
    roles: 'everyone',
    lock: 'none',
    audited: false,
  },
  'policy.save': {
    takes: z.strictObject({ policy: planPolicySchema }),
    gives: answers<PlanPolicies>(),
    roles: ADMINISTRATION,
    lock: 'none',
    audited: true,
  },
  /** A new edition of a pack: changed limits with their reason, or who confirmed it. Editions that were saved stay. */
  'policy.savePack': {
    takes: z.strictObject({ pack: policyPackSchema, reason: lineSchema(300) }),
    gives: answers<PlanPolicies>(),
    roles: ADMINISTRATION,
    lock: 'none',
    audited: true,
  },
} as const
