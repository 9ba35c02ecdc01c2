import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { ExpectedDebit } from '../../../shared/model/autopay.ts'
import { drawWords } from '../../../shared/text/autopay.ts'
import { formOn, useKeptText } from '../../lib/use-kept-text.ts'
import { useToast } from '../../ui/toast.tsx'
import { useDrawResult } from './api/reports.ts'

interface TypedResult {
  readonly outcome: 'paid' | 'failed'
  readonly why: string
}

const FIRST: TypedResult = { outcome: 'paid', why: '' }

/** The result of a draw as it is typed, and its way into the plan; a failed one needs its reason. */
export function useDraw({ planId, planNumber, amount }: ExpectedDebit, on: PlainDate, onDone: () => void) {
  const toast = useToast()
  const noting = useDrawResult()
  const kept = useKeptText(formOn('draw', `${planId}:${on}`, `${drawWords.take}, ${planNumber}`), FIRST)
  const { outcome, why } = kept.text
  const isPaid = outcome === 'paid'
  const finish = async () => {
    if (!isPaid && why.trim() === '') return
    const answer = await noting.run({ planId, on, amount, failed: isPaid ? null : why })
    if (!answer.ok) return
    await kept.finish()
    toast({ words: isPaid ? drawWords.savedPaid : drawWords.savedFailed })
    onDone()
  }
  return { kept, noting, isPaid, finish }
}
