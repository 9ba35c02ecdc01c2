import { addDays, addMonths } from '../../shared/dates/plain-date.ts'
import type { GoodFaithEstimateInput, GoodFaithLine } from '../../shared/documents/good-faith-input.ts'
import { assumedFigure, knownFigure, type PaperFigure, unknownFigure } from '../../shared/documents/paper-figures.ts'
import type { LineAnswer } from '../../shared/engine/estimate/answer.ts'
import { estimate } from '../../shared/engine/estimate/estimate.ts'
import { type Figure, isSettled } from '../../shared/engine/figure.ts'
import type { ServiceLine } from '../../shared/model/service-line.ts'
import { cents } from '../../shared/money/cents.ts'
import { rulesOn } from '../../shared/rules/rule-book.ts'
import { notIncludedBecause } from '../../shared/text/documents-not-included.ts'
import { coProvider, sumFigure } from './co-providers.ts'
import { type CompleteEstimate, estimateHead } from './complete-estimate.ts'
import { assumptionsOf, paperFigure } from './paper-amounts.ts'
import { disputeTerms, paperDesk, paperOrigin } from './paper-origin.ts'
import { paperTerms } from './paper-terms.ts'

/** A good faith estimate holds for at most so long. Source: 45 CFR 149.610(b)(1)(x) for recurring care; clinic policy. */
const GOOD_FOR_MONTHS = 12

/**
 * What stands on the good faith estimate of a self-pay choice. The clinic comes first, then every
 * co-provider with its prices; expected charges are those after every discount. Throws before the federal rule held.
 */
export function goodFaithInput(complete: CompleteEstimate): GoodFaithEstimateInput {
  const { made, clinic, draft, route, extras } = complete
  const others = extras.coProviders.map(coProvider)
  const dispute = disputeTerms(made.issuedOn)
  if (dispute === null) throw new Error(`no dispute rule is known for ${made.issuedOn}`)
  const lines = draft.question.lines.flatMap((line) => {
    const answer = route.lines.find(({ lineId }) => lineId === line.id)
    return answer ? [goodFaithLine(line, answer)] : []
  })
  const { charge, discount, patientOwes } = route.totals
  const provider = {
    name: draft.providerName === '' ? clinic.name : `${clinic.name}, ${draft.providerName}`,
    npi: clinic.npi,
    tin: clinic.tin,
    address: clinic.addressLines.filter((line) => line !== '').join(', '),
    state: clinic.state,
    lines,
    charge: paperFigure(charge, 'provider.charge'),
    discount: paperFigure(discount, 'provider.discount'),
    expected: paperFigure(patientOwes, 'provider.expected'),
  }
  return {
    ...paperOrigin(clinic, made),
    ...estimateHead(complete),
    goodThrough: addDays(addMonths(made.issuedOn, GOOD_FOR_MONTHS), -1),
    recurring: extras.recurring,
    providers: [provider, ...others],
    charge: sumFigure(
      'estimate.charge',
      [provider, ...others].map((each) => each.charge),
    ),
    discount: sumFigure(
      'estimate.discount',
      [provider, ...others].map((each) => each.discount),
    ),
    expected: sumFigure(
      'estimate.patientOwes',
      [provider, ...others].map((each) => each.expected),
    ),
    assistance: assistanceOf(complete),
    separate: extras.separate.map(({ service, provider: by }) => ({ service, provider: by || null })),
    notIncluded: extras.notIncluded.map(({ name, service, because }) => ({
      name,
      service,
      ...(because === undefined ? {} : { because: notIncludedBecause[made.language][because] }),
    })),
    assumptions: [...assumptionsOf(route), ...assumedCharges(draft.question.lines)],
    terms: paperTerms(complete),
    dispute,
    contact: paperDesk(clinic, made.language),
  }
}

function goodFaithLine(line: ServiceLine, { parts }: LineAnswer): GoodFaithLine {
  return {
    service: line.words,
    serviceOn: line.serviceOn,
    diagnosisCodes: line.diagnosisCodes.filter((code) => code !== ''),
    serviceCode: [line.code, ...line.modifiers].filter((code) => code !== '').join('-') || null,
    units: line.units,
    unitPrice: unitPrice(line, parts.patientOwes),
    charge: paperFigure(parts.charge, `line.charge.${line.id}`),
    discount: paperFigure(parts.discount, `line.discount.${line.id}`),
    expected: paperFigure(parts.patientOwes, `line.patientOwes.${line.id}`),
  }
}

/** The price of one unit, where it comes out even. */
function unitPrice({ units, id }: ServiceLine, total: Figure): PaperFigure | null {
  if (units === 1 || !isSettled(total) || total.value % units !== 0) return null
  return knownFigure(`line.unitPrice.${id}`, cents(total.value / units))
}

/**
 * What the clinic's help takes off: the price without it, less what is expected. Null without help; missing while
 * either cannot be told.
 */
function assistanceOf({ draft: { question }, route: answer }: CompleteEstimate): PaperFigure | null {
  const route = question.routes.find(({ id }) => id === answer.routeId)
  if (route?.assistance === undefined) return null
  const { assistance: _, ...bare } = route
  const [before] = estimate({ ...question, routes: [bare] }, rulesOn(question.asOf)).routes
  const [without, expected] = [before?.totals.patientOwes, answer.totals.patientOwes]
  if (without === undefined || !isSettled(without) || !isSettled(expected)) return unknownFigure('estimate.assistance')
  const off = cents(without.value - expected.value)
  if (off === 0) return null
  const isAssumed = without.standing === 'assumed' || expected.standing === 'assumed'
  return (isAssumed ? assumedFigure : knownFigure)('estimate.assistance', off)
}

function assumedCharges(lines: readonly ServiceLine[]): readonly string[] {
  return [...new Set(lines.flatMap(({ charge }) => (charge.kind === 'assumed' ? [charge.reason] : [])))]
}
