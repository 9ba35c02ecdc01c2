import type { PaperMembership, PaperTerms } from '../../shared/documents/estimate-terms.ts'
import type { RouteAnswer } from '../../shared/engine/estimate/answer.ts'
import type { Route } from '../../shared/model/route.ts'
import { cents } from '../../shared/money/cents.ts'
import { shownPercent } from '../../shared/money/rate.ts'
import { factQuestion } from '../../shared/text/fact-questions.ts'
import type { CompleteEstimate } from './complete-estimate.ts'
import { paperFact, paperFigure, paperFigureWithin } from './paper-amounts.ts'

/** More questions than these do not help a patient; the first ones matter most. */
const MOST_QUESTIONS = 6

/** The terms behind the amounts of an estimate's chosen column, and what is still open, in the paper's language. */
export function paperTerms({ draft, route: answer, made }: CompleteEstimate): PaperTerms {
  const { lines, routes } = draft.question
  const route = routes.find(({ id }) => id === answer.routeId)
  const nameOf = (lineId: string) => lines.find(({ id }) => id === lineId)?.words || lineId
  return {
    schedules: (route?.schedules ?? []).map(({ name, effectiveFrom }) => ({ name, from: effectiveFrom })),
    promptPay: promptPayOf(route),
    membership: membershipOf(route, answer),
    units: lines.flatMap(({ words, units, volume }) =>
      volume === undefined ? [] : [{ service: words, low: volume.lowUnits, expected: units, high: volume.highUnits }],
    ),
    mayHappen: lines.filter(({ mayHappen }) => mayHappen === true).map(({ words }) => words),
    questions: answer.openFacts
      .slice(0, MOST_QUESTIONS)
      .map(({ factId }) => factQuestion(factId, { service: nameOf, language: made.language })),
  }
}

function promptPayOf(route: Route | undefined): string | null {
  if (route?.kind !== 'selfPay' || route.promptPay.units === 0) return null
  return shownPercent(route.promptPay)
}

function membershipOf(route: Route | undefined, { membership }: RouteAnswer): PaperMembership | null {
  if (route?.kind !== 'selfPay' || route.pricing?.method !== 'membership' || membership === undefined) return null
  const { monthlyFee, joiningFee, months, isMember, included = null } = route.pricing
  const { fee, feeRange, withFee } = membership
  const { low, high } = feeRange
  const range = { low: cents(low), high: high === null ? null : cents(high) }
  const isTold = isMember.kind === 'known' || isMember.kind === 'assumed'
  return {
    monthlyFee: paperFact(monthlyFee, 'membership.monthlyFee'),
    joiningFee: paperFact(joiningFee, 'membership.joiningFee'),
    months,
    included,
    isMember: isTold ? isMember.value : null,
    fees: paperFigureWithin(fee, range, 'membership.fees'),
    withFees: paperFigure(withFee, 'membership.withFees'),
  }
}
