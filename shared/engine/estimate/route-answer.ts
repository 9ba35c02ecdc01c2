import type { EstimateQuestion } from '../../model/estimate.ts'
import type { InsuredRoute, Route } from '../../model/route.ts'
import type { RuleBook } from '../../rules/rule-book.ts'
import { chainAnswer, isChain } from '../cob/chain-answer.ts'
import type { RouteAnswer } from './answer.ts'
import { helped } from './assistance.ts'
import { insuredAnswer } from './insured-answer.ts'
import { selfPayAnswer } from './self-pay-answer.ts'
import { pricedAnswer } from './self-pay-pricing.ts'

/** What one way of paying costs, by whichever payers, prices and help it names. */
export function routeAnswer(question: EstimateQuestion, route: Route, rules: RuleBook): RouteAnswer {
  const before = route.kind === 'selfPay' ? ownPrice(question, route) : covered(question, route, rules)
  return route.assistance === undefined ? before : helped({ question, rules, before }, route.assistance)
}

function covered(question: EstimateQuestion, route: InsuredRoute, rules: RuleBook): RouteAnswer {
  return isChain(route) ? chainAnswer(question, route, rules) : insuredAnswer(question, route, rules)
}

function ownPrice(question: EstimateQuestion, route: Extract<Route, { kind: 'selfPay' }>): RouteAnswer {
  const { pricing } = route
  return pricing === undefined ? selfPayAnswer(question, route) : pricedAnswer(question, { ...route, pricing })
}
