import type { Coverage, CoverageDraft } from '../../shared/model/coverage.ts'
import { coverageWords } from '../../shared/text/screens-coverage.ts'
import { problemOf } from './problem.ts'
import { useDo } from './query.tsx'

/** A coverage as it was saved, and the version before. */
export interface SavedCoverage {
  readonly before: Coverage
  readonly saved: Coverage
}

/** Takes a saved coverage back to the version before, or there again; gives why it was refused in a sentence, else null. */
export function useCoverageWayBack() {
  const { run } = useDo('coverage.takeBack', ['patient', 'benefitPlan', 'estimate', 'draft'])
  async function turn(coverage: Coverage, from: CoverageDraft, to: CoverageDraft): Promise<string | null> {
    const answer = await run({ coverageId: coverage.id, saved: from, before: to })
    if (answer.ok) return null
    const { fact, more } = problemOf(answer.error)
    return `${coverageWords.asItIs(coverage.plan.planName)} ${more || fact}`
  }
  return {
    back: ({ before, saved }: SavedCoverage) => turn(saved, draftOf(saved), draftOf(before)),
    again: ({ before, saved }: SavedCoverage) => turn(saved, draftOf(before), draftOf(saved)),
  }
}

function draftOf({ id, savedAt, ...draft }: Coverage): CoverageDraft {
  return draft
}
