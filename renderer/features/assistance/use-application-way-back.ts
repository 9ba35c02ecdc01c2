import type { DeterminationDraft } from '../../../shared/model/determination.ts'
import { problemOf } from '../../lib/problem.ts'
import { useToast } from '../../ui/toast.tsx'
import { useSaveDetermination, useTakeDeterminationBack } from './api/determinations.ts'

/** Says that a new application is kept, and offers to take it out of use; done again, the same one is there. */
export function useApplicationWayBack() {
  const toast = useToast()
  const saving = useSaveDetermination()
  const taking = useTakeDeterminationBack()
  async function takeBack(determinationId: string, draft: DeterminationDraft): Promise<void> {
    const answer = await taking.run({ determinationId, draft })
    if (answer.ok) return
    const { fact, more } = problemOf(answer.error)
    toast({ words: `${fact} ${more}` })
  }
  return {
    offer(determinationId: string, draft: DeterminationDraft, words: string): void {
      toast({
        words,
        onUndo: () => void takeBack(determinationId, draft),
        onRedo: () => void saving.run({ determinationId, draft }),
      })
    },
  }
}
