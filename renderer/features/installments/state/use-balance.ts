import { useState } from 'react'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { PaymentMethod, Plan } from '../../../../shared/model/plan.ts'
import type { BalanceCause, BalanceChoiceKind } from '../../../../shared/model/plan-changes.ts'
import { ZERO } from '../../../../shared/money/cents.ts'
import { balanceWords } from '../../../../shared/text/plan-deeds.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useBalancePreview, usePlanDeed } from '../api/plan-deeds.ts'
import { consentIn, firstChange } from './change-form.ts'
import { amountOf } from './plan-form.ts'
import { moneyOf, otherWay, waysBack } from './refund-ways.ts'

const ASKS_MORE: readonly BalanceChoiceKind[] = ['lengthen', 'raiseAll']

/** What the patient owes now, the answer that is looked at, and how money goes back. */
export function useBalance(plan: Plan, today: PlainDate, onDone: () => void) {
  const toast = useToast()
  const { go } = useNavigation()
  const [form, setForm] = useState(() => firstChange(plan, today))
  const [owed, setOwed] = useState('')
  const [cause, setCause] = useState<BalanceCause>('insurance')
  const [picked, setPicked] = useState<BalanceChoiceKind | null>(null)
  const [chosen, setMethod] = useState<PaymentMethod | null>(null)
  const [reference, setReference] = useState('')
  const [requestKey] = useState(() => crypto.randomUUID())
  const newOwed = amountOf(owed)
  const asked = useBalancePreview(plan.id, today, newOwed)
  const preview = newOwed === null ? null : (asked.data ?? null)
  const saving = usePlanDeed('plan.balanceChanged')
  const answer = preview?.answers.find(({ choice }) => choice.kind === picked && choice.isPossible) ?? null
  const needsConsent = answer !== null && ASKS_MORE.includes(answer.choice.kind)
  const consent = needsConsent ? consentIn(form, today) : null
  const goesBack = answer?.choice.kind === 'refund'
  const ways = waysBack(plan.receipts, answer?.choice.refund ?? ZERO, moneyOf)
  const method = chosen ?? ways[0]?.method ?? 'check'
  return {
    form,
    set: (part: Partial<typeof form>) => setForm((now) => ({ ...now, ...part })),
    owed: { text: owed, set: setOwed },
    cause: { value: cause, set: setCause },
    back: goesBack ? { method, setMethod, reference, setReference, otherWay: otherWay(ways, method) } : null,
    preview,
    answer,
    pick: setPicked,
    needsConsent,
    problem: saving.problem ?? (newOwed !== null && asked.isError ? asked.error.error : null),
    isBusy: saving.isBusy,
    canSave: answer !== null && (!needsConsent || consent !== null),
    async save() {
      if (answer === null || newOwed === null) return
      const { id: planId, version: fromVersion } = plan
      const refund = goesBack ? { method, reference, requestKey } : null
      const of = { planId, fromVersion, effectiveOn: today, newOwed, cause, choice: answer.choice.kind }
      const done = await saving.run({ ...of, consent, refund, note: form.note })
      if (!done.ok) return
      toast({ words: balanceWords.saved })
      onDone()
      const letter = done.value.papers.find(({ kind }) => kind === 'balanceLetter')
      if (letter) go({ to: 'papers', documentId: letter.id })
    },
  }
}
