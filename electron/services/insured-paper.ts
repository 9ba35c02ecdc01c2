import type {
  InsuredEstimateInput,
  InsuredLine,
  PaperCoverage,
  PaperPart,
} from '../../shared/documents/insured-input.ts'
import { paidAt } from '../../shared/engine/cob/by-place.ts'
import type { LineAnswer, Parts, RouteAnswer } from '../../shared/engine/estimate/answer.ts'
import type { Figure } from '../../shared/engine/figure.ts'
import type { InsuredRoute } from '../../shared/model/route.ts'
import type { ServiceLine } from '../../shared/model/service-line.ts'
import { factWords } from '../../shared/text/documents-facts.ts'
import type { PayPart } from '../../shared/text/documents-parts.ts'
import { type CompleteEstimate, estimateHead } from './complete-estimate.ts'
import { insuredCounters } from './insured-counters.ts'
import { assumptionsOf, isNothing, paperFigure, paperFigureWithin } from './paper-amounts.ts'
import { paperDesk, paperOrigin } from './paper-origin.ts'
import { paperTerms } from './paper-terms.ts'

/** The patient's parts in the order of the paper, and the engine's figures that they are. */
const PATIENT_PARTS: readonly (readonly [PayPart, keyof Parts])[] = [
  ['deductible', 'deductible'],
  ['copays', 'copay'],
  ['coinsurance', 'coinsurance'],
  ['notCovered', 'notCovered'],
  ['penalty', 'penalty'],
  ['balanceBill', 'balanceBill'],
]

/** What stands on the estimate of an insured choice: coverage as it was known, counters, services, and what is open. */
export function insuredInput(estimate: CompleteEstimate, route: InsuredRoute): InsuredEstimateInput {
  const { made, clinic, draft } = estimate
  const answer = estimate.route
  const lines = draft.question.lines.flatMap((line) => {
    const found = answer.lines.find(({ lineId }) => lineId === line.id)
    return found ? [insuredLine(line, found)] : []
  })
  return {
    ...paperOrigin(clinic, made),
    ...estimateHead(estimate),
    coverages: coveragesInOrder(estimate, route),
    accumulators: insuredCounters(route, made.language),
    lines,
    billed: paperFigure(answer.totals.charge),
    allowed: paperFigure(answer.totals.allowed),
    planPays: paperFigure(answer.totals.planPays),
    ...payersOf(answer),
    youPay: paperFigureWithin(answer.totals.patientOwes, answer.range),
    parts: [...partsOf(answer.totals, PATIENT_PARTS, 'estimate'), ...othersParts(answer)],
    notIncluded: [],
    uncertain: [],
    assumptions: assumptionsOf(answer),
    terms: paperTerms(estimate),
    contact: paperDesk(clinic, made.language),
  }
}

function insuredLine(line: ServiceLine, { parts, range }: LineAnswer): InsuredLine {
  return {
    service: line.words,
    serviceCode: [line.code, ...line.modifiers].filter((code) => code !== '').join('-') || null,
    serviceOn: line.serviceOn,
    billed: paperFigure(parts.charge, `line.charge.${line.id}`),
    allowed: paperFigure(parts.allowed, `line.allowed.${line.id}`),
    planPays: paperFigure(parts.planPays, `line.planPays.${line.id}`),
    youPay: paperFigureWithin(parts.patientOwes, range, `line.patientOwes.${line.id}`),
    parts: partsOf(parts, PATIENT_PARTS, 'line', `.${line.id}`),
    approval: line.auth,
    approvalNumber: null,
    ifDenied: null,
    referral: line.referral,
  }
}

/** The parts that are not exactly nothing. */
function partsOf(
  parts: Parts,
  wanted: readonly (readonly [PayPart, keyof Parts])[],
  topic: string,
  suffix = '',
): readonly PaperPart[] {
  return wanted
    .filter(([, key]) => !isNothing(parts[key]))
    .map(([part, key]) => ({ part, amount: paperFigure(parts[key], `${topic}.${key}${suffix}`) }))
}

/** Who else takes a part of the charge, in the order of the paper: what is exactly nothing is left out. */
function othersParts(answer: RouteAnswer): readonly PaperPart[] {
  const first = paidAt(answer, 'first')
  const parts: readonly (readonly [PayPart, Figure, string])[] = [
    ['secondInsurance', paidAt(answer, 'behind'), 'estimate.secondInsurance'],
    ['insurance', first, answer.payers === undefined ? 'estimate.planPays' : first.id],
    ['discount', answer.totals.discount, 'estimate.discount'],
  ]
  return parts
    .filter(([, figure]) => !isNothing(figure))
    .map(([part, figure, id]) => ({ part, amount: paperFigure(figure, id) }))
}

/** Several payers in their order; nothing with a single one. */
function payersOf({ payers }: RouteAnswer): Pick<InsuredEstimateInput, 'payers'> {
  if (payers === undefined) return {}
  return {
    payers: payers.map(({ payerId, name, before, pays }) => ({
      name,
      before,
      pays: paperFigure(pays, `estimate.payerPays.${payerId}`),
    })),
  }
}

/**
 * The plans that the estimate counts on, as they were known, in the order in which they pay. A supplement has no
 * benefits of its own to print.
 */
function coveragesInOrder(estimate: CompleteEstimate, route: InsuredRoute): readonly PaperCoverage[] {
  const others = (route.coordination?.others ?? []).flatMap((other) => (other.payer === 'plan' ? [other] : []))
  const order = estimate.route.payers?.map(({ payerId }) => payerId) ?? []
  return [route, ...others]
    .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    .map((one) => paperCoverage(estimate, one))
}

type Printed = Pick<InsuredRoute, 'plan' | 'tier' | 'source' | 'coverageId'>

/** A coverage as the paper names it. */
function paperCoverage({ made, coverages }: CompleteEstimate, route: Printed): PaperCoverage {
  const words = factWords[made.language]
  const coverage = coverages.find(({ id }) => id === route.coverageId)
  const { means, asOf, reference } = route.source
  const isNamed = route.tier !== 'in' && route.tier !== 'out'
  return {
    payer: route.plan.payerName,
    planName: route.plan.planName,
    memberId: shownMember(coverage?.memberId ?? ''),
    groupNumber: coverage?.groupNumber || null,
    network: route.tier === 'out' ? 'outOfNetwork' : 'inNetwork',
    networkTier: isNamed ? route.tier : null,
    networkCheckedOn: asOf,
    asOf,
    asOfTime: null,
    source: reference === '' ? words.means[means] : `${words.means[means]}, ${reference}`,
  }
}

/** The end of a member number is enough to tell cards apart; a dash stands where none is known. */
function shownMember(memberId: string): string {
  if (memberId === '') return '–'
  return memberId.length > 4 ? `… ${memberId.slice(-4)}` : memberId
}
