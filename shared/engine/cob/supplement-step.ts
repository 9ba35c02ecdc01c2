import { dateOf, type PlainDate, yearOf } from '../../dates/plain-date.ts'
import { valueOn } from '../../rules/parameter.ts'
import { factIds } from '../estimate/fact-ids.ts'
import { ANY_AMOUNT, exactly, NOTHING_OWED, type Span, without } from '../estimate/span.ts'
import type { ChainSupplement } from './chain-payers.ts'
import type { ChainScene, ChainStep } from './chain-scene.ts'
import { settledLines } from './line-state.ts'
import { isStay } from './medicare-alone.ts'
import type { Dimension } from './open-dimensions.ts'
import { leftBySupplement } from './supplement.ts'
import { type SupplementSettlement, supplementBehind } from './supplement-behind.ts'

/**
 * A standard supplement behind Medicare, service by service. Plans K and L leave their holder no more than a limit in a
 * calendar year: after that they pay all but the Part B deductible, which counts toward the limit. High deductible plans
 * F and G pay nothing before their own yearly deductible.
 * Source: coverage specification, section 6.3; NAIC Model 651, section 9.1; SSA 1882(w)(2) and 1882(p)(11).
 */
export function supplementStep(payer: ChainSupplement, scene: ChainScene, steps: readonly ChainStep[]): ChainStep {
  const before = (steps.at(-1) as ChainStep).after
  const { medigap, medigapStays } = scene.rules
  const at = steps.findIndex((step) => step.payer.kind === 'medicare')
  const medicare = steps[at]?.alone
  const [benefit, stays] = [medigap?.[payer.letter], medigapStays?.[payer.letter]]
  const dimensions = dimensionsOf(payer, scene)
  let limit = limitLeft(payer, scene, dimensions)
  const settled = before.map((state, index): SupplementSettlement => {
    const asked = scene.question.lines[index]
    const line = medicare?.lines[index]
    if (asked === undefined || line === undefined || benefit === undefined || stays === undefined) {
      const { owed, parts } = state
      return { pays: NOTHING_OWED, owed, parts, rule: 'medicare.medigapTable', counts: NOTHING_OWED }
    }
    const found = supplementBehind({
      state,
      medicare: line,
      isFirst: at === 0 && steps.length === 1,
      leaves: (part, amount) => leftBySupplement({ benefit, stays, asked }, part, amount),
      limit: payer.isHighDeductible ? null : limit,
      deductible: payer.isHighDeductible ? limit : null,
      isStay: isStay(asked),
    })
    if (limit !== null) limit = without(limit, found.counts)
    return found
  })
  return { payer, alone: null, dimensions, reserves: null, ...settledLines(before, settled) }
}

/** What is left of the yearly limit or deductible; null for a supplement without one. */
function limitLeft(payer: ChainSupplement, scene: ChainScene, [open]: readonly Dimension[]): Span | null {
  if (!hasYear(payer)) return null
  const most = yearlyFigure(payer, scene)
  const { spent } = payer
  if (most === null) return ANY_AMOUNT
  if (spent.kind === 'none') return exactly(most)
  if (spent.kind !== 'unknown') return exactly(Math.max(0, most - spent.value))
  const pin = scene.held?.find(({ key }) => key === open?.key) ?? { low: 0, high: most }
  return { low: most - pin.high, high: most - pin.low }
}

/** What has been spent toward the figure of the year is the one thing that a supplement asks. */
function dimensionsOf(payer: ChainSupplement, scene: ChainScene): readonly Dimension[] {
  const high = yearlyFigure(payer, scene)
  if (!hasYear(payer) || high === null || payer.spent.kind !== 'unknown') return []
  return [{ key: `${payer.id} ${factIds.supplementSpent}`, low: 0, high, factIds: [factIds.supplementSpent] }]
}

function hasYear({ letter, isHighDeductible }: ChainSupplement): boolean {
  return isHighDeductible || letter === 'K' || letter === 'L'
}

/** The day of a year whose figure the supplement goes by and that is not announced; null where nothing is missing. */
export function unannouncedYear(payer: ChainSupplement, scene: ChainScene): PlainDate | null {
  return hasYear(payer) && yearlyFigure(payer, scene) === null ? dayOf(payer, scene) : null
}

function dayOf({ isNextYear }: ChainSupplement, { question }: ChainScene): PlainDate {
  return isNextYear ? dateOf(yearOf(question.asOf) + 1, 1, 1) : (question.serviceOn ?? question.asOf)
}

/** Null where the year's figure is not announced. */
function yearlyFigure(payer: ChainSupplement, scene: ChainScene): number | null {
  const on = dayOf(payer, scene)
  if (payer.isHighDeductible) return valueOn(scene.rules.medigapHighDeductible, on)
  const found = valueOn(scene.rules.medigapYearlyLimits, on)
  if (found === null) return null
  return payer.letter === 'K' ? found.planK : found.planL
}
