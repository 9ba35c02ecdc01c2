import type { EstimateQuestion } from '../../model/estimate.ts'
import type { InsuredRoute } from '../../model/route.ts'
import type { RuleBook } from '../../rules/rule-book.ts'
import type { RouteAnswer } from '../estimate/answer.ts'
import { factIds } from '../estimate/fact-ids.ts'
import { anyOf } from '../estimate/variants.ts'
import type { MedicareStatus } from '../medicare/part-b.ts'
import type { Alone } from './alone.ts'
import { type ChainPayer, type ChainPlan, type PlacedPayer, type PlacedPlan, payersOf } from './chain-payers.ts'
import type { ChainScene } from './chain-scene.ts'
import { factName } from './open-dimensions.ts'
import { orderedAnswer } from './ordered-answer.ts'
import { type PayerOrders, payerOrders } from './payer-order.ts'
import type { CobMethod } from './secondary.ts'

/** Do several payers, or Medicare's own rules, decide what the route costs? */
export function isChain(route: InsuredRoute): boolean {
  const others = route.coordination === undefined ? 0 : route.coordination.others.length
  return others > 0 || (route.medicare !== undefined && route.plan.type === 'medicare')
}

/**
 * What the services cost a patient with several coverages, or with Original Medicare: who pays first by the rules of
 * coordination, what each pays, and what is left. A fact that decides the order and that nobody has told leaves every
 * order possible. The estimate assumes that each payer sees the answer of the one before it in time.
 * Source: coverage specification, sections 5 and 6.
 */
export function chainAnswer(question: EstimateQuestion, route: InsuredRoute, rules: RuleBook): RouteAnswer {
  const payers = payersOf(route)
  const on = question.serviceOn ?? question.asOf
  const found = payerOrders(payers, { on, medicareSecondary: rules.medicareSecondary })
  const orders = route.whatIf === 'firstPayerOnly' ? onlyFirst(found.orders) : found.orders
  const made = new Map<string, Alone>()
  const variants = orders.reduce((sum, order) => sum + METHODS.length ** openMethods(order).length, 0)
  const answers = orders.map((order, index) =>
    byMethod({ question, rules, route, found, made, variants, weighsFacts: index === 0 }, order),
  )
  const [first, ...others] = answers as [RouteAnswer, ...RouteAnswer[]]
  return anyOf([first, ...others], found.asks.map(factIds.payerOrder))
}

/** What if nobody paid behind the first: each payer that may be the first one, alone. */
function onlyFirst(orders: PayerOrders['orders']): PayerOrders['orders'] {
  const firsts = orders.flatMap(([first]) => first ?? [])
  return firsts.filter((payer, at) => firsts.findIndex(({ id }) => id === payer.id) === at).map((payer) => [payer])
}

interface Asking {
  readonly question: EstimateQuestion
  readonly rules: RuleBook
  readonly route: InsuredRoute
  readonly found: PayerOrders
  readonly made: Map<string, Alone>
  readonly variants: number
  readonly weighsFacts: boolean
}

/** The methods between which every other one lies: what a plan pays by them is the most and the least. */
const METHODS = ['standard', 'nonDuplication', 'maintenanceOfBenefits'] as const satisfies readonly CobMethod[]

/** A plan behind the first of which nobody has told how it takes earlier payments may do so in several ways. */
function byMethod(asking: Asking, order: readonly ChainPayer[]): RouteAnswer {
  const [open] = openMethods(order)
  if (open === undefined) return byStanding(asking, order.map(placed))
  const [first, ...others] = METHODS.map((method, index) =>
    byMethod(
      { ...asking, weighsFacts: asking.weighsFacts && index === 0 },
      order.map((payer) => (payer === open ? { ...open, method } : payer)),
    ),
  ) as [RouteAnswer, ...RouteAnswer[]]
  return anyOf([first, ...others], [factName(open, factIds.cobMethod)])
}

function openMethods(order: readonly ChainPayer[]): readonly ChainPlan[] {
  return order.slice(1).filter((payer): payer is ChainPlan => payer.kind === 'plan' && payer.method === null)
}

/** Where the method plays no part (the first payer, Medicare, Medicaid) any will do. */
function placed(payer: ChainPayer): PlacedPayer {
  return payer.kind === 'medigap' ? payer : { ...payer, method: payer.method ?? 'standard' }
}

const STATUSES = ['participating', 'nonparAssigned', 'nonparUnassigned'] as const satisfies readonly MedicareStatus[]

/** Medicare's price follows how the clinic stands to it; not told, it may stand in any of three ways. */
function byStanding(asking: Asking, order: readonly PlacedPayer[]): RouteAnswer {
  const medicare = order.find((payer): payer is PlacedPlan => payer.kind === 'medicare')
  const facts = medicare?.medicare ?? null
  if (medicare === undefined || facts === null) return byProtection(asking, order, 'participating', false)
  const qmb = facts.isQmb
  const at = (status: MedicareStatus): RouteAnswer => {
    if (qmb.kind !== 'unknown') return byProtection(asking, order, status, qmb.kind !== 'none' && qmb.value)
    const both = [byProtection(asking, order, status, true), byProtection(asking, order, status, false)] as const
    return anyOf([...both], [factName(medicare, factIds.isQmb)])
  }
  if (facts.status !== null) return at(facts.status)
  const [first, ...others] = STATUSES.map(at) as [RouteAnswer, ...RouteAnswer[]]
  return anyOf([first, ...others], [factName(medicare, factIds.medicareStatus)])
}

function byProtection(
  asking: Asking,
  order: readonly PlacedPayer[],
  status: MedicareStatus,
  isQmb: boolean,
): RouteAnswer {
  const { route, found, ...rest } = asking
  const scene: ChainScene = { ...rest, order, held: null, status, isQmb }
  return orderedAnswer(scene, route, found)
}
