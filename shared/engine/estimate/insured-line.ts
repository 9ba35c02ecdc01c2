import type { ServiceLine } from '../../model/service-line.ts'
import type { LineRecord } from '../coverage/line-record.ts'
import type { LineTerms } from '../coverage/terms.ts'
import type { LineAnswer } from './answer.ts'
import { insuredParts } from './insured-parts.ts'
import { type InsuredTrace, lineRange } from './insured-trace.ts'
import { addUsed, type LevelFigures, leftFigures, levelFigures, nothingEarlier } from './left-figures.ts'
import { levelFacts } from './levels.ts'
import { levelOf, type ToldFigures, toldFigures } from './line-scene.ts'
import { insuredTag } from './line-tag.ts'

/**
 * The services on a route with a plan: their parts with their traces, each seeing what the ones before have used.
 * Source: coverage specification, section 3, one line at a time in episode order.
 */
export function insuredLines(trace: InsuredTrace, lines: readonly ServiceLine[]): readonly LineAnswer[] {
  const shared: Shared = { levels: new Map(), told: new Map() }
  const earlier = nothingEarlier()
  const isOpen = trace.terms.sheet.open.length > 0
  return lines.map((line, index) => {
    const [low, high] = [trace.low[index] as LineRecord, trace.high[index] as LineRecord]
    const terms = trace.terms.episode.lines[index] as LineTerms
    const tier = levelOf(trace, line, index)
    const before = leftFigures(trace, levelAt(shared, trace, tier), earlier)
    const told = toldAt(shared, trace, terms, [line.category, tier])
    const parts = insuredParts({ trace, line, index, terms, low, high, told, before, isOpen })
    addUsed(earlier, trace, parts)
    return {
      lineId: line.id,
      tag: insuredTag(low, high, terms.isFree),
      parts,
      range: lineRange(trace, index),
      deductibleLeftBefore: before.deductible,
      oopLeftBefore: before.oop,
    }
  })
}

/** Figures that several lines share, made when the first of them asks. */
interface Shared {
  readonly levels: Map<string, LevelFigures>
  readonly told: Map<string, ToldFigures>
}

function levelAt(shared: Shared, { terms }: InsuredTrace, tier: string): LevelFigures {
  const known = shared.levels.get(tier)
  if (known !== undefined) return known
  const made = levelFigures(levelFacts(terms.ground, terms.route.accumulators, tier))
  shared.levels.set(tier, made)
  return made
}

function toldAt(
  shared: Shared,
  trace: InsuredTrace,
  terms: LineTerms,
  [category, tier]: readonly [string, string],
): ToldFigures {
  const name = `${tier} ${category}`
  const known = shared.told.get(name)
  if (known !== undefined) return known
  const made = toldFigures(trace, terms, category, tier)
  shared.told.set(name, made)
  return made
}
