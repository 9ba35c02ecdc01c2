import {
  type CountedUnit,
  countedOf,
  countedRhythm,
  type Every,
  type Frequency,
  frequencyOf,
  howOften,
} from '../../../../shared/dates/frequency.ts'
import { typedDate } from '../../../../shared/dates/parse-date.ts'
import { addDays, type PlainDate } from '../../../../shared/dates/plain-date.ts'

/** Rhythms that have a button of their own; the others are told by a number, or by a day of the month. */
export const BUTTON_RHYTHMS = ['monthly', 'biweekly', 'every4Weeks', 'semimonthly', 'weekly'] as const
export type ButtonRhythm = (typeof BUTTON_RHYTHMS)[number] | 'other'

/** What the second row of a rhythm without a button says. */
export type OtherRhythm = CountedUnit | 'monthEnd' | 'monthlyWeekday'

/** How often, as it stands in the designer's form. */
interface Rhythmic {
  readonly frequency: Frequency
  /** The number between payments of a counted rhythm, as typed. */
  readonly interval: string
}

/** What a split visit puts into the form. */
interface VisitTerms extends Rhythmic {
  readonly downPayment: string
  readonly driver: 'count'
  readonly count: string
  readonly firstDueOn: string
  readonly shape: 'level'
}

/** The button that is on. */
export function buttonOf({ frequency }: Pick<Rhythmic, 'frequency'>): ButtonRhythm {
  const { every } = howOften(frequency)
  return BUTTON_RHYTHMS.find((button) => button === every) ?? 'other'
}

/** Which of the other rhythms stands in the form. */
export function otherOf({ frequency }: Pick<Rhythmic, 'frequency'>): OtherRhythm {
  const { every } = howOften(frequency)
  if (every === 'monthEnd' || every === 'monthlyWeekday') return every
  return countedOf(every)?.unit ?? 'Days'
}

/** Ten days is what the row of other rhythms opens with. */
const FIRST_INTERVAL = '10'

/** The form with another button pressed; months without a payment stay. */
export function withButton(form: Rhythmic, button: ButtonRhythm): Rhythmic {
  return button === 'other' ? withOther({ ...form, interval: FIRST_INTERVAL }, 'Days') : withEvery(form, button)
}

/** The form with another of the other rhythms. */
export function withOther(form: Rhythmic, other: OtherRhythm): Rhythmic {
  if (other === 'monthEnd' || other === 'monthlyWeekday') return withEvery(form, other)
  return withInterval(form, form.interval, other)
}

/** The form with another number between payments. A number that no plan takes leaves the rhythm, and no plan is made. */
export function withInterval(form: Rhythmic, interval: string, unit: CountedUnit): Rhythmic {
  const every = countedRhythm(wholeIn(interval), unit)
  const kept = every === null ? countedRhythm(1, unit) : every
  return { ...(kept === null ? form : withEvery(form, kept)), interval }
}

/** Does the number between payments make a rhythm? Always so for a rhythm that has no number. */
export function isRhythmTyped({ frequency, interval }: Rhythmic): boolean {
  const counted = countedOf(howOften(frequency).every)
  return counted === null || countedRhythm(wholeIn(interval), counted.unit) !== null
}

/** The form with a month left out, or taken in again; eleven is the most that can be left out. */
export function withMonth(form: Pick<Rhythmic, 'frequency'>, month: number): Frequency {
  const { every, notIn } = howOften(form.frequency)
  if (notIn.includes(month)) return frequencyOf({ every, notIn: notIn.filter((other) => other !== month) })
  return notIn.length >= 11 ? form.frequency : frequencyOf({ every, notIn: [...notIn, month] })
}

/** A visit split: a share at the visit, the rest in weekly parts that begin a week later. */
export function splitVisit(share: string, parts: string, agreedOn: PlainDate): VisitTerms | null {
  const count = wholeIn(parts)
  if (count < 1 || share.trim() === '') return null
  return {
    downPayment: share,
    driver: 'count',
    count: String(count),
    frequency: 'weekly',
    interval: '',
    firstDueOn: typedDate(addDays(agreedOn, 7)),
    shape: 'level',
  }
}

/** The form with a rhythm that has a name; months without a payment stay. */
export function withEvery(form: Rhythmic, every: Every): Rhythmic {
  const { notIn } = howOften(form.frequency)
  return { frequency: frequencyOf({ every, notIn }), interval: form.interval }
}

function wholeIn(text: string): number {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0
}
