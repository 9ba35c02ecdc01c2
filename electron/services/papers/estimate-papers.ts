import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { OrderOf } from '../../../shared/contract/paper-orders.ts'
import { type ComparedAs, type ComparedOption, comparison } from '../../../shared/documents/comparison.ts'
import { knownFigure, rangeFigure, unknownFigure } from '../../../shared/documents/paper-figures.ts'
import { whySheet } from '../../../shared/documents/why-sheet.ts'
import { compareRoutes } from '../../../shared/engine/compare/lowest.ts'
import type { RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import { whyLine } from '../../../shared/engine/estimate/why.ts'
import { factQuestion } from '../../../shared/text/fact-questions.ts'
import { figureName } from '../../../shared/text/figures.ts'
import { stepSentence } from '../../../shared/text/why.ts'
import { assumptionsOf, paperFigure, paperFigureWithin, paperPaid } from '../paper-amounts.ts'
import { letterOf, routeOf, type SheetFacts, sheetFacts, sheetOrigin } from './estimate-facts.ts'
import { factsUsed } from './facts-used.ts'
import type { MadePaper, Making } from './order-facts.ts'

/** The page that compares the ways of paying of an estimate. */
export function makeComparison(
  making: Making,
  { estimateId, isOrdinary }: OrderOf<'comparison'>,
  typed?: SheetFacts['draft'],
): Answer<MadePaper> {
  const found = sheetFacts(making, estimateId, typed)
  if (!found.ok) return found
  const facts = found.value
  const { draft, patient } = facts
  const answers = answersInOrder(facts)
  const chosenAt = draft.question.routes.findIndex(({ id }) => id === draft.chosenRouteId)
  const model = comparison({
    ...sheetOrigin(making),
    patient: { name: facts.name, bornOn: patient.bornOn, account: patient.account || null },
    mainService: facts.mainService,
    scheduledOn: draft.question.serviceOn,
    options: answers.map((answer, at) => optionOf(facts, answer, at)),
    chosen: chosenAt < 0 ? null : letterOf(chosenAt),
    compared: comparedAs(answers),
    services: draft.question.lines.map((line) => ({
      service: line.words,
      youPay: answers.map((answer, at) => {
        const own = answer.lines.find(({ lineId }) => lineId === line.id)
        const id = `route.${letterOf(at)}.line.${line.id}`
        return own ? paperFigureWithin(own.parts.patientOwes, own.range, id) : unknownFigure(id)
      }),
    })),
    notIncluded: [],
    isOrdinary: isOrdinary === true,
    assumptions: [...new Set(answers.flatMap(assumptionsOf))],
    worked: { engineVersion: facts.answer.engineVersion, asOf: draft.question.asOf },
  })
  return done({ model, of: facts.of })
}

/** The answers in the order of the columns. */
function answersInOrder({ draft, answer }: SheetFacts): readonly RouteAnswer[] {
  return draft.question.routes.flatMap(({ id }) => answer.routes.filter(({ routeId }) => routeId === id))
}

function optionOf({ draft }: SheetFacts, answer: RouteAnswer, at: number): ComparedOption {
  const letter = letterOf(at)
  const { totals, creditedToDeductible } = answer
  const id = (part: string) => `route.${letter}.${part}`
  return {
    letter,
    name: draft.question.routes[at]?.name || letter,
    charge: paperFigure(totals.charge, id('charge')),
    discount: paperFigure(totals.discount, id('discount')),
    planPays: paperPaid(answer, 'first', id('planPays')),
    ...(answer.payers === undefined ? {} : { secondPays: paperPaid(answer, 'behind', id('secondPays')) }),
    youPay: paperFigureWithin(totals.patientOwes, answer.range, id('patientOwes')),
    toDeductible: creditedToDeductible === null ? null : paperFigure(creditedToDeductible, id('toDeductible')),
  }
}

function comparedAs(answers: readonly RouteAnswer[]): ComparedAs | null {
  const [first, second] = answers
  if (first === undefined || second === undefined) return null
  const found = compareRoutes(first, second)
  if (found.kind === 'equal') return { kind: 'equal' }
  if (found.kind !== 'lower') return { kind: 'open' }
  const firstIsLower = found.routeId === first.routeId
  const { byAtLeast, byAtMost } = found
  const by =
    byAtLeast === byAtMost ? knownFigure('compare.lower', byAtLeast) : rangeFigure('compare.lower', byAtLeast, byAtMost)
  return { kind: 'lower', letter: firstIsLower ? 'A' : 'B', than: firstIsLower ? 'B' : 'A', by }
}

/** The sheet that explains one way of paying, service by service. */
export function makeWhySheet(making: Making, order: OrderOf<'whySheet'>): Answer<MadePaper> {
  const found = sheetFacts(making, order.estimateId)
  if (!found.ok) return found
  const facts = found.value
  const of = routeOf(facts, order.routeId)
  if (!of.ok) return of
  const { route, answer, letter } = of.value
  const { language } = making.made
  const nameOf = (lineId: string) => facts.draft.question.lines.find(({ id }) => id === lineId)?.words ?? lineId
  const model = whySheet({
    ...sheetOrigin(making),
    patientName: facts.name,
    optionName: `${letter}. ${route.name}`,
    youPay: paperFigureWithin(answer.totals.patientOwes, answer.range),
    services: answer.lines.map((line) => ({
      service: nameOf(line.lineId),
      steps: whyLine(line).steps.map(({ label, figure, saying }, step) => ({
        name: figureName(label, language) ?? label,
        sentence: stepSentence(saying, language, nameOf),
        amount: paperFigure(figure, `line.${line.lineId}.step.${step + 1}`),
      })),
      youPay: paperFigureWithin(line.parts.patientOwes, line.range, `line.patientOwes.${line.lineId}`),
    })),
    facts: factsUsed(route, language),
    asks: answer.openFacts.map(({ factId }) => factQuestion(factId, { service: nameOf, language })),
    assumptions: assumptionsOf(answer),
    engineVersion: facts.answer.engineVersion,
    asOf: facts.answer.asOf,
  })
  return done({ model, of: facts.of })
}
