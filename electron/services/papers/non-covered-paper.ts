import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { OrderOf } from '../../../shared/contract/paper-orders.ts'
import { nonCoveredNotice } from '../../../shared/documents/non-covered-notice.ts'
import { knownFigure, type PaperFigure, unknownFigure } from '../../../shared/documents/paper-figures.ts'
import { isSettled } from '../../../shared/engine/figure.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { sumCents } from '../../../shared/money/cents.ts'
import { paperFigure } from '../paper-amounts.ts'
import { routeOf, type SheetFacts, sheetFacts, sheetOrigin } from './estimate-facts.ts'
import type { MadePaper, Making } from './order-facts.ts'
import { noPaper } from './plan-letters.ts'
import { coverageOf } from './route-coverage.ts'

/** The notice about services that the plan may not pay: each at the self-pay price, or the charge where there is none. */
export function makeNonCovered(making: Making, order: OrderOf<'nonCoveredNotice'>): Answer<MadePaper> {
  const found = sheetFacts(making, order.estimateId)
  if (!found.ok) return found
  const facts = found.value
  const of = routeOf(facts, order.routeId)
  if (!of.ok) return of
  const lines = order.services.map(({ lineId, reason }) => ({
    reason,
    line: facts.draft.question.lines.find(({ id }) => id === lineId),
  }))
  const services = lines.flatMap(({ line, reason }) =>
    line === undefined ? [] : [{ service: line.words, reason, amount: ownPrice(facts, line) }],
  )
  if (services.length < lines.length) return noPaper('noLine')
  const coverage = coverageOf(making, of.value)
  const model = nonCoveredNotice({
    ...sheetOrigin(making),
    patient: { name: facts.name, bornOn: facts.patient.bornOn, account: facts.patient.account || null },
    planName: coverage === null ? of.value.route.name : `${coverage.plan.payerName} ${coverage.plan.planName}`.trim(),
    services,
    total: totalOf(services.map(({ amount }) => amount)),
    reference: order.reference || null,
  })
  return done({ model, of: facts.of })
}

function ownPrice({ draft, answer }: SheetFacts, line: ServiceLine): PaperFigure {
  const selfPay = draft.question.routes.find(({ kind }) => kind === 'selfPay')
  const route = answer.routes.find(({ routeId }) => routeId === selfPay?.id) ?? answer.routes[0]
  const parts = route?.lines.find(({ lineId }) => lineId === line.id)?.parts
  const id = `notCovered.${line.id}`
  if (parts === undefined) return unknownFigure(id)
  return selfPay && isSettled(parts.patientOwes) ? paperFigure(parts.patientOwes, id) : paperFigure(parts.charge, id)
}

function totalOf(amounts: readonly PaperFigure[]): PaperFigure {
  const known = amounts.flatMap(({ money }) => (money.kind === 'known' ? [money.cents] : []))
  return known.length < amounts.length
    ? unknownFigure('notCovered.total')
    : knownFigure('notCovered.total', sumCents(known))
}
