import type { BenefitRule } from '../../model/benefit-plan.ts'
import type { Fact } from '../../model/fact.ts'
import type { ServiceLine } from '../../model/service-line.ts'
import { type LineRecord, OUTCOME } from '../coverage/line-record.ts'
import { type LineTerms, NO_CELL } from '../coverage/terms.ts'
import type { Figure } from '../figure.ts'
import { findRule } from './care-terms.ts'
import { levelFor } from './episode-terms.ts'
import { factIds } from './fact-ids.ts'
import { factFigure, missingFact } from './facts.ts'
import { type InsuredTrace, type NumberField, type Origin, stepFigure } from './insured-trace.ts'
import type { LeftBefore } from './left-figures.ts'

/** One line on a route with a plan, and all that its figures are made of. */
export interface LineScene {
  readonly trace: InsuredTrace
  readonly line: ServiceLine
  readonly index: number
  readonly tier: string
  readonly terms: LineTerms
  readonly low: LineRecord
  readonly high: LineRecord
  /** The plan's rule; absent when it has told none for this kind of care at this level. */
  readonly rule: BenefitRule | undefined
  readonly before: LeftBefore
}

/** The scene of a line at the level whose amounts it uses. */
export function lineScene(trace: InsuredTrace, line: ServiceLine, index: number): Omit<LineScene, 'before'> {
  const low = trace.low[index] as LineRecord
  const high = trace.high[index] as LineRecord
  const terms = trace.terms.episode.lines[index] as LineTerms
  const tier = levelOf(trace, line, index)
  return { trace, line, index, tier, terms, low, high, rule: findRule(trace.terms.route.plan, line.category, tier) }
}

/** Does everything of the line stand at the first steps: denied or not covered, with nothing to share? */
export function isRefused({ low, high }: Pick<LineScene, 'low' | 'high'>): boolean {
  return low.outcome !== OUTCOME.covered && high.outcome !== OUTCOME.covered
}

/** What the plan tells of one point of its rule; nothing told at all is one missing fact. */
export function ruleFact(
  scene: LineScene,
  key: 'covered' | 'copay' | 'coinsurance' | 'deductibleApplies',
): Figure<unknown> | null {
  const { line, rule, tier } = scene
  if (rule === undefined) return untoldFact(scene)
  const fact: Fact<unknown> = rule[key]
  return factFigure(factIds[key](line.category, tier), fact, factIds.benefit(line.category, tier))
}

/** A kind of care that the plan tells only at other levels is not covered at this one, and that is known. */
function untoldFact({ line, tier, terms }: LineScene): Figure<unknown> {
  const id = factIds.benefit(line.category, tier)
  return terms.rule === null
    ? { id, standing: 'known', value: false, from: [], settledBy: null, rule: null }
    : missingFact(id)
}

/** Facts that decide how much of the line is covered at all, and are still open. */
export function openGates({ trace, terms }: LineScene): readonly Figure<unknown>[] {
  const { rule } = terms
  const cells = [terms.auth, terms.referral, ...(rule === null ? [] : [rule.covered, rule.limit?.used ?? NO_CELL])]
  return cells.flatMap((cell) => openFactsOf(trace, cell))
}

/** The facts that a cell is still waiting for, as leaves. */
export function openFactsOf(trace: InsuredTrace, cell: number): readonly Figure<unknown>[] {
  const open = trace.terms.sheet.open.find((one) => one.cell === cell)
  return open === undefined ? [] : open.factIds.map(missingFact)
}

/** The network level whose amounts a line uses. */
export function levelOf({ terms, low, high }: InsuredTrace, line: ServiceLine, index: number): string {
  const moved = low[index]?.movedOut === true && high[index]?.movedOut === true
  return moved ? 'out' : levelFor(terms.route.plan, line, terms.route.tier)
}

/** A step as a figure. A part that is known to be nothing needs no sources. */
export function step({ trace, index, low, high }: LineScene, field: NumberField, origin: Origin): Figure {
  const isNothing = low[field] === 0 && high[field] === 0
  return stepFigure(trace, index, field, isNothing ? { id: origin.id, from: [], rule: origin.rule ?? null } : origin)
}

/** Those that are still missing. */
export function openOnly(figures: readonly Figure<unknown>[]): readonly Figure<unknown>[] {
  return figures.filter((figure) => figure.standing === 'missing')
}
