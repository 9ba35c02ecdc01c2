import { parseDate } from '../../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { Affordability } from '../../../../shared/model/affordability.ts'
import { amountOf, type PlanForm } from './plan-form.ts'

/** What the payer said about money, as it stands in the form; parts that state nothing are null. */
export function saidIn(form: PlanForm, agreedOn: PlainDate): Affordability {
  const { can, canFrequency: frequency, payday, grossMonthly, householdAdjusted, afterEssentials } = form
  const amount = amountOf(can)
  const next = parseDate(payday, agreedOn, 'coming')
  const isSaid = amount !== null && amount > 0 && next.kind === 'date' && next.value >= agreedOn
  return {
    canManage: isSaid ? { amount, frequency, nextPayday: next.value } : null,
    income: {
      grossMonthly: amountOf(grossMonthly),
      householdAdjusted: amountOf(householdAdjusted),
      afterEssentials: amountOf(afterEssentials),
    },
  }
}

/** The same where anything was said; null where nobody asked. */
export function saidOrNull(form: PlanForm, agreedOn: PlainDate): Affordability | null {
  const said = saidIn(form, agreedOn)
  const isAsked = said.canManage !== null || Object.values(said.income).some((amount) => amount !== null)
  return isAsked ? said : null
}
