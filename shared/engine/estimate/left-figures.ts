import type { LineRecord } from '../coverage/line-record.ts'
import { ENDLESS, NO_CELL } from '../coverage/terms.ts'
import { type Figure, isSettled } from '../figure.ts'
import { stillToAsk } from '../still-to-ask.ts'
import type { Parts } from './answer.ts'
import { factIds, type Scope } from './fact-ids.ts'
import { factFigure, missingFact, ownFigure } from './facts.ts'
import { type InsuredTrace, stepFigure } from './insured-trace.ts'
import type { LevelFacts } from './levels.ts'

/** What is left of the deductible and of the out-of-pocket maximum when a line's turn comes; null where the plan has none. */
export interface LeftBefore {
  readonly deductible: Figure | null
  readonly oop: Figure | null
  /** What other lines of the visit have taken of its copay; null where nothing was. */
  readonly visitCopay: Figure | null
}

/** The facts behind what is left at a level, which all of its lines share, and whose amount has the least left. */
export interface LevelFigures {
  /** Null where the plan has no deductible. */
  readonly deductible: YearlyFigures | null
  readonly oop: YearlyFigures
}

interface YearlyFigures {
  readonly from: readonly Figure<unknown>[]
  readonly settledBy: string | null
}

const BOTH: readonly Scope[] = ['member', 'family']

/**
 * The shared facts of a level, as figures.
 * Source: coverage specification, sections 4.2 and 4.4.
 */
export function levelFigures(facts: LevelFacts): LevelFigures {
  const { deductibleCounts: counts, tier, deductible, deductibleMet, oop, oopMet, legalMaximum } = facts
  const hasLegal = legalMaximum !== ENDLESS
  const deductibles = BOTH.filter((scope) => counts === scope || counts === 'both').map((scope) =>
    yearlyAmount(
      factFigure(factIds.deductible(scope, tier), deductible[scope], 'plan.deductible'),
      factFigure(factIds.deductibleMet(scope, tier), deductibleMet[scope], null),
    ),
  )
  const limits = BOTH.filter((scope) => oop[scope].kind !== 'none' || (scope === 'member' && hasLegal)).map((scope) =>
    yearlyAmount(
      factFigure(factIds.oop(scope, tier), oop[scope], 'plan.oop'),
      factFigure(factIds.oopMet(scope, tier), oopMet[scope], null),
    ),
  )
  const law = hasLegal ? [ownFigure('rule.acaMaximum', legalMaximum, 'coverage.acaMaximum')] : []
  return {
    deductible: counts === 'nothing' ? null : yearlyFigures(deductibles, []),
    oop: yearlyFigures(limits, law),
  }
}

/** A yearly amount and what was met of it: the figures, and what is left where both are told. */
interface YearlyAmount {
  readonly id: string | null
  readonly from: readonly Figure<unknown>[]
  readonly left: number | null
}

function yearlyAmount(limit: Figure | null, met: Figure | null): YearlyAmount {
  const isTold = limit !== null && isSettled(limit) && met !== null && isSettled(met)
  return {
    id: limit?.id ?? null,
    from: [limit, met].filter((figure) => figure !== null),
    left: isTold ? Math.max(0, limit.value - met.value) : null,
  }
}

function yearlyFigures(parts: readonly YearlyAmount[], law: readonly Figure[]): YearlyFigures {
  return { from: [...parts.flatMap((one) => one.from), ...law], settledBy: leastOf(parts) }
}

/** Whose amount has the least left: the member's or the family's. */
function leastOf(parts: readonly YearlyAmount[]): string | null {
  const told = parts.filter((part) => part.left !== null)
  if (told.length === 0 || told.length < parts.length) return null
  return told.reduce((least, part) => ((part.left ?? ENDLESS) < (least.left ?? ENDLESS) ? part : least)).id
}

/** What the lines before have used, and what would have to be asked to know it: carried from line to line. */
export interface Earlier {
  index: number
  readonly deductible: UsedSoFar
  readonly oop: UsedSoFar
  /** What would have to be asked to know what a visit's copay has left, by the place of that copay. */
  readonly visits: Map<number, Set<string>>
}

interface UsedSoFar {
  readonly id: string
  low: number
  high: number
  readonly asks: Set<string>
}

/** Nothing is used before the first line. */
export function nothingEarlier(): Earlier {
  return {
    index: 0,
    deductible: { id: 'line.deductibleUsedBefore', low: 0, high: 0, asks: new Set() },
    oop: { id: 'line.oopUsedBefore', low: 0, high: 0, asks: new Set() },
    visits: new Map(),
  }
}

/** Adds what a line has used, and its open facts, to what the next one finds. */
export function addUsed(earlier: Earlier, trace: InsuredTrace, parts: Parts): void {
  const low = trace.low[earlier.index] as LineRecord
  const high = trace.high[earlier.index] as LineRecord
  earlier.deductible.low += low.creditDeductible
  earlier.deductible.high += high.creditDeductible
  earlier.oop.low += low.creditOop
  earlier.oop.high += high.creditOop
  if (low !== high) {
    for (const id of stillToAsk(parts.deductible)) earlier.deductible.asks.add(id)
    for (const id of stillToAsk(parts.patientOwes)) earlier.oop.asks.add(id)
    addVisitAsks(earlier, trace, parts)
  }
  earlier.index += 1
}

/** What a line's copay still waits for, the next lines of its visit wait for too; its own may hide what it waits for. */
function addVisitAsks({ index, visits }: Earlier, trace: InsuredTrace, { copay, patientOwes }: Parts): void {
  const cell = trace.terms.episode.lines[index]?.visitTaken ?? NO_CELL
  if (cell === NO_CELL) return
  const asks = visits.get(cell) ?? new Set()
  visits.set(cell, asks)
  const own = stillToAsk(copay)
  for (const id of own.length > 0 ? own : stillToAsk(patientOwes)) asks.add(id)
}

/** The amounts before a line, each from the plan's total, what was met, and what earlier lines have used. */
export function leftFigures(trace: InsuredTrace, figures: LevelFigures, earlier: Earlier): LeftBefore {
  const { deductible, oop } = figures
  const hasOop = trace.low[earlier.index]?.oopLeft !== ENDLESS
  return {
    deductible:
      deductible === null
        ? null
        : stepFigure(trace, earlier.index, 'deductibleLeft', {
            id: 'line.deductibleLeft',
            from: withUsed(deductible.from, earlier.deductible),
            settledBy: deductible.settledBy,
            rule: 'plan.deductible',
          }),
    oop: hasOop
      ? stepFigure(trace, earlier.index, 'oopLeft', {
          id: 'line.oopLeft',
          from: withUsed(oop.from, earlier.oop),
          settledBy: oop.settledBy,
          rule: 'plan.oop',
        })
      : null,
    visitCopay: visitCopayFigure(trace, earlier),
  }
}

function visitCopayFigure(trace: InsuredTrace, { index, visits }: Earlier): Figure | null {
  const cell = trace.terms.episode.lines[index]?.visitTaken ?? NO_CELL
  if (cell === NO_CELL || trace.freeHigh[index]?.visitTaken === 0) return null
  const isTold = trace.low[index]?.visitTaken === trace.high[index]?.visitTaken
  return stepFigure(trace, index, 'visitTaken', {
    id: 'line.visitCopayBefore',
    from: isTold ? [] : [...(visits.get(cell) ?? [])].map(missingFact),
    settledBy: null,
    rule: 'plan.copay',
  })
}

/** What earlier lines have used, as one more leaf; while it is open, with what would have to be asked for them. */
function withUsed(from: readonly Figure<unknown>[], used: UsedSoFar): readonly Figure<unknown>[] {
  const { id, low, high, asks } = used
  if (low === 0 && high === 0) return from
  if (low === high) return [...from, ownFigure(id, low)]
  return [...from, { id, standing: 'missing', from: [...asks].map(missingFact), settledBy: null, rule: null }]
}
