import type { LineAnswer, Range } from '../../../../shared/engine/estimate/answer.ts'
import { type Why, whyLine } from '../../../../shared/engine/estimate/why.ts'
import type { Figure } from '../../../../shared/engine/figure.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import type { Language } from '../../../../shared/model/patient.ts'
import type { ServiceLine } from '../../../../shared/model/service-line.ts'
import { sourceWords } from '../../../../shared/text/estimate-sources.ts'
import { whyFrame } from '../../../../shared/text/estimate-why.ts'
import { figureName } from '../../../../shared/text/figures.ts'
import { BREAKDOWN, type Column, type WhyPart } from './comparison.ts'
import { HEAD, type Place, TOTAL } from './cursor.ts'
import { notesOf, partWhy, payersOf, type ShownPayer } from './why-payers.ts'
import { type ShownStep, shownStep } from './why-shown.ts'
import { authorizationWarning } from './why-warning.ts'

/** Everything that the sheet says about the figure under the cursor. */
export interface WhyView {
  /** Changes with the figure, so that the sheet begins anew. */
  readonly key: string
  readonly column: Column
  readonly title: string
  readonly part: WhyPart
  readonly figure: Figure
  readonly range: Range | null
  readonly conclusion: string
  readonly steps: readonly ShownStep[]
  /** Steps that were looked at and changed nothing, or for which there is no room. */
  readonly folded: readonly ShownStep[]
  readonly result: string
  readonly warning: string | null
  readonly facts: readonly string[]
  /** What the engine remarks about the service, or about the column as a whole. */
  readonly notes: readonly string[]
  /** Several payers in their order, with what each pays and why it stands there; empty where at most one pays. */
  readonly payers: readonly ShownPayer[]
  /** The service that the figure belongs to; null on a total. */
  readonly line: ServiceLine | null
  readonly answer: LineAnswer | null
  readonly language: Language
}

/** What there is to explain at a place of the board; null where no figure stands. */
export function whyView(
  draft: EstimateDraft,
  columns: readonly Column[],
  at: Place,
  language: Language,
): WhyView | null {
  const column = columns.find((one) => one.route.id === at.column)
  if (!column?.answer || column.answer.lines.length === 0) return null
  const asked: Asked = { draft, column, language, key: `${at.row} ${at.column}` }
  const line = draft.question.lines.find((one) => one.id === at.row)
  if (line) return lineView(asked, line)
  const part = BREAKDOWN.find((one) => one === at.row)
  if (part) return totalView(asked, part)
  return at.row === TOTAL || at.row === HEAD ? totalView(asked, 'patientOwes') : null
}

interface Asked {
  readonly draft: EstimateDraft
  readonly column: Column
  readonly language: Language
  readonly key: string
}

function lineView(asked: Asked, line: ServiceLine): WhyView | null {
  const { column, language } = asked
  const frame = whyFrame[language]
  const answer = column.answer?.lines.find((one) => one.lineId === line.id)
  if (!answer) return null
  return {
    ...shared(asked, whyLine(answer), line.id),
    title: line.words || line.code,
    part: 'patientOwes',
    range: answer.range,
    conclusion: frame.whyPays,
    result: frame.result,
    warning: authorizationWarning(column.route, line, answer, language),
    facts: toldFacts(asked),
    notes: notesOf(column, line.id, language),
    payers: payersOf(column, line.id, language),
    line,
    answer,
  }
}

function totalView(asked: Asked, part: WhyPart): WhyView | null {
  const { column, language } = asked
  const frame = whyFrame[language]
  if (!column.answer) return null
  const why = partWhy(column.answer, part)
  const name = figureName(`estimate.${part}`, language) ?? part
  const isOwed = part === 'patientOwes'
  return {
    ...shared(asked, why, null),
    title: name,
    part,
    range: isOwed ? column.answer.range : null,
    conclusion: isOwed ? frame.whyTotal : frame.whyPart(name),
    result: name,
    warning: null,
    facts: [frame.services(column.answer.lines.length), ...toldFacts(asked)],
    notes: isOwed ? notesOf(column, null, language) : [],
    payers: isOwed || isOfPayers(part) ? payersOf(column, null, language) : [],
    line: null,
    answer: null,
  }
}

function isOfPayers(part: WhyPart): boolean {
  return part === 'planPays' || part === 'secondInsurance'
}

function shared({ key, column, draft, language }: Asked, why: Why, lineId: string | null) {
  const setting = { lines: draft.question.lines, route: column.route, lineId, language }
  return {
    key,
    column,
    language,
    figure: why.result,
    steps: why.steps.map((step) => shownStep(step, setting)),
    folded: why.folded.map((step) => shownStep(step, setting)),
  }
}

/** Who told the benefits and when, and which rules were used. */
function toldFacts({ column: { route, engineVersion }, draft, language }: Asked): readonly string[] {
  const rules = whyFrame[language].rules(draft.question.asOf, engineVersion)
  return route.kind === 'insured' ? [sourceWords[language].told(route.source), rules] : [rules]
}
