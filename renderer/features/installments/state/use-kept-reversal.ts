import type { Receipt } from '../../../../shared/model/plan.ts'
import { reverseWords } from '../../../../shared/text/plan-record.ts'
import { formOn, type KeptText, useKeptText } from '../../../lib/use-kept-text.ts'
import { useToast } from '../../../ui/toast.tsx'

export interface KeptReversal {
  readonly reason: string
  readonly setReason: (reason: string) => void
  readonly half: KeptText<{ readonly reason: string }>['half']
  /** Says what was done or asked, forgets what was typed, and closes. */
  readonly finish: (words: string) => void
}

/** Why a receipt is taken back, kept while it is typed. */
export function useKeptReversal({ id, number, planId }: Receipt, onClosed: () => void): KeptReversal {
  const toast = useToast()
  const kept = useKeptText(formOn('reverse', `${planId}:${id}`, reverseWords.title(number)), { reason: '' })
  return {
    reason: kept.text.reason,
    setReason: (reason) => kept.change({ reason }),
    half: kept.half,
    finish(words) {
      toast({ words })
      void kept.finish().then(onClosed)
    },
  }
}
