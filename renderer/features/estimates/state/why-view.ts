import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { LineAnswer, Parts, Range } from '../../../../shared/engine/estimate/answer.ts'
import { type Figure, isSettled } from '../../../../shared/engine/figure.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import type { InsuredRoute } from '../../../../shared/model/route.ts'
import type { ServiceLine } from '../../../../shared/model/service-line.ts'
import { board, partWords } from '../../../../shared/text/estimate-screen.ts'
import { sourceWords, stepNotes, whyWarnings, whyWords } from '../../../../shared/text/estimate-why.ts'
import { isAuthorizationOpen, needsAuthorization } from './benefit.ts'
import { nameOf } from './checks.ts'
import { BREAKDOWN, type BreakdownPart, type Column } from './comparison.ts'
import { HEAD, type Place, TOTAL } from './cursor.ts'
import { type WhyStep, whySteps } from './why-steps.ts'

/** Everything that the sheet says about the figure under the cursor. */
export interface WhyView {
  readonly column: Column
  readonly title: string
  readonly figure: Figure
  readonly range: Range | null
  readonly conclusion: string
  readonly steps: readonly WhyStep[]
  readonly result: string
  readonly warning: string | null
  readonly facts: readonly string[]
  /** The service that the figure belongs to; null on a total. */
  readonly line: ServiceLine | null
  readonly answer: LineAnswer | null
}

/** What there is to explain at a place of the board; null where no figure stands. */
export function whyView(draft: EstimateDraft, columns: readonly Column[], at: Place, today: PlainDate): WhyView | null {
  const column = columns.find((one) => one.route.id === at.column)
  const answer = column?.answer
  if (!column || !answer || answer.lines.length === 0) return null
  const line = draft.question.lines.find((one) => one.id === at.row)
  if (line) return lineView(column, line, today)
  const part = BREAKDOWN.find((one) => one === at.row)
  if (part) return partView(column, part, draft.question.lines, today)
  return at.row === TOTAL || at.row === HEAD ? totalView(column, draft.question.lines, today) : null
}

function lineView(column: Column, line: ServiceLine, today: PlainDate): WhyView | null {
  const answer = column.answer?.lines.find((one) => one.lineId === line.id)
  if (!answer) return null
  return {
    column,
    title: line.words || line.code,
    figure: answer.parts.patientOwes,
    range: answer.range,
    conclusion: whyWords.whyPays,
    steps: whySteps({ line, route: column.route, answer, today }),
    result: whyWords.result,
    warning: authorizationWarning(column, line, answer),
    facts: benefitFacts(column, today),
    line,
    answer,
  }
}

function totalView(column: Column, lines: readonly ServiceLine[], today: PlainDate): WhyView {
  return {
    ...sumView(column, 'patientOwes', lines, today),
    title: board.patientPays,
    range: column.answer?.range ?? null,
    conclusion: whyWords.whyTotal,
    result: whyWords.result,
    warning: column.route.kind === 'insured' && lines.length > 1 ? whyWarnings.order : null,
  }
}

function partView(column: Column, part: BreakdownPart, lines: readonly ServiceLine[], today: PlainDate): WhyView {
  return {
    ...sumView(column, part, lines, today),
    title: partWords[part],
    conclusion: whyWords.whyPart(partWords[part]),
    result: partWords[part],
  }
}

/** A total is explained by the services that make it, the largest first. */
function sumView(column: Column, part: keyof Parts, lines: readonly ServiceLine[], today: PlainDate): WhyView {
  const own = column.answer?.lines ?? []
  const steps = own.flatMap((answer): readonly WhyStep[] => {
    const line = lines.find((one) => one.id === answer.lineId)
    const figure = answer.parts[part]
    if (!line || (isSettled(figure) && figure.value === 0)) return []
    return [{ name: line.words || line.code, figure, note: '', lineId: line.id }]
  })
  const totals = column.answer?.totals[part]
  return {
    column,
    title: '',
    figure: totals ?? { id: part, standing: 'missing', from: [], settledBy: null, rule: null },
    range: null,
    conclusion: '',
    steps: steps.toSorted((a, b) => sizeOf(b.figure) - sizeOf(a.figure)),
    result: '',
    warning: null,
    facts: [stepNotes.ofLines(steps.length), ...benefitFacts(column, today)],
    line: null,
    answer: null,
  }
}

/** What is not known stands first: it may be the largest. */
function sizeOf(figure: Figure | null): number {
  return figure && isSettled(figure) ? figure.value : Number.POSITIVE_INFINITY
}

function benefitFacts({ route }: Column, today: PlainDate): readonly string[] {
  if (route.kind === 'selfPay') return []
  const { means, asOf, by, reference } = route.source
  const benefits = sourceWords.benefits(sourceWords.means[means], asOf, today, by)
  return reference ? [benefits, sourceWords.reference(reference)] : [benefits]
}

/** What the contract says should a needed authorization never come. */
function authorizationWarning({ route }: Column, line: ServiceLine, answer: LineAnswer): string | null {
  if (route.kind !== 'insured' || !needsAuthorization(route, line) || !isAuthorizationOpen([route], line)) return null
  const { allowed, charge } = answer.parts
  const outcome = route.plan.authMissing
  if (outcome.action !== 'deny') return whyWarnings.authPenalty(nameOf(line))
  const amount = amountAtRisk(outcome.liability, allowed, charge)
  if (amount === null) return null
  return outcome.liability === 'provider'
    ? whyWarnings.authProvider(nameOf(line), amount)
    : whyWarnings.authPatient(nameOf(line), amount)
}

function amountAtRisk(liability: Liability, allowed: Figure, charge: Figure) {
  const figure = liability === 'patientBilled' ? charge : allowed
  return isSettled(figure) ? figure.value : null
}

type Liability = Extract<InsuredRoute['plan']['authMissing'], { readonly action: 'deny' }>['liability']
