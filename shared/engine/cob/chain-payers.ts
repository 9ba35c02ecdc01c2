import { type Fact, NONE } from '../../model/fact.ts'
import type { MedigapPayer, OtherPlan } from '../../model/other-payer.ts'
import type { BenefitReserve, MedicareFacts, PayerOrder } from '../../model/payer-standing.ts'
import type { InsuredRoute } from '../../model/route.ts'
import type { Cents } from '../../money/cents.ts'
import type { MedigapLetter } from '../../rules/medicare/medigap-table.ts'
import type { CobMethod } from './secondary.ts'

/** One of the payers of a route: a plan with benefits, Medicare, Medicaid, or a supplement to Medicare. */
export interface ChainPlan {
  readonly kind: 'plan' | 'medicare' | 'medicaid'
  /** The route's id for its own coverage. */
  readonly id: string
  readonly name: string
  /** The coverage as if it were the only one. */
  readonly route: InsuredRoute
  /** Null: nobody has told how it takes earlier payments. */
  readonly method: CobMethod | null
  /** What it saved and pays later; null where its contract keeps no reserve. */
  readonly reserve: BenefitReserve | null
  /** Null where nothing was told, because there is no other coverage. */
  readonly order: PayerOrder | null
  readonly medicare: MedicareFacts | null
  /** Are its facts named without the payer? Only the route's own are. */
  readonly isOwn: boolean
}

export interface ChainSupplement {
  readonly kind: 'medigap'
  readonly id: string
  readonly name: string
  readonly letter: MedigapLetter
  /** Does it pay only after a yearly deductible of its own? */
  readonly isHighDeductible: boolean
  /** Paid in the year toward the limit of plans K and L, or toward that deductible. */
  readonly spent: Fact<Cents>
  /** Is the year after the present one asked about? */
  readonly isNextYear: boolean
}

export type ChainPayer = ChainPlan | ChainSupplement

/** A payer at its place, with a method to take earlier payments by. */
export type PlacedPayer = PlacedPlan | ChainSupplement
export type PlacedPlan = Omit<ChainPlan, 'method'> & { readonly method: CobMethod }

/**
 * All payers of a route, its own coverage first, in the order in which they were entered.
 * Source: coverage specification, sections 5 and 6.
 */
export function payersOf(route: InsuredRoute): readonly ChainPayer[] {
  const { coordination } = route
  const own: ChainPlan = {
    kind: kindOf(route),
    id: route.id,
    name: nameOf(route),
    route,
    method: coordination === undefined ? 'standard' : coordination.method,
    reserve: coordination?.reserve ?? null,
    order: coordination === undefined ? null : coordination.order,
    medicare: route.medicare ?? null,
    isOwn: true,
  }
  const others = coordination === undefined ? [] : coordination.others
  return [
    own,
    ...others.map((other): ChainPayer => {
      if (other.payer === 'medigap') return supplementOf(other, route)
      const coverage = asRoute(other, route)
      const { id, method, reserve = null, order, medicare } = other
      return {
        kind: kindOf(coverage),
        id,
        name: nameOf(coverage),
        route: coverage,
        method,
        reserve,
        order,
        medicare,
        isOwn: false,
      }
    }),
  ]
}

/** Nothing is paid yet in the year after. */
function supplementOf(other: MedigapPayer, { nextPlanYear: isNextYear }: InsuredRoute): ChainSupplement {
  const { id, name, letter, isHighDeductible = false, spent = UNTOLD } = other
  return { kind: 'medigap', id, name, letter, isHighDeductible, spent: isNextYear ? NONE : spent, isNextYear }
}

const UNTOLD: Fact<Cents> = { kind: 'unknown' }

function kindOf({ plan }: InsuredRoute): ChainPlan['kind'] {
  if (plan.type === 'medicare') return 'medicare'
  return plan.type === 'medicaid' ? 'medicaid' : 'plan'
}

function nameOf({ plan, name }: InsuredRoute): string {
  return plan.planName === '' ? name : plan.planName
}

/** A further coverage as a route of its own, for the same services in the same plan year. */
function asRoute(other: OtherPlan, route: InsuredRoute): InsuredRoute {
  const { id, coverageId, plan, tier, accumulators, counters, prices, source } = other
  return {
    id,
    name: plan.planName,
    kind: 'insured',
    coverageId,
    plan,
    tier,
    effectiveFrom: null,
    effectiveTo: null,
    accumulators,
    counters,
    prices,
    source,
    nextPlanYear: route.nextPlanYear,
  }
}
