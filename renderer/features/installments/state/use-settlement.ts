import { parseDate } from '../../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { Plan } from '../../../../shared/model/plan.ts'
import { parsePercent } from '../../../../shared/money/parse-percent.ts'
import { endWords } from '../../../../shared/text/plan-deeds.ts'
import { formOn, useKeptText } from '../../../lib/use-kept-text.ts'
import { useToast } from '../../../ui/toast.tsx'
import { usePlanDeed, usePlanHistory } from '../api/plan-deeds.ts'
import { amountOf } from './plan-form.ts'

/** An offer as it stands in its draft. */
interface TypedSettlement {
  readonly by: 'amount' | 'discount'
  readonly text: string
  readonly dayText: string
  readonly reason: string
}

const FIRST: TypedSettlement = { by: 'amount', text: '', dayText: '+30d', reason: '' }

/** What is asked for all that is left, by which day and why, and the offer that holds. */
export function useSettlement(plan: Plan, today: PlainDate) {
  const toast = useToast()
  const kept = useKeptText<TypedSettlement>(formOn('settle', plan.id, `${endWords.offer}, ${plan.number}`), FIRST)
  const { by, text, dayText, reason } = kept.text
  const history = usePlanHistory(plan.id)
  const offering = usePlanDeed('plan.offerSettlement')
  const ask = askOf(by, text)
  const day = parseDate(dayText, today, 'coming')
  const deadlineOn = day.kind === 'date' ? day.value : null
  return {
    by,
    setBy: (picked: TypedSettlement['by']) => kept.change({ by: picked }),
    text,
    setText: (typed: string) => kept.change({ text: typed }),
    dayText,
    setDay: (typed: string) => kept.change({ dayText: typed }),
    reason,
    setReason: (typed: string) => kept.change({ reason: typed }),
    half: kept.half,
    onOffer: history.data?.settlementOffer ?? null,
    problem: offering.problem,
    isBusy: offering.isBusy,
    canOffer: ask !== null && deadlineOn !== null && reason.trim() !== '',
    async offer() {
      if (ask === null || deadlineOn === null) return
      const { id: planId, version: fromVersion } = plan
      const answer = await offering.run({ planId, fromVersion, ask, deadlineOn, reason })
      if (!answer.ok) return
      await kept.finish()
      toast({ words: endWords.offerMade })
    },
  }
}

function askOf(by: 'amount' | 'discount', text: string) {
  if (by === 'amount') {
    const amount = amountOf(text)
    return amount === null || amount <= 0 ? null : { by, amount }
  }
  const reading = parsePercent(text)
  return reading.kind === 'rate' ? { by, discount: reading.rate } : null
}
