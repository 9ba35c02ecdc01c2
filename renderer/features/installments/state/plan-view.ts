import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { monthOf, yearOf } from '../../../../shared/dates/plain-date.ts'
import type { Disclosure } from '../../../../shared/engine/installments/disclosure.ts'
import { draftDisclosure } from '../../../../shared/engine/installments/draft-disclosure.ts'
import { type PlanPolicy, termsOf } from '../../../../shared/engine/installments/draft-terms.ts'
import type { PromptPay } from '../../../../shared/engine/installments/offer-question.ts'
import { isRefusal, type PlanRefusal } from '../../../../shared/engine/installments/refusal.ts'
import { type Schedule, schedule } from '../../../../shared/engine/installments/schedule.ts'
import type { PlanTerms } from '../../../../shared/engine/installments/terms.ts'
import type { Clinic } from '../../../../shared/model/clinic.ts'
import type { PlanSize } from '../../../../shared/model/plan.ts'
import type { PlanCut } from '../../../../shared/model/plan-split.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { type FormReading, type PlanForm, readForm } from './plan-form.ts'

/** Another way to split the same amount. */
export interface Offer {
  readonly count: number
  readonly each: Cents
  /** The last payment where it differs; null where all are equal. */
  readonly last: Cents | null
  readonly endsOn: PlainDate
  readonly needsDisclosure: boolean
}

/** Everything that follows from the typed terms. */
export interface PlanView {
  readonly reading: FormReading
  readonly schedule: Schedule | null
  readonly refusal: PlanRefusal | null
  readonly disclosure: Disclosure | null
  readonly offers: readonly Offer[]
  /** The most payments that the clinic allows in this rhythm, as far as the amount goes. */
  readonly most: number
}

const LADDER = [3, 4, 6, 8, 10, 12, 16, 24] as const
const SLIDER_END = 60
/** The list ends with the most that the clinic allows, up to so many. */
const ENDS_AT = 24

/** What a schedule is made within, and what the list of splits is. Beyond the clinic's own limits a supervisor decides. */
export interface ViewLimits {
  readonly schedule: PlanPolicy
  readonly splits: PlanPolicy
  /** Off the price for who pays today alone. */
  readonly promptPay: PromptPay | null
  /** How payments are cut; left out where every rest is kept apart. */
  readonly cut?: PlanCut
}

/** The schedule, the disclosure and the other ways to split, live from what stands in the form. */
export function planView(
  form: PlanForm,
  clinic: Clinic,
  agreedOn: PlainDate,
  limits: ViewLimits = { schedule: clinic, splits: clinic, promptPay: null },
): PlanView {
  const reading = readForm(form, agreedOn)
  const { left, size, firstDueOn, interest, steps } = reading
  if (left === null || firstDueOn === null) return { ...NOTHING, reading }
  const termsIn = (within: PlanPolicy) => (by: PlanSize) =>
    termsOf(
      {
        frequency: form.frequency,
        firstDueOn,
        roll: form.roll,
        calendar: within.daysOff?.calendar,
        size: by,
        interest,
        agreedOn,
        cut: limits.cut,
      },
      within,
    )
  const terms = termsIn(limits.splits)
  const made = size === null ? null : schedule(left, { ...termsIn(limits.schedule)(size), steps })
  const whole = made !== null && !isRefusal(made) ? made : null
  const most = mostOf(left, terms({ by: 'count', count: 2 }), limits.splits)
  const own = form.driver !== 'amount' && whole ? [whole.count] : []
  const { promptPay } = limits
  const disclose = (of: Schedule) => disclosureOf(of, { reading, form, clinic, agreedOn, promptPay })
  return {
    reading,
    schedule: whole,
    refusal: made !== null && isRefusal(made) ? made : null,
    disclosure: whole ? disclose(whole) : null,
    offers: form.shape === 'steps' ? [] : offersOf(left, terms, [...LADDER, ...own, Math.min(most, ENDS_AT)], disclose),
    most,
  }
}

const NOTHING = { schedule: null, refusal: null, disclosure: null, offers: [], most: 24 } as const

interface Disclosed {
  readonly reading: FormReading
  readonly form: PlanForm
  readonly clinic: Clinic
  readonly agreedOn: PlainDate
  readonly promptPay: PromptPay | null
}

function disclosureOf(of: Schedule, { reading, form, clinic, agreedOn, promptPay }: Disclosed): Disclosure | null {
  const { owed, downPayment, firstDueOn } = reading
  if (owed === null || downPayment === null || firstDueOn === null) return null
  const { frequency } = form
  return draftDisclosure({ owed, downPayment, agreedOn, frequency, firstDueOn }, of, { clinic, promptPay })
}

/** The numbers of payments that the clinic's rules allow, each once. */
function offersOf(
  left: Cents,
  terms: (size: PlanSize) => PlanTerms,
  counts: readonly number[],
  disclose: (of: Schedule) => Disclosure | null,
): readonly Offer[] {
  const once = [...new Set(counts)].toSorted((a, b) => a - b)
  return once.flatMap((count): readonly Offer[] => {
    const made = schedule(left, terms({ by: 'count', count }))
    return isRefusal(made) || made.count !== count ? [] : [offerOf(made, disclose(made)?.trigger.needed ?? true)]
  })
}

function offerOf(made: Schedule, needsDisclosure: boolean): Offer {
  const { count, regularAmount: each, finalAmount, lastDueOn: endsOn } = made
  return { count, each, last: finalAmount === each ? null : finalAmount, endsOn, needsDisclosure }
}

function mostOf(left: Cents, terms: PlanTerms, { smallestInstallment }: PlanPolicy): number {
  const byAmount = Math.floor(left / Math.max(smallestInstallment, 1))
  return Math.max(2, Math.min(terms.maximumCount ?? SLIDER_END, byAmount, SLIDER_END))
}

/** How many months the plan runs, the first and the last one counted. */
export function monthsOf({ firstDueOn, lastDueOn }: Pick<Schedule, 'firstDueOn' | 'lastDueOn'>): number {
  return (yearOf(lastDueOn) - yearOf(firstDueOn)) * 12 + monthOf(lastDueOn) - monthOf(firstDueOn) + 1
}
