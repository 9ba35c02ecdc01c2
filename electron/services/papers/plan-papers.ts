import * as versions from '../../../db/repositories/plan-versions.ts'
import * as plans from '../../../db/repositories/plans.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { OrderOf } from '../../../shared/contract/paper-orders.ts'
import type { TermChange } from '../../../shared/documents/agreement-input.ts'
import { knownFigure } from '../../../shared/documents/paper-figures.ts'
import { paymentSchedule } from '../../../shared/documents/payment-schedule.ts'
import { type ChangedTerm, planChange } from '../../../shared/documents/plan-change.ts'
import type { Language } from '../../../shared/model/patient.ts'
import type { Installment } from '../../../shared/model/plan.ts'
import { type Cents, cents, minusCents, sumCents } from '../../../shared/money/cents.ts'
import { spelledDay } from '../../../shared/text/documents-days.ts'
import { frequencyWords } from '../../../shared/text/documents-frequency.ts'
import { planChangeWords } from '../../../shared/text/documents-plan-change.ts'
import { versionReason } from '../../../shared/text/version-reasons.ts'
import type { MadePaper, Making } from './order-facts.ts'
import { noPaper, planLetter } from './plan-letters.ts'

/** The schedule of a plan as it stands today, with a coupon for each open payment where asked for. */
export function makeSchedule(making: Making, order: OrderOf<'paymentSchedule'>): Answer<MadePaper> {
  const found = planLetter(making, order.planId)
  if (!found.ok) return found
  const { plan, letter, of } = found.value
  const [total, paid] = [sumOf(plan.installments, 'amount'), sumOf(plan.installments, 'paid')]
  const model = paymentSchedule({
    ...letter,
    payments: plan.installments.map(({ number, contractOn, payableOn, amount, paid: on, balanceAfter }) => {
      const id = `plan.installments.${number}`
      return {
        number,
        dueOn: contractOn,
        payOn: payableOn,
        amount: knownFigure(`${id}.amount`, amount),
        paid: knownFigure(`${id}.paid`, on),
        open: knownFigure(`${id}.open`, minusCents(amount, on)),
        balanceAfter: knownFigure(`${id}.balanceAfter`, balanceAfter),
      }
    }),
    total: knownFigure('plan.total', total),
    paid: knownFigure('plan.paid', paid),
    left: knownFigure('plan.left', minusCents(total, paid)),
    withCoupons: order.withCoupons,
  })
  return done({ model, of })
}

function sumOf(rows: readonly Installment[], part: 'amount' | 'paid'): Cents {
  return sumCents(rows.map((each) => each[part]))
}

/** The addendum about the newest change of a plan; refused while it was never changed. */
export function makePlanChange(making: Making, { planId }: OrderOf<'planChange'>): Answer<MadePaper> {
  const found = planLetter(making, planId)
  if (!found.ok) return found
  const { plan, letter, of } = found.value
  const [before, now] = versions.listOf(making.reader, planId).slice(-2)
  const change = now?.change ?? null
  if (before === undefined || now === undefined || change === null) return noPaper('firstVersion')
  const open = plans.demandsOf(making.reader, planId).filter(({ amount, paid }) => paid < amount)
  const left = sumCents(open.map(({ amount, paid }) => minusCents(amount, paid)))
  let rest: number = left
  const payments = open.map(({ number, contractOn, amount, paid }) => {
    const asked = minusCents(amount, paid)
    rest -= asked
    return {
      number,
      dueOn: contractOn,
      amount: knownFigure(`plan.installments.${number}.amount`, asked),
      balanceAfter: knownFigure(`plan.installments.${number}.balanceAfter`, cents(rest)),
    }
  })
  const { adjusted } = change
  const model = planChange({
    ...letter,
    planVersion: plan.version,
    effectiveOn: change.effectiveOn,
    reason: change.note,
    changes: changedTerms(before, now, making.made.language),
    adjusted:
      adjusted === 0
        ? null
        : {
            kind: adjusted > 0 ? 'more' : 'less',
            amount: knownFigure('plan.adjusted', cents(Math.abs(adjusted))),
          },
    payments,
    left: knownFigure('plan.left', left),
    needsSignature: change.needsSignature,
  })
  return done({ model, of })
}

/** The same as lines of a new agreement, each with its reason and its day. */
export function termChanges(
  before: versions.StoredVersion,
  now: versions.StoredVersion,
  language: Language,
): readonly TermChange[] {
  const { change } = now
  if (change === null) return []
  const words = planChangeWords[language]
  const reason = change.note === '' ? versionReason(change.kind, language) : change.note
  return changedTerms(before, now, language).map(({ field, before: old, now: next }) => {
    return { what: words.fields[field], before: old, now: next, reason, on: change.effectiveOn }
  })
}

/** What differs between two versions, line by line; what stays the same is left out. */
function changedTerms(
  before: versions.StoredVersion,
  now: versions.StoredVersion,
  language: Language,
): readonly ChangedTerm[] {
  const [old, next] = [before, now].map((version) => termsOf(version, language))
  if (old === undefined || next === undefined) return []
  return next.flatMap((term, index): readonly ChangedTerm[] => {
    const was = old[index]
    if (was === undefined || was.value === term.value) return []
    if (term.kind === 'words' || was.kind === 'words') {
      return [{ field: term.field, before: String(was.value), now: String(term.value) }]
    }
    return [
      {
        field: term.field,
        before: knownFigure(`before.${term.field}`, was.value),
        now: knownFigure(`now.${term.field}`, term.value),
      },
    ]
  })
}

type Term =
  | { readonly field: ChangedTerm['field']; readonly kind: 'money'; readonly value: Cents }
  | { readonly field: ChangedTerm['field']; readonly kind: 'words'; readonly value: string }

function termsOf({ terms, demands }: versions.StoredVersion, language: Language): readonly Term[] {
  const asked = demands.filter(({ number }) => number > 0)
  const [last, beforeLast] = [asked.at(-1), asked.at(-2)]
  const none = cents(0)
  return [
    { field: 'payment', kind: 'money', value: (beforeLast ?? last)?.amountCents ?? none },
    { field: 'lastPayment', kind: 'money', value: last?.amountCents ?? none },
    { field: 'count', kind: 'words', value: String(asked.length) },
    { field: 'lastDueOn', kind: 'words', value: last === undefined ? '–' : spelledDay(last.contractOn, language) },
    { field: 'frequency', kind: 'words', value: frequencyWords(terms.frequency, language) },
    { field: 'guarantor', kind: 'words', value: terms.guarantor.name },
    { field: 'total', kind: 'money', value: sumCents(demands.map(({ amountCents }) => amountCents)) },
  ]
}
