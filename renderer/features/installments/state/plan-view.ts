import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { monthOf, yearOf } from '../../../../shared/dates/plain-date.ts'
import { type Disclosure, disclosure } from '../../../../shared/engine/installments/disclosure.ts'
import { rhythmOf, termsOf } from '../../../../shared/engine/installments/draft-terms.ts'
import { isRefusal, type PlanRefusal } from '../../../../shared/engine/installments/refusal.ts'
import { type Schedule, schedule } from '../../../../shared/engine/installments/schedule.ts'
import type { PlanTerms } from '../../../../shared/engine/installments/terms.ts'
import type { Clinic } from '../../../../shared/model/clinic.ts'
import type { PlanSize } from '../../../../shared/model/plan.ts'
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

const LADDER = [3, 4, 6, 8, 10, 12, 16, 18, 24, 36, 48] as const
const MOST_OFFERS = 8
const SLIDER_END = 60

/** The schedule, the disclosure and the other ways to split, live from what stands in the form. */
export function planView(form: PlanForm, clinic: Clinic, agreedOn: PlainDate): PlanView {
  const reading = readForm(form, agreedOn)
  const { left, size, firstDueOn } = reading
  if (left === null || firstDueOn === null) return { ...NOTHING, reading }
  const terms = (by: PlanSize) => termsOf({ frequency: form.frequency, firstDueOn, roll: form.roll, size: by }, clinic)
  const made = size === null ? null : schedule(left, terms(size))
  const whole = made !== null && !isRefusal(made) ? made : null
  const disclose = (of: Schedule) => disclosureOf(of, { reading, form, clinic, agreedOn })
  return {
    reading,
    schedule: whole,
    refusal: made !== null && isRefusal(made) ? made : null,
    disclosure: whole ? disclose(whole) : null,
    offers: offersOf(left, terms, form.driver === 'count' ? (whole?.count ?? null) : null, disclose),
    most: mostOf(left, terms({ by: 'count', count: 2 }), clinic),
  }
}

const NOTHING = { schedule: null, refusal: null, disclosure: null, offers: [], most: 24 } as const

interface Disclosed {
  readonly reading: FormReading
  readonly form: PlanForm
  readonly clinic: Clinic
  readonly agreedOn: PlainDate
}

function disclosureOf(of: Schedule, { reading, form, clinic, agreedOn }: Disclosed): Disclosure | null {
  const { owed, downPayment, firstDueOn } = reading
  if (owed === null || downPayment === null || firstDueOn === null) return null
  return disclosure({
    agreedOn,
    cashPrice: owed,
    downPayment,
    fees: [],
    schedule: of,
    rhythm: rhythmOf(form.frequency, firstDueOn),
    isWritten: true,
    standing: clinic.isCreditor ? { kind: 'presumed' } : { kind: 'declaredNot' },
    downPaymentCounts: clinic.countsDownPayment,
  })
}

/** Usual numbers of payments that the clinic's rules allow, with the one that stands in the form among them. */
function offersOf(
  left: Cents,
  terms: (size: PlanSize) => PlanTerms,
  own: number | null,
  disclose: (of: Schedule) => Disclosure | null,
): readonly Offer[] {
  const counts = own === null ? [...LADDER] : [...new Set([...LADDER, own])].toSorted((a, b) => a - b)
  const offers = counts.flatMap((count): readonly Offer[] => {
    const made = schedule(left, terms({ by: 'count', count }))
    return isRefusal(made) ? [] : [offerOf(made, disclose(made)?.trigger.needed ?? true)]
  })
  if (offers.length <= MOST_OFFERS) return offers
  const kept = offers.filter((offer) => offer.count !== own).slice(0, MOST_OFFERS - (own === null ? 0 : 1))
  return offers.filter((offer) => offer.count === own || kept.includes(offer))
}

function offerOf(made: Schedule, needsDisclosure: boolean): Offer {
  const { count, regularAmount: each, finalAmount, lastDueOn: endsOn } = made
  return { count, each, last: finalAmount === each ? null : finalAmount, endsOn, needsDisclosure }
}

function mostOf(left: Cents, terms: PlanTerms, clinic: Clinic): number {
  const byAmount = Math.floor(left / Math.max(clinic.smallestInstallment, 1))
  return Math.max(2, Math.min(terms.maximumCount ?? SLIDER_END, byAmount, SLIDER_END))
}

/** How many months the plan runs, the first and the last one counted. */
export function monthsOf({ firstDueOn, lastDueOn }: Pick<Schedule, 'firstDueOn' | 'lastDueOn'>): number {
  return (yearOf(lastDueOn) - yearOf(firstDueOn)) * 12 + monthOf(lastDueOn) - monthOf(firstDueOn) + 1
}
