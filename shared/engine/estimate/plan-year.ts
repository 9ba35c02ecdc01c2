import { dateOf, monthOf, type PlainDate, yearOf } from '../../dates/plain-date.ts'
import type { EstimateQuestion } from '../../model/estimate.ts'
import type { InsuredRoute } from '../../model/route.ts'
import { valueOn } from '../../rules/parameter.ts'
import type { RuleBook } from '../../rules/rule-book.ts'
import { ENDLESS } from '../coverage/terms.ts'

/** The first day of the plan year that a day lies in; months count from 1. */
export function planYearStart(startMonth: number, on: PlainDate): PlainDate {
  return dateOf(monthOf(on) < startMonth ? yearOf(on) - 1 : yearOf(on), startMonth, 1)
}

/** The first day of the plan year that a route is about: of the visit, or the one after today's for the what-if. */
export function routeYearStart(route: InsuredRoute, question: EstimateQuestion): PlainDate {
  const month = route.plan.planYearStartMonth
  if (!route.nextPlanYear) return planYearStart(month, question.serviceOn ?? question.asOf)
  return dateOf(yearOf(planYearStart(month, question.asOf)) + 1, month, 1)
}

/**
 * The most that one person pays in network in that plan year, in cents; endless when no figure is published.
 * Source: 45 CFR 156.130; coverage specification, sections 4.4, 7 and 15.1.
 */
export function legalMaximum(route: InsuredRoute, question: EstimateQuestion, rules: RuleBook): number {
  return valueOn(rules.acaMaximum, routeYearStart(route, question))?.selfOnly ?? ENDLESS
}
