import type { ServiceLine } from '../../model/service-line.ts'
import { cents } from '../../money/cents.ts'
import type { LineRecord } from '../coverage/line-record.ts'
import { ENDLESS } from '../coverage/terms.ts'
import type { Figure } from '../figure.ts'
import { levelFor } from './episode-terms.ts'
import { factIds } from './fact-ids.ts'
import { factFigure, ownFigure, present } from './facts.ts'
import { type InsuredTrace, stepFigure } from './insured-trace.ts'
import { type LevelFacts, levelFacts } from './levels.ts'

/** What is left of the deductible and of the out-of-pocket maximum when a line's turn comes; null where the plan has none. */
export interface LeftBefore {
  readonly deductible: Figure | null
  readonly oop: Figure | null
}

/** The two amounts before a line, each from the plan's total, what was met, and what earlier lines have used. */
export function leftFigures(trace: InsuredTrace, line: ServiceLine, index: number): LeftBefore {
  const { ground, route } = trace.terms
  const facts = levelFacts({ ...ground, accumulators: route.accumulators }, levelOf(trace, line, index))
  const hasOop = trace.low[index]?.oopLeft !== ENDLESS
  return {
    deductible:
      facts.deductibleCounts === 'nothing'
        ? null
        : stepFigure(trace, index, 'deductibleLeft', {
            id: 'line.deductibleLeft',
            from: [...deductibleFacts(facts), ...usedBefore(trace, index, 'creditDeductible')],
            rule: 'plan.deductible',
          }),
    oop: hasOop
      ? stepFigure(trace, index, 'oopLeft', {
          id: 'line.oopLeft',
          from: [...oopFacts(facts), ...usedBefore(trace, index, 'creditOop')],
          rule: 'plan.oop',
        })
      : null,
  }
}

/** The network level whose amounts a line uses. */
export function levelOf({ terms, low, high }: InsuredTrace, line: ServiceLine, index: number): string {
  const moved = low[index]?.movedOut === true && high[index]?.movedOut === true
  return moved ? 'out' : levelFor(terms.route.plan, line, terms.route.tier)
}

function deductibleFacts(facts: LevelFacts): readonly Figure<unknown>[] {
  const { deductibleCounts: counts, tier, deductible, deductibleMet } = facts
  const scopes = counts === 'both' ? (['member', 'family'] as const) : counts === 'nothing' ? [] : [counts]
  return present(
    scopes.flatMap((scope) => [
      factFigure(factIds.deductible(scope, tier), deductible[scope], null),
      factFigure(factIds.deductibleMet(scope, tier), deductibleMet[scope], null),
    ]),
  )
}

function oopFacts(facts: LevelFacts): readonly Figure<unknown>[] {
  const { tier, oop, oopMet, legalMaximum } = facts
  const scopes = (['member', 'family'] as const).filter(
    (scope) => oop[scope].kind !== 'none' || (scope === 'member' && legalMaximum !== ENDLESS),
  )
  const legal = legalMaximum === ENDLESS ? null : ownFigure('rule.acaMaximum', legalMaximum, 'coverage.acaMaximum')
  return present([
    legal,
    ...scopes.flatMap((scope) => [
      factFigure(factIds.oop(scope, tier), oop[scope], null),
      factFigure(factIds.oopMet(scope, tier), oopMet[scope], null),
    ]),
  ])
}

/** What the lines before this one have used, as one leaf. */
function usedBefore(
  trace: InsuredTrace,
  index: number,
  field: 'creditDeductible' | 'creditOop',
): readonly Figure<unknown>[] {
  const sum = (records: readonly LineRecord[]): number =>
    records.slice(0, index).reduce((total, record) => total + record[field], 0)
  const [low, high] = [sum(trace.low), sum(trace.high)]
  const id = field === 'creditDeductible' ? 'line.deductibleUsedBefore' : 'line.oopUsedBefore'
  if (low === 0 && high === 0) return []
  if (low !== high) return [{ id, standing: 'missing', from: [], settledBy: null, rule: null }]
  return [{ id, standing: 'known', value: cents(low), from: [], settledBy: null, rule: null }]
}
