import { parseDate, typedDate } from '../../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { type Fact, known, UNKNOWN } from '../../../../shared/model/fact.ts'
import type { Coordination, OtherPayer } from '../../../../shared/model/other-payer.ts'
import type { MedicareFacts, PayerOrder } from '../../../../shared/model/payer-standing.ts'
import type { InsuredRoute } from '../../../../shared/model/route.ts'
import { answerOf, type TypedAnswer, textOfAnswer } from './pricing-form.ts'

/** What decides where one payer stands, and Medicare's own facts, as the form holds them. */
export interface TypedPayer {
  /** The route's id for its own coverage. */
  readonly id: string
  readonly name: string
  readonly method: Coordination['method']
  readonly coversAs: NonNullable<PayerOrder['coversAs']> | '?'
  readonly through: NonNullable<PayerOrder['through']> | '?'
  readonly employees: string
  readonly since: string
  readonly isChild: boolean
  readonly parentBorn: string
  readonly apart: NonNullable<NonNullable<PayerOrder['parent']>['apart']> | 'together'
  /** Null where the plan is not Original Medicare. */
  readonly medicare: TypedMedicare | null
}

export interface TypedMedicare {
  readonly because: NonNullable<MedicareFacts['because']> | '?'
  readonly eligibleSince: string
  readonly status: NonNullable<MedicareFacts['status']> | '?'
  readonly isQmb: TypedAnswer
  readonly periodPaid: TypedAnswer
  readonly hospitalDays: string
  readonly nursingDays: string
  readonly reserveDays: string
}

export interface TypedPayers {
  readonly payers: readonly TypedPayer[]
  /** Empty for no supplement. */
  readonly medigap: string
}

export const MEDIGAP_LETTERS = ['A', 'B', 'C', 'D', 'F', 'G', 'K', 'L', 'M', 'N'] as const

/** The payers of an insured column as text: its own first, then the others in the order in which they were entered. */
export function typedPayers(route: InsuredRoute): TypedPayers {
  const { coordination } = route
  const medigap = coordination?.others.find((one) => one.payer === 'medigap')
  const own = {
    ...orderText(coordination?.order ?? null),
    id: route.id,
    name: route.plan.planName,
    method: coordination?.method ?? ('standard' as const),
    medicare: medicareText(route.plan.type === 'medicare' ? (route.medicare ?? UNTOLD_MEDICARE) : null),
  }
  const others = (coordination?.others ?? []).flatMap((one): readonly TypedPayer[] =>
    one.payer === 'medigap'
      ? []
      : [
          {
            ...orderText(one.order),
            id: one.id,
            name: one.plan.planName,
            method: one.method,
            medicare: medicareText(one.plan.type === 'medicare' ? (one.medicare ?? UNTOLD_MEDICARE) : null),
          },
        ],
  )
  return { payers: [own, ...others], medigap: medigap?.payer === 'medigap' ? medigap.letter : '' }
}

/** Nothing of Medicare's own facts is told. */
export const UNTOLD_MEDICARE: MedicareFacts = {
  because: null,
  eligibleSince: null,
  status: null,
  isQmb: UNKNOWN,
  isPeriodDeductiblePaid: UNKNOWN,
  hospitalDaysBefore: UNKNOWN,
  nursingDaysBefore: UNKNOWN,
  reserveDaysUsed: UNKNOWN,
}

type OrderText = Pick<TypedPayer, 'coversAs' | 'through' | 'employees' | 'since' | 'isChild' | 'parentBorn' | 'apart'>

function orderText(order: PayerOrder | null): OrderText {
  const parent = order?.parent ?? null
  return {
    coversAs: order?.coversAs ?? '?',
    through: order?.through ?? '?',
    employees: order?.employees == null ? '' : String(order.employees),
    since: dayText(order?.inForceSince ?? null),
    isChild: parent !== null,
    parentBorn: dayText(parent?.bornOn ?? null),
    apart: parent?.apart ?? 'together',
  }
}

function medicareText(facts: MedicareFacts | null): TypedMedicare | null {
  if (facts === null) return null
  return {
    because: facts.because ?? '?',
    eligibleSince: dayText(facts.eligibleSince),
    status: facts.status ?? '?',
    isQmb: textOfAnswer(facts.isQmb),
    periodPaid: textOfAnswer(facts.isPeriodDeductiblePaid),
    hospitalDays: countText(facts.hospitalDaysBefore),
    nursingDays: countText(facts.nursingDaysBefore),
    reserveDays: countText(facts.reserveDaysUsed),
  }
}

/** The column with its payers as the form states them. A single coverage has no coordination. */
export function withPayers(route: InsuredRoute, typed: TypedPayers, today: PlainDate): InsuredRoute {
  const { coordination, medicare: _, ...bare } = route
  const [own] = typed.payers
  if (own === undefined) return route
  const medicare = own.medicare === null ? null : medicareOf(own.medicare, today)
  const plans = (coordination?.others ?? []).flatMap((one): readonly OtherPayer[] => {
    const text = typed.payers.find((payer) => payer.id === one.id)
    if (one.payer === 'medigap' || text === undefined) return []
    const facts = text.medicare === null ? null : medicareOf(text.medicare, today)
    return [{ ...one, method: text.method, order: orderOf(text, today), medicare: facts }]
  })
  const others = [...plans, ...medigapOf(typed.medigap)]
  const withFacts = medicare === null ? bare : { ...bare, medicare }
  if (others.length === 0) return withFacts
  return { ...withFacts, coordination: { method: own.method, order: orderOf(own, today), others } }
}

function medigapOf(typed: string): readonly OtherPayer[] {
  const letter = MEDIGAP_LETTERS.find((one) => one === typed)
  return letter === undefined ? [] : [{ payer: 'medigap', id: 'P9', name: `Medigap ${letter}`, letter }]
}

function orderOf(typed: TypedPayer, today: PlainDate): PayerOrder {
  const apart = typed.apart === 'together' ? null : typed.apart
  return {
    coordinates: true,
    coversAs: typed.coversAs === '?' ? null : typed.coversAs,
    through: typed.through === '?' ? null : typed.through,
    employees: /^\d{1,7}$/.test(typed.employees.trim()) ? Number(typed.employees) : null,
    inForceSince: dayIn(typed.since, today),
    parent: typed.isChild ? { bornOn: dayIn(typed.parentBorn, today), apart } : null,
  }
}

function medicareOf(typed: TypedMedicare, today: PlainDate): MedicareFacts {
  return {
    because: typed.because === '?' ? null : typed.because,
    eligibleSince: dayIn(typed.eligibleSince, today),
    status: typed.status === '?' ? null : typed.status,
    isQmb: answerOf(typed.isQmb),
    isPeriodDeductiblePaid: answerOf(typed.periodPaid),
    hospitalDaysBefore: countIn(typed.hospitalDays),
    nursingDaysBefore: countIn(typed.nursingDays),
    reserveDaysUsed: countIn(typed.reserveDays),
  }
}

function dayText(day: PlainDate | null): string {
  return day === null ? '' : typedDate(day)
}

function dayIn(text: string, today: PlainDate): PlainDate | null {
  const reading = parseDate(text, today, 'past')
  return reading.kind === 'date' ? reading.value : null
}

function countText(fact: Fact<number>): string {
  return fact.kind === 'known' || fact.kind === 'assumed' ? String(fact.value) : ''
}

function countIn(text: string): Fact<number> {
  return /^\d{1,3}$/.test(text.trim()) ? known(Number(text)) : UNKNOWN
}
