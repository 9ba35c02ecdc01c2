import { valueOn } from '../../rules/parameter.ts'
import { factIds } from '../estimate/fact-ids.ts'
import { ANY_AMOUNT, exactly, NOTHING_OWED, type Span, without } from '../estimate/span.ts'
import type { ChainSupplement } from './chain-payers.ts'
import type { ChainScene, ChainStep } from './chain-scene.ts'
import { type SupplementSettlement, supplementBehind } from './later-payer.ts'
import { settledLines } from './line-state.ts'
import { isStay } from './medicare-alone.ts'
import type { Dimension } from './open-dimensions.ts'
import { leftBySupplement } from './supplement.ts'

/**
 * A standard supplement behind Medicare, service by service. Plans K and L leave their holder no more than a limit in a
 * calendar year: after that they pay all but the Part B deductible, which counts toward the limit.
 * Source: coverage specification, section 6.3; NAIC Model 651, section 9.1; SSA 1882(w)(2).
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
      limit,
      isStay: isStay(asked),
    })
    if (limit !== null) limit = without(limit, found.counts)
    return found
  })
  return { payer, alone: null, dimensions, ...settledLines(before, settled) }
}

/** What is left of the yearly limit; null for a supplement without one. */
function limitLeft(payer: ChainSupplement, scene: ChainScene, [open]: readonly Dimension[]): Span | null {
  if (!hasLimit(payer)) return null
  const most = yearlyLimit(payer, scene)
  const { spent } = payer
  if (most === null) return ANY_AMOUNT
  if (spent.kind === 'none') return exactly(most)
  if (spent.kind !== 'unknown') return exactly(Math.max(0, most - spent.value))
  const pin = scene.held?.find(({ key }) => key === open?.key) ?? { low: 0, high: most }
  return { low: most - pin.high, high: most - pin.low }
}

/** What has been spent toward the limit of the year is the one thing that a supplement asks. */
function dimensionsOf(payer: ChainSupplement, scene: ChainScene): readonly Dimension[] {
  const high = yearlyLimit(payer, scene)
  if (!hasLimit(payer) || high === null || payer.spent.kind !== 'unknown') return []
  return [{ key: `${payer.id} ${factIds.supplementSpent}`, low: 0, high, factIds: [factIds.supplementSpent] }]
}

function hasLimit({ letter }: ChainSupplement): boolean {
  return letter === 'K' || letter === 'L'
}

/** Null where the year's figure is not announced. */
function yearlyLimit({ letter }: ChainSupplement, { rules, question }: ChainScene): number | null {
  const found = valueOn(rules.medigapYearlyLimits, question.serviceOn ?? question.asOf)
  if (found === null) return null
  return letter === 'K' ? found.planK : found.planL
}
