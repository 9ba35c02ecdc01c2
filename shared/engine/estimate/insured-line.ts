import type { ServiceLine } from '../../model/service-line.ts'
import type { LineAnswer } from './answer.ts'
import { insuredParts } from './insured-parts.ts'
import { type InsuredTrace, lineRange } from './insured-trace.ts'
import { addUsed, leftFigures, nothingEarlier } from './left-figures.ts'
import { type LevelFacts, levelFacts } from './levels.ts'
import { lineScene } from './line-scene.ts'
import { insuredTag } from './line-tag.ts'

/** The services on a route with a plan: their parts with their traces, each seeing what the ones before have used. */
export function insuredLines(trace: InsuredTrace, lines: readonly ServiceLine[]): readonly LineAnswer[] {
  const levels = new Map<string, LevelFacts>()
  const earlier = nothingEarlier()
  return lines.map((line, index) => {
    const scene = lineScene(trace, line, index)
    const facts = levels.get(scene.tier) ?? factsAt(trace, scene.tier)
    levels.set(scene.tier, facts)
    const before = leftFigures(trace, facts, earlier)
    const parts = insuredParts({ ...scene, before })
    addUsed(earlier, trace, parts)
    return {
      lineId: line.id,
      tag: insuredTag(scene.low, scene.high, scene.terms.isFree),
      parts,
      range: lineRange(trace, index),
      deductibleLeftBefore: before.deductible,
      oopLeftBefore: before.oop,
    }
  })
}

function factsAt({ terms }: InsuredTrace, tier: string): LevelFacts {
  return levelFacts(terms.ground, terms.route.accumulators, tier)
}
