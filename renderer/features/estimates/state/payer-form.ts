import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { medigapPayer, UNTOLD_MEDICARE } from '../../../../shared/engine/cob/coverages-together.ts'
import { UNKNOWN } from '../../../../shared/model/fact.ts'
import type { Coordination, OtherPayer } from '../../../../shared/model/other-payer.ts'
import type { MedicareFacts, PayerOrder } from '../../../../shared/model/payer-standing.ts'
import type { InsuredRoute } from '../../../../shared/model/route.ts'
import type { MedicareText, StandingText } from '../../../../shared/model/standing-text.ts'
import { dayIn, dayText } from '../../../lib/day-text.ts'
import { textOfMoneyFact } from '../../../lib/fact-text.ts'
import { medicareStated, medicareText, orderStated, orderText } from '../../../lib/standing-text.ts'
import { medigapStated, medigapText, reserveStated, reserveText } from '../../../lib/supplement-text.ts'

/** What decides where one payer stands, and Medicare's own facts, as the form holds them. */
export interface TypedPayer extends Omit<StandingText, 'medicare' | 'medigap' | 'medigapSpent'> {
  /** The route's id for its own coverage. */
  readonly id: string
  readonly name: string
  readonly coversAs: NonNullable<PayerOrder['coversAs']> | '?'
  readonly since: string
  readonly isChild: boolean
  /** Null where the plan is not Original Medicare. */
  readonly medicare: MedicareText | null
}

export interface TypedPayers {
  readonly payers: readonly TypedPayer[]
  readonly medigap: StandingText['medigap']
  readonly medigapSpent: string
}

/** The payers of an insured column as text: its own first, then the others in the order in which they were entered. */
export function typedPayers(route: InsuredRoute): TypedPayers {
  const { coordination } = route
  const others = coordination?.others ?? []
  const medigap = others.find((one) => one.payer === 'medigap')
  const own = typedPayer(route.id, route.plan, {
    method: coordination?.method ?? null,
    reserve: coordination?.reserve,
    order: coordination?.order ?? UNTOLD_ORDER,
    medicare: route.medicare ?? null,
  })
  const plans = others.flatMap((one) => (one.payer === 'plan' ? [typedPayer(one.id, one.plan, one)] : []))
  if (medigap?.payer !== 'medigap') return { payers: [own, ...plans], medigap: '', medigapSpent: '?' }
  return {
    payers: [own, ...plans],
    ...medigapText(medigap.letter, medigap.isHighDeductible === true),
    medigapSpent: textOfMoneyFact(medigap.spent ?? UNKNOWN),
  }
}

const UNTOLD_ORDER: PayerOrder = {
  coordinates: true,
  coversAs: null,
  through: null,
  employees: null,
  inForceSince: null,
  parent: null,
}

interface Told extends Pick<Coordination, 'method' | 'reserve' | 'order'> {
  readonly medicare: MedicareFacts | null
}

function typedPayer(id: string, plan: InsuredRoute['plan'], { method, reserve, order, medicare }: Told): TypedPayer {
  return {
    ...orderText(order),
    id,
    name: plan.planName,
    method: method ?? '?',
    ...reserveText(reserve),
    coversAs: order.coversAs ?? '?',
    since: dayText(order.inForceSince),
    isChild: order.parent !== null,
    medicare: plan.type === 'medicare' ? medicareText(medicare ?? UNTOLD_MEDICARE) : null,
  }
}

/** The column with its payers as the form states them. A single coverage has no coordination. */
export function withPayers(route: InsuredRoute, typed: TypedPayers, today: PlainDate): InsuredRoute {
  const { coordination, medicare: _, ...bare } = route
  const [own] = typed.payers
  if (own === undefined) return route
  const plans = (coordination?.others ?? []).flatMap((one): readonly OtherPayer[] => {
    const text = typed.payers.find((payer) => payer.id === one.id)
    if (one.payer === 'medigap' || text === undefined) return []
    return [{ ...one, ...placeStated(text, today), medicare: medicareOf(text, today) }]
  })
  const others = [...plans, ...supplementOf(typed)]
  const medicare = medicareOf(own, today)
  const withFacts = medicare === null ? bare : { ...bare, medicare }
  if (others.length === 0) return withFacts
  return { ...withFacts, coordination: { ...placeStated(own, today), others } }
}

function medicareOf({ medicare }: TypedPayer, today: PlainDate): MedicareFacts | null {
  return medicare === null ? null : medicareStated(medicare, today)
}

function supplementOf(typed: TypedPayers): readonly OtherPayer[] {
  const { medigap, ...told } = medigapStated(typed)
  return medigap === null ? [] : [medigapPayer(medigap, told)]
}

function placeStated(typed: TypedPayer, today: PlainDate): Pick<Coordination, 'method' | 'reserve' | 'order'> {
  return {
    method: typed.method === '?' ? null : typed.method,
    ...reserveStated(typed, today),
    order: {
      ...orderStated(typed, typed.isChild, today),
      coversAs: typed.coversAs === '?' ? null : typed.coversAs,
      inForceSince: dayIn(typed.since, today),
    },
  }
}
