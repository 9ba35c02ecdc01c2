import type { EstimateQuestion } from '../../model/estimate.ts'
import type { InsuredRoute } from '../../model/route.ts'
import type { RuleBook } from '../../rules/rule-book.ts'
import type { RouteAnswer } from '../estimate/answer.ts'
import { factIds } from '../estimate/fact-ids.ts'
import { anyOf } from '../estimate/variants.ts'
import type { MedicareStatus } from '../medicare/part-b.ts'
import { type Alone, factName } from './alone.ts'
import type { ChainScene } from './chain.ts'
import { type ChainPayer, type ChainPlan, payersOf } from './chain-payers.ts'
import { orderedAnswer } from './ordered-answer.ts'
import { type PayerOrders, payerOrders } from './payer-order.ts'

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
  const made = new Map<string, Alone>()
  const answers = found.orders.map((order, index) =>
    byStanding({ question, rules, route, found, order, made, weighsFacts: index === 0 }),
  )
  const [first, ...others] = answers as [RouteAnswer, ...RouteAnswer[]]
  return anyOf([first, ...others], found.asks.map(factIds.payerOrder))
}

interface Asking {
  readonly question: EstimateQuestion
  readonly rules: RuleBook
  readonly route: InsuredRoute
  readonly found: PayerOrders
  readonly order: readonly ChainPayer[]
  readonly made: Map<string, Alone>
  readonly weighsFacts: boolean
}

const STATUSES = ['participating', 'nonparAssigned', 'nonparUnassigned'] as const satisfies readonly MedicareStatus[]

/** Medicare's price follows how the clinic stands to it; not told, it may stand in any of three ways. */
function byStanding(asking: Asking): RouteAnswer {
  const medicare = asking.order.find((payer): payer is ChainPlan => payer.kind === 'medicare')
  const facts = medicare?.medicare ?? null
  if (medicare === undefined || facts === null) return byProtection(asking, 'participating', false)
  const qmb = facts.isQmb
  const at = (status: MedicareStatus): RouteAnswer => {
    if (qmb.kind !== 'unknown') return byProtection(asking, status, qmb.kind !== 'none' && qmb.value)
    const both = [byProtection(asking, status, true), byProtection(asking, status, false)] as const
    return anyOf([...both], [factName(medicare, factIds.isQmb)])
  }
  if (facts.status !== null) return at(facts.status)
  const [first, ...others] = STATUSES.map(at) as [RouteAnswer, ...RouteAnswer[]]
  return anyOf([first, ...others], [factName(medicare, factIds.medicareStatus)])
}

function byProtection(asking: Asking, status: MedicareStatus, isQmb: boolean): RouteAnswer {
  const { route, found, ...rest } = asking
  const scene: ChainScene = { ...rest, held: null, status, isQmb }
  return orderedAnswer(scene, route, found)
}
