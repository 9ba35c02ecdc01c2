import { useState } from 'react'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { PaymentMethod, Plan } from '../../../../shared/model/plan.ts'
import type { BalanceCause, BalanceChoiceKind } from '../../../../shared/model/plan-changes.ts'
import { ZERO } from '../../../../shared/money/cents.ts'
import { balanceWords } from '../../../../shared/text/plan-deeds.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { formOn, type KeptText, useKeptText } from '../../../lib/use-kept-text.ts'
import { useToast } from '../../../ui/toast.tsx'
import { useBalancePreview, usePlanDeed } from '../api/plan-deeds.ts'
import { type ChangeForm, consentIn, firstChange } from './change-form.ts'
import { amountOf } from './plan-form.ts'
import { moneyOf, otherWay, waysBack } from './refund-ways.ts'

const ASKS_MORE: readonly BalanceChoiceKind[] = ['lengthen', 'raiseAll']

/** A new balance as it stands in its draft; empty where nothing was picked. */
interface TypedBalance extends ChangeForm {
  readonly owed: string
  readonly cause: BalanceCause
  readonly picked: BalanceChoiceKind | ''
  readonly method: PaymentMethod | ''
  readonly reference: string
  readonly requestKey: string
}

function useKeptBalance(plan: Plan, today: PlainDate): KeptText<TypedBalance> {
  const [firstKey] = useState(() => crypto.randomUUID())
  // The key is kept with what was typed: money that went back just before a power cut does not go back again.
  return useKeptText<TypedBalance>(formOn('balance', plan.id, `${balanceWords.answers}, ${plan.number}`), {
    ...firstChange(plan, today),
    owed: '',
    cause: 'insurance',
    picked: '',
    method: '',
    reference: '',
    requestKey: firstKey,
  })
}

/** What the patient owes now, the answer that is looked at, and how money goes back. */
export function useBalance(plan: Plan, today: PlainDate, onDone: () => void) {
  const toast = useToast()
  const { go } = useNavigation()
  const kept = useKeptBalance(plan, today)
  const { text: form, change } = kept
  const { owed, cause, picked, reference, requestKey } = form
  const newOwed = amountOf(owed)
  const asked = useBalancePreview(plan.id, today, newOwed)
  const preview = newOwed === null ? null : (asked.data ?? null)
  const saving = usePlanDeed('plan.balanceChanged')
  const answer = preview?.answers.find(({ choice }) => choice.kind === picked && choice.isPossible) ?? null
  const needsConsent = answer !== null && ASKS_MORE.includes(answer.choice.kind)
  const consent = needsConsent ? consentIn(form, today) : null
  const goesBack = answer?.choice.kind === 'refund'
  const ways = waysBack(plan.receipts, answer?.choice.refund ?? ZERO, moneyOf)
  const method = form.method !== '' ? form.method : (ways[0]?.method ?? 'check')
  return {
    form,
    set: change,
    owed: { text: owed, set: (typed: string) => change({ owed: typed }) },
    cause: { value: cause, set: (next: BalanceCause) => change({ cause: next }) },
    back: goesBack ? { method, reference, set: change, otherWay: otherWay(ways, method) } : null,
    half: kept.half,
    preview,
    answer,
    pick: (next: BalanceChoiceKind) => change({ picked: next }),
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
      await kept.finish()
      toast({ words: balanceWords.saved })
      onDone()
      const letter = done.value.papers.find(({ kind }) => kind === 'balanceLetter')
      if (letter) go({ to: 'papers', documentId: letter.id })
    },
  }
}
