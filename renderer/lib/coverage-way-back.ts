import type { Coverage, CoverageDraft } from '../../shared/model/coverage.ts'
import { coverageWords } from '../../shared/text/screens-coverage.ts'
import { problemOf } from './problem.ts'
import { useDo } from './query.tsx'

/** A coverage as it was saved, and the version before; null where it is new. */
export interface SavedCoverage {
  readonly before: Coverage | null
  readonly saved: Coverage
}

/**
 * Takes a saved coverage back to the version before, a new one out of use, or there again; gives why it was refused in a
 * sentence, else null.
 */
export function useCoverageWayBack() {
  const { run } = useDo('coverage.takeBack', ['patient', 'benefitPlan', 'estimate', 'draft'])
  async function turn(coverage: Coverage, from: Coverage | null, to: Coverage | null): Promise<string | null> {
    const answer = await run({ coverageId: coverage.id, saved: draftOf(from), before: draftOf(to) })
    if (answer.ok) return null
    const { fact, more } = problemOf(answer.error)
    return `${coverageWords.asItIs(coverage.plan.planName)} ${more || fact}`
  }
  return {
    back: ({ before, saved }: SavedCoverage) => turn(saved, saved, before),
    again: ({ before, saved }: SavedCoverage) => turn(saved, before, saved),
  }
}

function draftOf(coverage: Coverage | null): CoverageDraft | null {
  if (coverage === null) return null
  const { id, savedAt, ...draft } = coverage
  return draft
}
