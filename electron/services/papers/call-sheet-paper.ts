import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { OrderOf } from '../../../shared/contract/paper-orders.ts'
import { callSheet } from '../../../shared/documents/call-sheet.ts'
import { factQuestion } from '../../../shared/text/fact-questions.ts'
import { paperOrigin } from '../paper-origin.ts'
import { routeOf, sheetFacts } from './estimate-facts.ts'
import type { MadePaper, Making } from './order-facts.ts'
import { coverageOf } from './route-coverage.ts'

/** The sheet for a call to the plan: its questions are the facts that the estimate still misses. */
export function makeCallSheet(making: Making, order: OrderOf<'callSheet'>): Answer<MadePaper> {
  const found = sheetFacts(making, order.estimateId)
  if (!found.ok) return found
  const facts = found.value
  const of = routeOf(facts, order.routeId)
  if (!of.ok) return of
  const coverage = coverageOf(making, of.value)
  const { draft } = facts
  const nameOf = (lineId: string) => draft.question.lines.find(({ id }) => id === lineId)?.words ?? lineId
  const model = callSheet({
    ...paperOrigin(making.clinic, making.made),
    payer: coverage === null ? '' : `${coverage.plan.payerName} ${coverage.plan.planName}`.trim(),
    payerPhone: coverage?.payerPhone ?? '',
    memberId: coverage?.memberId ?? '',
    groupNumber: coverage?.groupNumber ?? '',
    subscriber: coverage === null ? '' : coverage.relation === 'self' ? facts.name : coverage.subscriber,
    patientName: facts.name,
    bornOn: facts.patient.bornOn,
    serviceOn: draft.question.serviceOn,
    providerName: draft.providerName,
    services: draft.question.lines.map(({ words, code, modifiers, diagnosisCodes, units }) => ({
      service: words,
      code: [code, ...modifiers].filter((part) => part !== '').join('-'),
      diagnosisCodes: diagnosisCodes.filter((each) => each !== ''),
      units,
    })),
    questions: of.value.answer.openFacts.map(({ factId }) =>
      factQuestion(factId, { service: nameOf, language: making.made.language }),
    ),
  })
  return done({ model, of: facts.of })
}
