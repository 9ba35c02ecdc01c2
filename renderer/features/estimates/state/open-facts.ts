import type { OpenFact, RouteAnswer } from '../../../../shared/engine/estimate/answer.ts'
import { type Figure, isSettled } from '../../../../shared/engine/figure.ts'

/** How much of what the column rests on is confirmed: `known` of `all` facts. */
export interface FactCount {
  readonly known: number
  readonly all: number
}

/** The missing facts that would change what the patient pays; others are missing without harm. */
export function narrowingFacts(answer: RouteAnswer): readonly OpenFact[] {
  return answer.openFacts.filter((fact) => fact.closesCents !== 0)
}

/** Every missing fact of the route, in the engine's ranking; those that close nothing by themselves stand last. */
export function rankedFacts(answer: RouteAnswer): readonly OpenFact[] {
  return [...narrowingFacts(answer), ...answer.openFacts.filter((fact) => fact.closesCents === 0)]
}

/** Counts the facts at the ends of the column's figures, each once, and the missing ones that the engine names. */
export function factCount(answer: RouteAnswer): FactCount {
  const settled = new Set<string>()
  walk(answer.totals.patientOwes, settled, new Set())
  const missing = new Set(narrowingFacts(answer).map((fact) => fact.factId))
  for (const id of missing) settled.delete(id)
  return { known: settled.size, all: settled.size + missing.size }
}

function walk(figure: Figure<unknown>, settled: Set<string>, seen: Set<Figure<unknown>>): void {
  if (seen.has(figure)) return
  seen.add(figure)
  if (figure.from.length === 0 && isSettled(figure)) settled.add(figure.id)
  for (const part of figure.from) walk(part, settled, seen)
}
