import {
  type AloneFigures,
  type AloneLine,
  type LineState,
  type PartSpans,
  SHARED_PARTS,
  type SharedPart,
} from '../../../shared/engine/cob/line-state.ts'
import { ownFigure } from '../../../shared/engine/estimate/facts.ts'
import { asRange, exactly, plus, type Span, spanFigure } from '../../../shared/engine/estimate/span.ts'
import type { Figure } from '../../../shared/engine/figure.ts'

/** An amount in cents, or the least and the most that it may be. */
export type Told = number | readonly [low: number, high: number]

/** What is told of a line: what the payer pays of it, and the patient's parts; what is not named is nothing. */
export interface LineWords extends Partial<Record<SharedPart, Told>> {
  readonly charge?: Told
  readonly allowed?: Told
  readonly pays?: Told
  /** Null while nobody has told whether the care is covered at all. */
  readonly isCovered?: boolean | null
  readonly isAssumed?: boolean
}

/** An amount as the engine holds it. */
export function spanOf(told: Told): Span {
  return typeof told === 'number' ? exactly(told) : { low: told[0], high: told[1] }
}

/** Any parts, the ones that are not named nothing. */
export function partSpans(words: Partial<Record<SharedPart, Told>>): PartSpans {
  const of = (part: SharedPart): Span => spanOf(words[part] ?? 0)
  return {
    coinsurance: of('coinsurance'),
    copay: of('copay'),
    deductible: of('deductible'),
    notCovered: of('notCovered'),
    penalty: of('penalty'),
    balanceBill: of('balanceBill'),
  }
}

function sum(parts: PartSpans): Span {
  return SHARED_PARTS.map((part) => parts[part]).reduce(plus)
}

/** A line as a payer alone settles it. The price and the charge are what is paid and owed, unless they are named. */
export function aloneLine(words: LineWords = {}): AloneLine {
  const parts = partSpans(words)
  const patient = sum(parts)
  const pays = spanOf(words.pays ?? 0)
  const counted = plus(pays, patient)
  const allowed = words.allowed === undefined ? counted : spanOf(words.allowed)
  const charge = words.charge === undefined ? counted : spanOf(words.charge)
  const isAssumed = words.isAssumed ?? false
  return {
    charge,
    allowed,
    patient,
    pays,
    parts,
    counted,
    isCovered: words.isCovered === undefined ? true : words.isCovered,
    figures: figuresOf({ charge, allowed, pays, patient }, parts, isAssumed),
    isAssumed,
  }
}

type Amounts = Readonly<Record<'charge' | 'allowed' | 'pays' | 'patient', Span>>

function figuresOf({ charge, allowed, pays, patient }: Amounts, parts: PartSpans, isAssumed: boolean): AloneFigures {
  const figure = (id: string, span: Span): Figure =>
    spanFigure(span, { id, from: [], settledBy: null, rule: null }, isAssumed)
  return {
    charge: figure('line.charge', charge),
    allowed: figure('line.allowed', allowed),
    pays: figure('line.planPays', pays),
    patient: figure('line.patientOwes', patient),
    parts: {
      coinsurance: figure('line.coinsurance', parts.coinsurance),
      copay: figure('line.copay', parts.copay),
      deductible: figure('line.deductible', parts.deductible),
      notCovered: figure('line.notCovered', parts.notCovered),
      penalty: figure('line.penalty', parts.penalty),
      balanceBill: figure('line.balanceBill', parts.balanceBill),
    },
    deductibleLeft: ownFigure('line.deductibleLeft', 0),
    oopLeft: null,
  }
}

/** A line after the payers so far: what was paid, and what the patient still owes by its parts. */
export function lineState(words: Omit<LineWords, 'charge' | 'allowed' | 'isCovered' | 'isAssumed'> = {}): LineState {
  const parts = partSpans(words)
  const owed = sum(parts)
  const paid = spanOf(words.pays ?? 0)
  return { owed, paid, counted: plus(paid, owed), parts }
}

/** An amount back in the words of a case: one number once it is told, both ends while it is not. */
export function toldOf(span: Span): Told {
  return span.low === span.high ? span.low : [span.low, span.high]
}

/** The parts of a line that are something, in the words of a case. */
export function partsTold(parts: PartSpans | null): Partial<Record<SharedPart, Told>> | null {
  if (parts === null) return null
  const entries = SHARED_PARTS.filter((part) => parts[part].high !== 0).map((part) => [part, toldOf(parts[part])])
  return Object.fromEntries(entries)
}

/** The ends of an amount as an answer shows them; null where it has no end. */
export function shownEnds(span: Span): readonly (number | null)[] {
  const { low, high } = asRange(span)
  return [low, high]
}
