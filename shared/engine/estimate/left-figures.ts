import type { LineRecord } from '../coverage/line-record.ts'
import { ENDLESS } from '../coverage/terms.ts'
import { type Figure, isSettled } from '../figure.ts'
import { stillToAsk } from '../still-to-ask.ts'
import type { Parts } from './answer.ts'
import { factIds, type Scope } from './fact-ids.ts'
import { factFigure, missingFact, ownFigure, present } from './facts.ts'
import { type InsuredTrace, stepFigure } from './insured-trace.ts'
import type { LevelFacts } from './levels.ts'

/** What is left of the deductible and of the out-of-pocket maximum when a line's turn comes; null where the plan has none. */
export interface LeftBefore {
  readonly deductible: Figure | null
  readonly oop: Figure | null
}

/** What the lines before have used, and what would have to be asked to know it: carried from line to line. */
export interface Earlier {
  index: number
  readonly deductible: UsedSoFar
  readonly oop: UsedSoFar
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
  for (const id of stillToAsk(parts.deductible)) earlier.deductible.asks.add(id)
  for (const id of stillToAsk(parts.patientOwes)) earlier.oop.asks.add(id)
  earlier.index += 1
}

/** The two amounts before a line, each from the plan's total, what was met, and what earlier lines have used. */
export function leftFigures(trace: InsuredTrace, facts: LevelFacts, earlier: Earlier): LeftBefore {
  const hasOop = trace.low[earlier.index]?.oopLeft !== ENDLESS
  return {
    deductible: facts.deductibleCounts === 'nothing' ? null : deductibleLeft(trace, facts, earlier),
    oop: hasOop ? oopLeft(trace, facts, earlier) : null,
  }
}

function deductibleLeft(trace: InsuredTrace, facts: LevelFacts, earlier: Earlier): Figure {
  const { deductibleCounts: counts, tier, deductible, deductibleMet } = facts
  const scopes = BOTH.filter((scope) => counts === scope || counts === 'both')
  const parts = scopes.map((scope) =>
    amountsOf(
      factFigure(factIds.deductible(scope, tier), deductible[scope], 'plan.deductible'),
      factFigure(factIds.deductibleMet(scope, tier), deductibleMet[scope], null),
    ),
  )
  return stepFigure(trace, earlier.index, 'deductibleLeft', {
    id: 'line.deductibleLeft',
    from: [...parts.flatMap((one) => one.from), ...usedBefore(earlier.deductible)],
    settledBy: leastOf(parts),
    rule: 'plan.deductible',
  })
}

function oopLeft(trace: InsuredTrace, facts: LevelFacts, earlier: Earlier): Figure {
  const { tier, oop, oopMet, legalMaximum } = facts
  const hasLegal = legalMaximum !== ENDLESS
  const scopes = BOTH.filter((scope) => oop[scope].kind !== 'none' || (scope === 'member' && hasLegal))
  const parts = scopes.map((scope) =>
    amountsOf(
      factFigure(factIds.oop(scope, tier), oop[scope], 'plan.oop'),
      factFigure(factIds.oopMet(scope, tier), oopMet[scope], null),
    ),
  )
  const law = hasLegal ? [ownFigure('rule.acaMaximum', legalMaximum, 'coverage.acaMaximum')] : []
  return stepFigure(trace, earlier.index, 'oopLeft', {
    id: 'line.oopLeft',
    from: [...parts.flatMap((one) => one.from), ...law, ...usedBefore(earlier.oop)],
    settledBy: leastOf(parts),
    rule: 'plan.oop',
  })
}

const BOTH: readonly Scope[] = ['member', 'family']

/** A yearly amount and what was met of it: the figures, and what is left where both are told. */
interface YearlyAmount {
  readonly id: string | null
  readonly from: readonly Figure<unknown>[]
  readonly left: number | null
}

function amountsOf(limit: Figure | null, met: Figure | null): YearlyAmount {
  const isTold = limit !== null && isSettled(limit) && met !== null && isSettled(met)
  return {
    id: limit?.id ?? null,
    from: present([limit, met]),
    left: isTold ? Math.max(0, limit.value - met.value) : null,
  }
}

/** Whose amount has the least left: the member's or the family's. */
function leastOf(parts: readonly YearlyAmount[]): string | null {
  const told = parts.filter((part) => part.left !== null)
  if (told.length === 0 || told.length < parts.length) return null
  return told.reduce((least, part) => ((part.left ?? ENDLESS) < (least.left ?? ENDLESS) ? part : least)).id
}

/** What earlier lines have used, as one leaf; while it is open, what would have to be asked for them. */
function usedBefore({ id, low, high, asks }: UsedSoFar): readonly Figure<unknown>[] {
  if (low === 0 && high === 0) return []
  if (low === high) return [ownFigure(id, low)]
  return [{ id, standing: 'missing', from: [...asks].map(missingFact), settledBy: null, rule: null }]
}
