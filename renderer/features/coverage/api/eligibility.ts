import type { UseQueryResult } from '@tanstack/react-query'
import type { Given } from '../../../../shared/contract/contract.ts'
import type { BenefitPlanId, CoverageId } from '../../../../shared/model/ids.ts'
import { benefitPlanIdSchema, coverageIdSchema } from '../../../../shared/model/ids.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

const NO_COVERAGE = coverageIdSchema.parse('none')
const NO_PLAN = benefitPlanIdSchema.parse('none')

/** Reads an answer that was chosen, dropped or pasted; nothing of it is kept. */
export function useReadAnswer(): Deed<'eligibility.read'> {
  return useDo('eligibility.read')
}

/** Keeps a raw answer with a coverage, and which fields were taken from it. */
export function useKeepAnswer(): Deed<'eligibility.keep'> {
  return useDo('eligibility.keep', ['eligibility'])
}

/** A kept answer, read again. */
export function useKeptAnswer(): Deed<'eligibility.get'> {
  return useDo('eligibility.get')
}

/** The answers that are kept with a coverage, the newest first; waits for a coverage that is not saved yet. */
export function useKeptAnswers(id: CoverageId | null): UseQueryResult<Given<'eligibility.list'>, CallProblem> {
  return useAsk('eligibility.list', { coverageId: id ?? NO_COVERAGE }, id !== null)
}

/** How fields are chosen for a plan on file; waits where the plan is not on file. */
export function useRemembered(id: BenefitPlanId | null): UseQueryResult<Given<'eligibility.remembered'>, CallProblem> {
  return useAsk('eligibility.remembered', { benefitPlanId: id ?? NO_PLAN }, id !== null)
}

/** Remembers how a field is chosen for a plan; null forgets it. */
export function useRemember(): Deed<'eligibility.remember'> {
  return useDo('eligibility.remember', ['eligibility'])
}
