import { type LineRecord, OUTCOME } from '../coverage/line-record.ts'
import type { LineAnswer } from '../estimate/answer.ts'
import { ownFigure, ZEROS } from '../estimate/facts.ts'
import { insuredLines } from '../estimate/insured-line.ts'
import { insuredTerms } from '../estimate/insured-terms.ts'
import { type InsuredTrace, insuredTrace } from '../estimate/insured-trace.ts'
import { legalMaximum } from '../estimate/plan-year.ts'
import { type Change, remappedLine } from '../estimate/remapped.ts'
import { type Span, without } from '../estimate/span.ts'
import type { Figure } from '../figure.ts'
import type { ChainPlan } from './chain-payers.ts'
import { type AloneFigures, type AloneLine, type AloneScene, SHARED_PARTS, type SharedPart } from './line-state.ts'
import { type LooseTrace, looseTrace } from './loose-trace.ts'
import { type Dimension, dimensionsOf, factName, pinned } from './open-dimensions.ts'

/** A plan's own settlement of all lines, as if there were no other payer. */
export interface Alone {
  /** Null while a fact is held: then only the amounts are looked at. */
  readonly trace: InsuredTrace | null
  readonly lines: readonly AloneLine[]
  /** The facts that its own sheet waits for, by their names on the route. */
  readonly asks: readonly string[]
  /** What its sheet leaves open, and between which ends. */
  readonly dimensions: readonly Dimension[]
}

/**
 * The benefit that a plan would pay with no other coverage: by the same steps as on a route of its own.
 * Source: coverage specification, section 5.3, the benefit N.
 */
export function aloneAnswer(payer: ChainPlan, { question, rules, held }: AloneScene): Alone {
  const { route } = payer
  const terms = insuredTerms(route, question.lines, legalMaximum(route, question, rules))
  const dimensions = dimensionsOf(terms.sheet, payer)
  const asks = [...new Set(dimensions.flatMap(({ factIds }) => factIds))]
  if (held !== null) {
    const loose = looseTrace({ ...terms, sheet: pinned(terms.sheet, payer, held) })
    const lines = loose.low.map((_record, index) => aloneLine(loose, index, UNTRACED))
    return { trace: null, asks, dimensions, lines }
  }
  const trace = insuredTrace(terms)
  const rename = namesOf(payer)
  const isAssumed = trace.freeLow !== trace.low
  const lines = insuredLines(trace, question.lines).map((line, index) => ({
    ...aloneLine(trace, index, figuresOf(rename(line))),
    isAssumed,
  }))
  return { trace, lines, asks, dimensions }
}

function namesOf(payer: ChainPlan): (line: LineAnswer) => LineAnswer {
  if (payer.isOwn) return (line) => line
  const rename: Change = (figure): Figure<unknown> =>
    figure.from.length === 0 ? { ...figure, id: factName(payer, figure.id) } : figure
  return (line) => remappedLine(line, rename)
}

/** While a fact is only held to see what it closes, nobody looks at the trace. */
const UNTRACED: AloneFigures = {
  charge: ownFigure('line.charge', 0),
  allowed: ownFigure('line.allowed', 0),
  pays: ZEROS.planPays,
  patient: ownFigure('line.patientOwes', 0),
  parts: ZEROS,
  deductibleLeft: null,
  oopLeft: null,
}

function aloneLine(trace: LooseTrace, index: number, figures: AloneFigures): AloneLine {
  const [low, high] = [trace.low[index] as LineRecord, trace.high[index] as LineRecord]
  const span = (field: AmountField): Span => ({ low: low[field], high: high[field] })
  const [least, most] = [low.outcome === OUTCOME.covered, high.outcome === OUTCOME.covered]
  return {
    charge: span('charge'),
    allowed: span('allowed'),
    patient: span('patient'),
    pays: span('planPays'),
    parts: {
      coinsurance: span('coinsurance'),
      copay: span('copay'),
      deductible: span('deductible'),
      notCovered: span('notCovered'),
      penalty: span('penalty'),
      balanceBill: span('balanceBill'),
    },
    counted: without(span('charge'), span('writeOff')),
    isCovered: least === most ? least : null,
    figures,
    isAssumed: false,
  }
}

type AmountField = 'charge' | 'allowed' | 'patient' | 'planPays' | 'writeOff' | SharedPart

function figuresOf({ parts, deductibleLeftBefore, oopLeftBefore }: LineAnswer): AloneFigures {
  return {
    charge: parts.charge,
    allowed: parts.allowed,
    pays: parts.planPays,
    patient: parts.patientOwes,
    parts: Object.fromEntries(SHARED_PARTS.map((part) => [part, parts[part]])) as Record<SharedPart, Figure>,
    deductibleLeft: deductibleLeftBefore,
    oopLeft: oopLeftBefore,
  }
}
