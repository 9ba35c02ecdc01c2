import type { UseQueryResult } from '@tanstack/react-query'
import type { PlanPolicies, RulesHistory } from '../../../../shared/contract/policy.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

/** What the clinic has decided about plans, and its own editions of legal rules. */
export function useRules(): UseQueryResult<PlanPolicies, CallProblem> {
  return useAsk('policy.get', {})
}

/** How the rules came to be what they are. */
export function useRulesHistory(): UseQueryResult<RulesHistory, CallProblem> {
  return useAsk('policy.history', {})
}

/** Keeps new rules; plans that were made keep what held then. */
export function useSaveRules(): Deed<'policy.save'> {
  return useDo('policy.save', ['policy'])
}

/** Keeps a new edition of a rule pack. */
export function useSavePack(): Deed<'policy.savePack'> {
  return useDo('policy.savePack', ['policy'])
}
