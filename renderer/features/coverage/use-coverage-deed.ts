import type { Coverage, CoverageDraft } from '../../../shared/model/coverage.ts'
import { coverageWords } from '../../../shared/text/screens-coverage.ts'
import { problemOf } from '../../lib/problem.ts'
import { useToast } from '../../ui/toast.tsx'
import { useTakeCoverageBack } from './api/coverages.ts'

/** Says that a coverage was saved, with the way back to the version before. A new one has none. */
export function useCoverageDeed(): (before: Coverage | null, saved: Coverage) => void {
  const toast = useToast()
  const { run } = useTakeCoverageBack()
  return (before, saved) => {
    const name = saved.plan.planName
    const words = coverageWords.saved(name)
    if (before === null) return toast({ words })
    const coverageId = saved.id
    const [was, is] = [draftOf(before), draftOf(saved)]
    async function turn(from: CoverageDraft, to: CoverageDraft): Promise<void> {
      const answer = await run({ coverageId, saved: from, before: to })
      if (answer.ok) return
      const { fact, more } = problemOf(answer.error)
      toast({ words: `${coverageWords.asItIs(name)} ${more || fact}` })
    }
    toast({ words, onUndo: () => void turn(is, was), onRedo: () => void turn(was, is) })
  }
}

function draftOf({ id, savedAt, ...draft }: Coverage): CoverageDraft {
  return draft
}
