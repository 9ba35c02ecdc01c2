import type { EstimateOutcome, EstimateRecord } from '../../../../shared/contract/estimate.ts'
import { outcomeWords as words } from '../../../../shared/text/screens-outcome.ts'
import { type KeptSteps, useKeptSteps } from '../../../lib/use-kept-steps.ts'
import { formOn } from '../../../lib/use-kept-text.ts'
import { useToast } from '../../../ui/toast.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useCompareEstimate } from '../api/outcome.ts'
import { changesOf, isReadable, type OutcomeText, textOfOutcome, wayBack } from './outcome-text.ts'

export interface OutcomeFormState {
  readonly kept: KeptSteps<OutcomeText>
  readonly problem: ReturnType<typeof useCompareEstimate>['problem']
  readonly save: () => Promise<void>
}

/** What is typed of an outcome, and how it is kept; a change that can be taken back says so. */
export function useOutcomeForm(record: EstimateRecord, outcome: EstimateOutcome): OutcomeFormState {
  const today = useToday()
  const toast = useToast()
  const compare = useCompareEstimate()
  const { id: estimateId, number } = record.row
  const form = formOn('outcome', estimateId, `${words.title}, ${number}`)
  const kept = useKeptSteps<OutcomeText>(form, textOfOutcome(outcome, today), words.step)
  async function save(): Promise<void> {
    if (!isReadable(kept.text)) return toast({ words: words.incomplete })
    const changes = changesOf(kept.text, outcome, today)
    if (changes === null) return toast({ words: words.saved })
    const back = wayBack(changes, outcome, estimateId)
    const sent = { estimateId, ...changes }
    const answer = await compare.run(sent)
    if (!answer.ok) return
    // Escape would bring back what stood in the field before.
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur()
    await kept.finish()
    const again = { onUndo: () => void (back && compare.run(back)), onRedo: () => void compare.run(sent) }
    toast({ words: words.saved, ...(back === null ? {} : again) })
  }
  return { kept, problem: compare.problem, save }
}
