import type { PlanId } from '../../../../shared/model/ids.ts'
import type { Receipt } from '../../../../shared/model/plan.ts'
import { paymentWords } from '../../../../shared/text/plan-record.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { useRemember } from '../../../ui/toast.tsx'

/** Notes a posted payment: Ctrl+Z does not undo it, but leads to its reversal. */
export function usePostedDeed(planId: PlanId): (receipt: Receipt) => void {
  const remember = useRemember()
  const { go } = useNavigation()
  return ({ id, number }) =>
    remember({
      words: paymentWords.posted(number),
      isFinal: true,
      back: () => go({ to: 'plan', planId, reversing: id }),
    })
}
