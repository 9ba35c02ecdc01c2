import { parseDate, typedDate } from '../../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import {
  type AutopayChoice,
  type AutopayConsentKind,
  type AutopayMethod,
  autopayChoiceSchema,
  type PlanAutopay,
} from '../../../../shared/model/autopay.ts'
import type { Plan } from '../../../../shared/model/plan.ts'
import { autopayWords } from '../../../../shared/text/autopay.ts'
import { formOn, useKeptText } from '../../../lib/use-kept-text.ts'
import { useToast } from '../../../ui/toast.tsx'
import { useSaveAutopay } from '../api/autopay.ts'

/** The fields of automatic payments as they are typed. */
export interface AutopayText {
  readonly state: 'on' | 'off'
  readonly day: string
  readonly method: AutopayMethod
  readonly brand: string
  readonly lastFour: string
  readonly token: string
  readonly kind: AutopayConsentKind
  readonly by: string
  readonly on: string
  readonly textVersion: string
  readonly reason: string
}

/** The form opens with what holds; a new consent is typed anew. */
function firstText(plan: Plan, now: AutopayChoice | null, today: PlainDate): AutopayText {
  return {
    state: 'on',
    day: now?.day ? String(now.day) : '',
    method: now?.method ?? 'card',
    brand: now?.brand ?? '',
    lastFour: now?.lastFour ?? '',
    token: now?.token ?? '',
    kind: 'paperScanned',
    by: plan.terms.guarantor.name,
    on: typedDate(today),
    textVersion: now?.consent.textVersion ?? '',
    reason: '',
  }
}

/** The typed choice; null while a part of it is missing or wrong. */
export function typedChoice(text: AutopayText, today: PlainDate): AutopayChoice | null {
  const reading = parseDate(text.on, today, 'past')
  if (reading.kind !== 'date' || reading.value > today) return null
  const day = text.day.trim() === '' ? null : Number(text.day)
  const { method, brand, lastFour, token, kind, by, textVersion } = text
  const consent = { kind, by, on: reading.value, textVersion }
  const read = autopayChoiceSchema.safeParse({ day, method, brand, lastFour: lastFour.trim(), token, consent })
  return read.success ? read.data : null
}

/** What a payer chooses about automatic payments, kept while it is typed. */
export function useAutopayForm(plan: Plan, known: PlanAutopay, today: PlainDate, onDone: () => void) {
  const toast = useToast()
  const saving = useSaveAutopay()
  const isOn = known.now !== null && known.now.choice !== null
  const form = formOn('autopay', plan.id, `${autopayWords.title}, ${plan.number}`)
  const kept = useKeptText(form, firstText(plan, known.now?.choice ?? null, today))
  const { text } = kept
  const stops = text.state === 'off'
  const choice = stops ? null : typedChoice(text, today)
  return {
    text,
    change: kept.change,
    half: kept.half,
    isOn,
    stops,
    choice,
    problem: saving.problem,
    isBusy: saving.isBusy,
    canSave: stops ? isOn : choice !== null,
    async save() {
      const answer = await saving.run({ planId: plan.id, choice, reason: stops ? text.reason : '' })
      if (!answer.ok) return
      await kept.finish()
      toast({ words: stops ? autopayWords.stopped : autopayWords.saved })
      onDone()
    },
  }
}
