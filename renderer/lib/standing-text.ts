import type { PlainDate } from '../../shared/dates/plain-date.ts'
import { UNTOLD_MEDICARE } from '../../shared/engine/cob/coverages-together.ts'
import { type Fact, known, UNKNOWN } from '../../shared/model/fact.ts'
import type { MedicareFacts, PayerOrder, PayerStanding } from '../../shared/model/payer-standing.ts'
import type { MedicareText, StandingText } from '../../shared/model/standing-text.ts'
import { dayIn, dayText } from './day-text.ts'
import { textOfMoneyFact } from './fact-text.ts'
import { medigapStated, medigapText, NO_RESERVE, reserveStated, reserveText } from './supplement-text.ts'

/** Nothing told of how a coverage stands among several. */
export const UNTOLD_STANDING: StandingText = {
  coordinates: 'yes',
  through: '?',
  employees: '',
  method: '?',
  parentBorn: '',
  apart: '?',
  medicare: medicareText(UNTOLD_MEDICARE),
  medigap: '',
  medigapSpent: '?',
  ...NO_RESERVE,
}

/** How a coverage stands among several, as text to change. */
export function standingText(standing: PayerStanding | undefined): StandingText {
  if (standing === undefined) return UNTOLD_STANDING
  return {
    ...orderText(standing),
    method: standing.method ?? '?',
    medicare: medicareText(standing.medicare ?? UNTOLD_MEDICARE),
    ...medigapText(standing.medigap, standing.isMedigapHigh === true),
    medigapSpent: textOfMoneyFact(standing.medigapSpent ?? UNKNOWN),
    ...reserveText(standing.reserve),
  }
}

/** What decides the place of a coverage, as text. A parent of whom nobody has told stands as `?`. */
export function orderText(order: Pick<PayerOrder, 'coordinates' | 'through' | 'employees' | 'parent'>) {
  const { coordinates, through, employees, parent } = order
  const apart = parent === null ? 'notTold' : parent.apart
  return {
    coordinates: coordinates ? ('yes' as const) : ('no' as const),
    through: through ?? ('?' as const),
    employees: employees === null ? '' : String(employees),
    parentBorn: parent === null ? '' : dayText(parent.bornOn),
    apart: apart === null ? ('together' as const) : apart === 'notTold' ? ('?' as const) : apart,
  }
}

/** What Original Medicare asks, as text. */
export function medicareText(facts: MedicareFacts): MedicareText {
  return {
    because: facts.because ?? '?',
    eligibleSince: dayText(facts.eligibleSince),
    entitledBefore: facts.entitledBefore ?? '?',
    status: facts.status ?? '?',
    isQmb: answerText(facts.isQmb),
    periodPaid: answerText(facts.isPeriodDeductiblePaid),
    hospitalDays: countText(facts.hospitalDaysBefore),
    nursingDays: countText(facts.nursingDaysBefore),
    reserveDays: countText(facts.reserveDaysUsed),
  }
}

type OrderText = Pick<StandingText, 'coordinates' | 'through' | 'employees' | 'parentBorn' | 'apart'>

/** What the form states of the place of a coverage. What has no reading is not told. */
export function orderStated(text: OrderText, isChild: boolean, today: PlainDate) {
  const apart = text.apart === '?' ? ('notTold' as const) : text.apart === 'together' ? null : text.apart
  return {
    coordinates: text.coordinates === 'yes',
    through: text.through === '?' ? null : text.through,
    employees: /^\d{1,7}$/.test(text.employees.trim()) ? Number(text.employees) : null,
    parent: isChild ? { bornOn: dayIn(text.parentBorn, today), apart } : null,
  }
}

/** What the form states of Original Medicare. */
export function medicareStated(text: MedicareText, today: PlainDate): MedicareFacts {
  return {
    because: text.because === '?' ? null : text.because,
    eligibleSince: dayIn(text.eligibleSince, today),
    ...(text.because !== 'kidneyDisease' || text.entitledBefore === '?' ? {} : { entitledBefore: text.entitledBefore }),
    status: text.status === '?' ? null : text.status,
    isQmb: answerStated(text.isQmb),
    isPeriodDeductiblePaid: answerStated(text.periodPaid),
    hospitalDaysBefore: countStated(text.hospitalDays),
    nursingDaysBefore: countStated(text.nursingDays),
    reserveDaysUsed: countStated(text.reserveDays),
  }
}

/** What the form states in all. Medicare's own facts and a supplement go with Original Medicare only. */
export function standingStated(
  text: StandingText,
  of: { readonly isChild: boolean; readonly isMedicare: boolean },
  today: PlainDate,
): PayerStanding {
  return {
    ...orderStated(text, of.isChild, today),
    method: text.method === '?' ? null : text.method,
    medicare: of.isMedicare ? medicareStated(text.medicare, today) : null,
    ...(of.isMedicare ? medigapStated(text) : { medigap: null, ...reserveStated(text, today) }),
  }
}

function answerText(fact: Fact<boolean>): 'yes' | 'no' | '?' {
  if (fact.kind !== 'known' && fact.kind !== 'assumed') return '?'
  return fact.value ? 'yes' : 'no'
}

function answerStated(text: 'yes' | 'no' | '?'): Fact<boolean> {
  return text === '?' ? UNKNOWN : known(text === 'yes')
}

function countText(fact: Fact<number>): string {
  return fact.kind === 'known' || fact.kind === 'assumed' ? String(fact.value) : ''
}

function countStated(text: string): Fact<number> {
  return /^\d{1,3}$/.test(text.trim()) ? known(Number(text)) : UNKNOWN
}
