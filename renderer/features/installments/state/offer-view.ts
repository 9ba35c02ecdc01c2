import { typedDate } from '../../../../shared/dates/parse-date.ts'
import { withheldDiscount } from '../../../../shared/engine/installments/draft-disclosure.ts'
import { interestOf } from '../../../../shared/engine/installments/draft-terms.ts'
import { combinedByDate, type DatedAmount } from '../../../../shared/engine/installments/micro-plan.ts'
import { demandsOf } from '../../../../shared/engine/installments/monthly-load.ts'
import { type Offer, type Offers, offers } from '../../../../shared/engine/installments/offers.ts'
import { countedPlans } from '../../../../shared/engine/installments/policy/counted-plans.ts'
import { cutOf } from '../../../../shared/engine/installments/policy/plan-cut.ts'
import { shownMoney } from '../../../../shared/money/show.ts'
import type { PlanForm } from './plan-form.ts'
import { saidIn } from './said.ts'
import type { Design } from './use-design.ts'

/** The ways to pay what stands in the designer, side by side; null while an amount or a day is missing. */
export function offersIn(design: Design): Offers | null {
  const { form, view, agreedOn, rules, limits } = design
  const { owed, downPayment, firstDueOn } = view.reading
  if (owed === null || downPayment === null || downPayment >= owed || firstDueOn === null) return null
  const { clinic, book } = rules
  return offers({
    owed,
    agreedOn,
    downPayment,
    promptPay: withheldDiscount(book.policy),
    frequency: form.frequency,
    firstDueOn,
    roll: form.roll,
    daysOff: clinic.daysOff,
    canManage: saidIn(form, agreedOn).canManage,
    fewest: book.policy.fewestPayments,
    interest: interestOf({ interest: view.reading.interest, agreedOn }),
    steps: view.reading.steps,
    limits,
    cut: cutOf(book.policy.split, limits),
    otherPlans: countedPlans(rules.otherPlans, limits).map(({ demands }) => demands),
    standing: clinic.isCreditor ? { kind: 'presumed' } : { kind: 'declaredNot' },
    downPaymentCounts: clinic.countsDownPayment,
  })
}

/** What the form says once an offer is taken; null where nothing is left to plan. */
export function formOf(offer: Offer): Partial<PlanForm> | null {
  const { frequency, schedule, kinds, count, perPeriod } = offer
  if (frequency === null || schedule === null || perPeriod === null) return null
  if (kinds.includes('asSteps')) return { shape: 'steps' }
  const days = { frequency, firstDueOn: typedDate(schedule.firstDueOn), shape: 'level' as const }
  const isAsked = kinds.includes('askedFor') && count > 1
  return isAsked
    ? { ...days, driver: 'amount', amount: shownMoney(perPeriod) }
    : { ...days, driver: 'count', count: String(count) }
}

/** What all open plans together ask for on each date of this one; empty where the person has no other plan. */
export function togetherByDate(design: Design): readonly DatedAmount[] {
  const { rules, view, limits } = design
  const others = countedPlans(rules.otherPlans, limits)
  if (others.length === 0 || view.schedule === null) return []
  return combinedByDate([demandsOf(view.schedule), ...others.map(({ demands }) => demands)])
}
