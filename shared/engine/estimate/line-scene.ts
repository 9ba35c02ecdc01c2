import type { BenefitRule } from '../../model/benefit-plan.ts'
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
  readonly terms: LineTerms
  readonly low: LineRecord
  readonly high: LineRecord
  /** What the plan tells of the kind of care, as figures. */
  readonly told: ToldFigures
  readonly before: LeftBefore
  /** Is any fact of the route missing? */
  readonly isOpen: boolean
}

/** What the plan tells of a kind of care at a level; shared by all lines of the kind. Null where it does not apply. */
export interface ToldFigures {
  readonly rule: BenefitRule | undefined
  readonly covered: Figure<unknown> | null
  readonly deductibleApplies: Figure<unknown> | null
  readonly copay: Figure<unknown> | null
  readonly coinsurance: Figure<unknown> | null
}

/** The figures of a rule. Nothing told at all is one missing fact; told only at other levels is not covered here. */
export function toldFigures(
  trace: InsuredTrace,
  { rule: terms }: LineTerms,
  category: string,
  tier: string,
): ToldFigures {
  const rule = findRule(trace.terms.route.plan, category, tier)
  const benefit = factIds.benefit(category, tier)
  if (rule === undefined) {
    const untold: Figure<unknown> =
      terms === null
        ? { id: benefit, standing: 'known', value: false, from: [], settledBy: null, rule: null }
        : missingFact(benefit)
    return { rule, covered: untold, deductibleApplies: untold, copay: untold, coinsurance: untold }
  }
  return {
    rule,
    covered: factFigure(factIds.covered(category, tier), rule.covered, benefit),
    deductibleApplies: factFigure(factIds.deductibleApplies(category, tier), rule.deductibleApplies, benefit),
    copay: factFigure(factIds.copay(category, tier), rule.copay, benefit),
    coinsurance: factFigure(factIds.coinsurance(category, tier), rule.coinsurance, benefit),
  }
}

/** Does everything of the line stand at the first steps: denied or not covered, with nothing to share? */
export function isRefused({ low, high }: Pick<LineScene, 'low' | 'high'>): boolean {
  return low.outcome !== OUTCOME.covered && high.outcome !== OUTCOME.covered
}

/** The network level whose amounts a line uses. */
export function levelOf({ terms, low, high }: InsuredTrace, line: ServiceLine, index: number): string {
  const moved = low[index]?.movedOut === true && high[index]?.movedOut === true
  return moved ? 'out' : levelFor(terms.route.plan, line, terms.route.tier)
}

/** Is the step nothing, whatever is still missing or assumed? Then nothing stands behind it. */
export function isNothing({ trace, index, low, high }: LineScene, field: NumberField): boolean {
  if (low[field] !== 0 || high[field] !== 0) return false
  return trace.freeLow === trace.low || trace.freeHigh[index]?.[field] === 0
}

/** A step as a figure. */
export function step({ trace, index }: LineScene, field: NumberField, origin: Origin): Figure {
  return stepFigure(trace, index, field, origin)
}

/** Adds the figures that are there. */
export function push(from: Figure<unknown>[], figure: Figure<unknown> | null): void {
  if (figure !== null) from.push(figure)
}

/** Adds what is still missing of a figure, where it only matters while it is missing. */
export function pushOpen(from: Figure<unknown>[], figure: Figure<unknown> | null): void {
  if (figure !== null && figure.standing === 'missing') from.push(figure)
}

/** Adds the facts that decide how much of the line is covered at all, and are still open. */
export function pushGates(from: Figure<unknown>[], scene: LineScene): void {
  if (!scene.isOpen) return
  const { rule, auth, referral } = scene.terms
  pushOpenFacts(from, scene, auth)
  pushOpenFacts(from, scene, referral)
  if (rule === null) return
  pushOpenFacts(from, scene, rule.covered)
  if (rule.limit !== null) pushOpenFacts(from, scene, rule.limit.used)
}

/** Adds the facts that a cell is still waiting for, as leaves. */
export function pushOpenFacts(from: Figure<unknown>[], { trace, isOpen }: LineScene, cell: number): void {
  if (!isOpen || cell === NO_CELL) return
  const open = trace.terms.sheet.open.find((one) => one.cell === cell)
  if (open !== undefined) from.push(...open.factIds.map(missingFact))
}

/** Adds what is still open about the most that the plan pays. */
export function pushOpenMax(from: Figure<unknown>[], scene: LineScene): void {
  const { max } = scene.terms
  if (max === null) return
  pushOpenFacts(from, scene, max.left)
  pushOpenFacts(from, scene, max.familyLeft)
}
