import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { UNTOLD_MEDICARE } from '../../../../shared/engine/cob/coverages-together.ts'
import { UNKNOWN } from '../../../../shared/model/fact.ts'
import type { Coordination, OtherPayer } from '../../../../shared/model/other-payer.ts'
import type { MedicareFacts, PayerOrder } from '../../../../shared/model/payer-standing.ts'
import type { InsuredRoute } from '../../../../shared/model/route.ts'
import type { MedicareText, StandingText } from '../../../../shared/model/standing-text.ts'
import { textOfMoneyFact } from '../../../lib/fact-text.ts'
import {
  dayIn,
  dayText,
  medicareStated,
  medicareText,
  orderStated,
  orderText,
  spentStated,
} from '../../../lib/standing-text.ts'

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
    order: coordination?.order ?? UNTOLD_ORDER,
    medicare: route.medicare ?? null,
  })
  const plans = others.flatMap((one) => (one.payer === 'plan' ? [typedPayer(one.id, one.plan, one)] : []))
  if (medigap?.payer !== 'medigap') return { payers: [own, ...plans], medigap: '', medigapSpent: '?' }
  return {
    payers: [own, ...plans],
    medigap: medigap.letter,
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

interface Told extends Pick<Coordination, 'method' | 'order'> {
  readonly medicare: MedicareFacts | null
}

function typedPayer(id: string, plan: InsuredRoute['plan'], { method, order, medicare }: Told): TypedPayer {
  return {
    ...orderText(order),
    id,
    name: plan.planName,
    method: method ?? '?',
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
  const others = [...plans, ...medigapOf(typed)]
  const medicare = medicareOf(own, today)
  const withFacts = medicare === null ? bare : { ...bare, medicare }
  if (others.length === 0) return withFacts
  return { ...withFacts, coordination: { ...placeStated(own, today), others } }
}

function medicareOf({ medicare }: TypedPayer, today: PlainDate): MedicareFacts | null {
  return medicare === null ? null : medicareStated(medicare, today)
}

function medigapOf(typed: TypedPayers): readonly OtherPayer[] {
  const { medigap: letter } = typed
  if (letter === '') return []
  const spent = spentStated(typed)
  return [{ payer: 'medigap', id: 'P9', name: `Medigap ${letter}`, letter, ...(spent === null ? {} : { spent }) }]
}

function placeStated(typed: TypedPayer, today: PlainDate): Pick<Coordination, 'method' | 'order'> {
  return {
    method: typed.method === '?' ? null : typed.method,
    order: {
      ...orderStated(typed, typed.isChild, today),
      coversAs: typed.coversAs === '?' ? null : typed.coversAs,
      inForceSince: dayIn(typed.since, today),
    },
  }
}
