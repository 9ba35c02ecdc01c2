import type { EstimateQuestion } from '../../model/estimate.ts'
import type { InsuredRoute, Route, SelfPayRoute, WhatIf } from '../../model/route.ts'
import type { RuleBook } from '../../rules/rule-book.ts'
import { chainAnswer, isChain } from '../cob/chain-answer.ts'
import type { RouteAnswer } from './answer.ts'
import { helped } from './assistance.ts'
import { insuredAnswer } from './insured-answer.ts'
import type { NoteCode } from './note-codes.ts'
import { note } from './notes.ts'
import { procedureAnswer } from './procedure-answer.ts'
import { plainRoute } from './route-view.ts'
import { selfPayAnswer } from './self-pay-answer.ts'
import { pricedAnswer } from './self-pay-pricing.ts'
import { supposed } from './supposed.ts'
import { hasVolume, volumeAnswer } from './volume.ts'

/**
 * What each way of paying costs, by whichever payers, prices, suppositions and help it names.
 * Source: coverage specification, section 3: supposed facts first, then the payers, assistance last (step 16).
 */
export function routeAnswers(question: EstimateQuestion, rules: RuleBook): readonly RouteAnswer[] {
  const { routes } = question
  if (!hasVolume(question)) return routes.map((route) => settledAnswer(question, route, rules))
  return routes.map((route) =>
    volumeAnswer(question, route, (asked) => settledAnswer(asked.question, asked.route, rules)),
  )
}

/** The answer for just so many units of every service. */
function settledAnswer(question: EstimateQuestion, route: Route, rules: RuleBook): RouteAnswer {
  const before = route.kind === 'selfPay' ? ownPrice(question, route) : supposedAnswer(question, route, rules)
  return route.assistance === undefined ? before : helped({ question, rules, before }, route.assistance)
}

function ownPrice(question: EstimateQuestion, route: SelfPayRoute): RouteAnswer {
  const { pricing } = route
  return pricing === undefined ? selfPayAnswer(question, route) : pricedAnswer(question, { ...route, pricing })
}

const WHAT_IF: Readonly<Record<WhatIf, NoteCode>> = {
  notAuthorized: 'whatIf.notAuthorized',
  deductibleMet: 'whatIf.deductibleMet',
  outOfNetwork: 'whatIf.outOfNetwork',
  firstPayerOnly: 'whatIf.firstPayerOnly',
}

function supposedAnswer(question: EstimateQuestion, route: InsuredRoute, rules: RuleBook): RouteAnswer {
  if (route.whatIf === undefined) return contractAnswer(question, route, rules)
  const changed = supposed(question, route)
  const answer = contractAnswer(changed.question, changed.route, rules)
  return { ...plainRoute(answer), notes: [note(WHAT_IF[route.whatIf]), ...answer.notes] }
}

function contractAnswer(question: EstimateQuestion, route: InsuredRoute, rules: RuleBook): RouteAnswer {
  const { procedures } = route
  const of = (one: InsuredRoute): RouteAnswer =>
    isChain(one) ? chainAnswer(question, one, rules) : insuredAnswer(question, one, rules)
  return procedures === undefined ? of(route) : procedureAnswer(question, { ...route, procedures }, rules, of)
}
