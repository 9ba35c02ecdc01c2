import { rhythmOf } from '../../dates/frequency.ts'
import type { PlainDate } from '../../dates/plain-date.ts'
import type { Frequency } from '../../model/plan.ts'
import { addCents, type Cents, minusCents, ZERO } from '../../money/cents.ts'
import type { Rate } from '../../money/rate.ts'
import { type AskedFor, askedFor, type OfferGap } from './asked-for.ts'
import { disclosure, scheduleLines } from './disclosure.ts'
import type { Trigger } from './disclosure-trigger.ts'
import { demandsOf, heaviestMonth, type MonthLoad, monthlyLoad } from './monthly-load.ts'
import { keepsCap, longestCount, mostWithoutDisclosure, offerTerms, shortestCount } from './offer-counts.ts'
import { type OffersQuestion, type Prices, pricesOf, rhythmAsked } from './offer-question.ts'
import { type Schedule, schedule } from './schedule.ts'
import { countOfSteps } from './stepped-rows.ts'

/** Why an offer stands among the others. */
export type OfferKind = 'payToday' | 'shortest' | 'askedFor' | 'fourOrFewer' | 'asSteps' | 'longest'

/** One way to pay, with everything that is compared side by side. */
export interface Offer {
  /** More than one where two ways come out alike. */
  readonly kinds: readonly OfferKind[]
  /** Null for paying today. */
  readonly frequency: Frequency | null
  readonly dueToday: Cents
  /** Null for paying today. */
  readonly perPeriod: Cents | null
  /** Null where the last payment is like the others. */
  readonly lastAmount: Cents | null
  /** Payments in runs of one amount, where they change by steps; null for all other ways. */
  readonly runs: readonly { readonly count: number; readonly amount: Cents }[] | null
  /** Payments after today. */
  readonly count: number
  readonly lastOn: PlainDate
  readonly total: Cents
  readonly costOverCash: Cents
  /** Two decimals of a percent; null for paying today, and where no rate solves it. */
  readonly apr: Rate | null
  /** Does a lending disclosure have to be given, and why; null for paying today. */
  readonly disclosure: Trigger | null
  readonly schedule: Schedule | null
  /** The heaviest month together with the guarantor's other plans; null for paying today. */
  readonly load: MonthLoad | null
  /** Null while no income cap is known, and for paying today. */
  readonly keepsCap: boolean | null
  /** The amount that the patient named, where the income cap lowered it. */
  readonly cappedFrom: Cents | null
}

/** The offers side by side, at most four, and what is missing where the patient's amount does not do. */
export interface Offers {
  readonly offers: readonly Offer[]
  readonly gap: OfferGap | null
}

/**
 * Up to four ways to pay side by side: today with the prompt-pay discount; the shortest plan that income and limits
 * allow; what the patient asked for, or else the longest plan that needs no disclosure; and the longest allowed.
 * Steps that stand in the form take the place of the shortest plan. Ways that come out alike stand once. Source: payment plan specification, section 6.4.
 */
export function offers(question: OffersQuestion): Offers {
  const prices = pricesOf(question)
  const today = payToday(question, prices)
  if (prices.principal <= ZERO) return { offers: [today], gap: null }
  const longest = longestCount(question, prices.principal)
  const shortest = shortestCount(question, prices.principal, longest)
  const asked = askedFor(question, prices.principal)
  const stepped = steppedOffer(question, prices)
  const plans = [
    ...(stepped.length > 0 ? [] : byCount(question, prices, 'shortest', shortest)),
    ...(asked === null ? fewOffer(question, prices, longest) : askedOffer(question, prices, asked)),
    ...stepped,
    ...byCount(question, prices, 'longest', longest),
  ]
  return { offers: merged([today, ...plans]), gap: asked?.kind === 'gap' ? asked.gap : null }
}

function payToday({ agreedOn }: OffersQuestion, { cashPrice }: Prices): Offer {
  return {
    kinds: ['payToday'],
    frequency: null,
    dueToday: cashPrice,
    perPeriod: null,
    lastAmount: null,
    runs: null,
    count: 0,
    lastOn: agreedOn,
    total: cashPrice,
    costOverCash: ZERO,
    apr: null,
    disclosure: null,
    schedule: null,
    load: null,
    keepsCap: null,
    cappedFrom: null,
  }
}

function byCount(question: OffersQuestion, prices: Prices, kind: OfferKind, count: number): readonly Offer[] {
  const made = schedule(prices.principal, offerTerms(question, { by: 'count', count }))
  return made.kind === 'refused' ? [] : [planOffer(question, prices, kind, made)]
}

function fewOffer(question: OffersQuestion, prices: Prices, longest: number): readonly Offer[] {
  const most = mostWithoutDisclosure(question)
  return most === null ? [] : byCount(question, prices, 'fourOrFewer', Math.min(most, longest))
}

function askedOffer(question: OffersQuestion, prices: Prices, asked: AskedFor): readonly Offer[] {
  if (asked.kind === 'gap') return []
  return [{ ...planOffer(question, prices, 'askedFor', asked.schedule), cappedFrom: asked.cappedFrom }]
}

/** The steps of the form, in its own rhythm. None where they cannot be kept. */
function steppedOffer(question: OffersQuestion, prices: Prices): readonly Offer[] {
  const { steps } = question
  if (!steps) return []
  const own: OffersQuestion = { ...question, canManage: null }
  const size = { by: 'count', count: countOfSteps(steps) } as const
  const made = schedule(prices.principal, { ...offerTerms(own, size), steps })
  if (made.kind === 'refused') return []
  const runs = scheduleLines(made.installments).map(({ count, amount }) => ({ count, amount }))
  return [{ ...planOffer(own, prices, 'asSteps', made), runs }]
}

function planOffer(question: OffersQuestion, prices: Prices, kind: OfferKind, made: Schedule): Offer {
  const { agreedOn, downPayment, standing, downPaymentCounts } = question
  const { frequency, firstDueOn } = rhythmAsked(question)
  const { trigger, box } = disclosure({
    agreedOn,
    cashPrice: prices.cashPrice,
    downPayment,
    fees: prices.fees,
    schedule: made,
    rhythm: rhythmOf(frequency, firstDueOn),
    isWritten: true,
    standing,
    downPaymentCounts,
  })
  const total = addCents(downPayment, made.totalOfPayments)
  return {
    kinds: [kind],
    frequency,
    dueToday: downPayment,
    perPeriod: made.count === 1 ? made.finalAmount : made.regularAmount,
    lastAmount: made.finalAmount === made.regularAmount || made.count === 1 ? null : made.finalAmount,
    runs: null,
    count: made.count,
    lastOn: made.lastDueOn,
    total,
    costOverCash: minusCents(total, prices.cashPrice),
    apr: box.aprShown,
    disclosure: trigger,
    schedule: made,
    load: heaviestMonth(monthlyLoad(demandsOf(made), question.otherPlans)),
    keepsCap: keepsCap(question, made),
    cappedFrom: null,
  }
}

/** Offers with the same payments become one that carries all their kinds. */
function merged(all: readonly Offer[]): readonly Offer[] {
  const kept: Offer[] = []
  for (const offer of all) {
    const same = kept.findIndex((other) => isAlike(other, offer))
    const before = kept[same]
    if (before) kept[same] = { ...before, kinds: [...before.kinds, ...offer.kinds], cappedFrom: capped(before, offer) }
    else kept.push(offer)
  }
  return kept
}

function capped(a: Offer, b: Offer): Cents | null {
  return a.cappedFrom === null ? b.cappedFrom : a.cappedFrom
}

function isAlike(a: Offer, b: Offer): boolean {
  if (a.runs !== null || b.runs !== null) return false
  return a.count === b.count && a.perPeriod === b.perPeriod && a.lastAmount === b.lastAmount && a.lastOn === b.lastOn
}
