import type { EstimateQuestion } from '../../model/estimate.ts'
import type { InsuredRoute } from '../../model/route.ts'
import type { RuleBook } from '../../rules/rule-book.ts'
import type { RouteAnswer } from '../estimate/answer.ts'
import { estimate } from '../estimate/estimate.ts'
import { legalMaximum } from '../estimate/plan-year.ts'
import { cashComparison } from './cash-comparison.ts'
import type { ExpectedCare, ExpectedYear } from './expected-year.ts'
import { otherCoverages, tellableCoverages } from './one-plan.ts'
import type { CashComparison, RouteOutlook, YearOutlook } from './outlook-answer.ts'
import { type OutlookTerms, outlookTerms } from './outlook-terms.ts'
import { type CoverageYear, cashOutlook, insuredOutlook, uninsuredOutlook } from './route-outlook.ts'
import { wholeComparison } from './whole-comparison.ts'
import { helpedOutlook, wholeCash, wholeInsured } from './whole-outlook.ts'

/**
 * What each way of paying now costs by the end of the plan year, and from which further care on the insurance catches
 * up with cash.
 *
 * Takes the question of an estimate, the care that is expected after it, and the rules in force. The services of today
 * come first, then the expected ones in their order, each seeing what the ones before have used. Cash earns nothing
 * toward the deductible unless the plan is told to count it. A fact that is missing leaves a range.
 * Source: coverage specification, sections 3 and 8.
 */
export function yearOutlook(question: EstimateQuestion, expected: ExpectedYear, rules: RuleBook): YearOutlook {
  const asking: Asking = { question, expected, rules, answers: estimate(question, rules).routes }
  const coverages: Coverages = { plain: tellableCoverages(question), whole: otherCoverages(question) }
  return {
    routes: asking.answers.flatMap((answer) => routeOutlooks(asking, coverages, answer)),
    comparisons: asking.answers
      .filter((answer) => answer.kind === 'selfPay')
      .flatMap((cash) => [
        ...coverages.plain.flatMap((route) => comparisons(asking, route, cash)),
        ...coverages.whole.flatMap((route) => wholeComparisons(asking, route, cash)),
      ]),
  }
}

interface Asking {
  readonly question: EstimateQuestion
  readonly expected: ExpectedYear
  readonly rules: RuleBook
  readonly answers: readonly RouteAnswer[]
}

/** Coverages by how their year is told: from one plan's terms, or by asking the whole estimate again. */
interface Coverages {
  readonly plain: readonly InsuredRoute[]
  readonly whole: readonly InsuredRoute[]
}

/** A coverage once; self-pay once for each coverage that may pay for the rest of the year. */
function routeOutlooks(asking: Asking, { plain, whole }: Coverages, answer: RouteAnswer): readonly RouteOutlook[] {
  if (answer.kind === 'insured') {
    const isAsked = ({ id }: InsuredRoute) => id === answer.routeId
    return [
      ...plain.filter(isAsked).map((route) => insuredOutlook(yearOf(asking, route), answer)),
      ...whole.filter(isAsked).map((route) => wholeInsured({ ...asking, route }, answer)),
    ]
  }
  if (plain.length === 0 && whole.length === 0) return [aloneOutlook(asking, answer)]
  return [
    ...plain.map((route) => cashOutlook(yearOf(asking, route), answer)),
    ...whole.map((route) => wholeCash({ ...asking, route }, answer)),
  ]
}

/** Without a coverage: the clinic's help may go on, else nobody has told who pays later. */
function aloneOutlook(asking: Asking, answer: RouteAnswer): RouteOutlook {
  const route = asking.question.routes.find(({ id }) => id === answer.routeId)
  if (route?.kind !== 'selfPay' || route.assistance === undefined) return uninsuredOutlook(asking.expected, answer)
  return helpedOutlook({ ...asking, route }, answer)
}

function wholeComparisons(asking: Asking, route: InsuredRoute, cash: RouteAnswer): readonly CashComparison[] {
  const insured = asking.answers.find((answer) => answer.routeId === route.id)
  if (insured === undefined) return []
  return asking.expected.breakEvenKinds.map((kind) => wholeComparison({ ...asking, route }, kind, { cash, insured }))
}

function yearOf(asking: Asking, route: InsuredRoute): CoverageYear {
  const { question, expected } = asking
  return { question, expected, route, terms: termsOf(asking, route, expected.care) }
}

function comparisons(asking: Asking, route: InsuredRoute, cash: RouteAnswer): readonly CashComparison[] {
  const { expected, answers } = asking
  const insured = answers.find((answer) => answer.routeId === route.id)
  if (insured === undefined) return []
  return expected.breakEvenKinds.map((category) => {
    const terms = termsOf(asking, route, [...otherCare(expected, category), oneService(expected, category)])
    return cashComparison({ expected, category, cash, insured, terms })
  })
}

/** Expected care of other kinds stays as it is. */
function otherCare({ care }: ExpectedYear, category: string): readonly ExpectedCare[] {
  return care.filter((one) => one.category !== category)
}

/** The further care that is looked for, as one service, which stands last. */
function oneService({ most }: ExpectedYear, category: string): ExpectedCare {
  return { category, times: 1, allowed: { low: most, high: most } }
}

function termsOf({ question, rules }: Asking, route: InsuredRoute, care: readonly ExpectedCare[]): OutlookTerms {
  return outlookTerms({
    route,
    lines: question.lines,
    care,
    legalMaximum: legalMaximum(route, question, rules),
  })
}
