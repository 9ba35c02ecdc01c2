import type { Coverage } from '../../../shared/model/coverage.ts'
import { coverageWords } from '../../../shared/text/screens-coverage.ts'
import { useCoverageWayBack } from '../../lib/coverage-way-back.ts'
import { useToast } from '../../ui/toast.tsx'

/** Says that a coverage was saved, with the way back to the version before; a new one is taken out of use. */
export function useCoverageDeed(): (before: Coverage | null, saved: Coverage) => void {
  const toast = useToast()
  const way = useCoverageWayBack()
  return (before, saved) => {
    const words = coverageWords.saved(saved.plan.planName)
    const pair = { before, saved }
    const tell = (refusal: string | null) => refusal !== null && toast({ words: refusal })
    toast({
      words,
      onUndo: () => void way.back(pair).then(tell),
      onRedo: () => void way.again(pair).then(tell),
    })
  }
}
