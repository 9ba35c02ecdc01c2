import { cents } from '../../money/cents.ts'
import { ENDLESS } from '../coverage/terms.ts'
import type { OpenFact } from '../estimate/answer.ts'
import { largestFirst } from '../estimate/open-order.ts'
import type { Span } from '../estimate/span.ts'
import { runChain } from './chain.ts'
import { totalOf } from './chain-range.ts'
import type { ChainRun, ChainScene } from './chain-scene.ts'

/** The facts of all payers that the total follows, the one that closes most of the range first. */
export function chainOpenFacts(scene: ChainScene, run: ChainRun, total: Span): readonly OpenFact[] {
  if (total.low === total.high || !scene.weighsFacts) return []
  return largestFirst(run.asks.flatMap((factId) => openFact({ scene, run, total }, factId)))
}

interface Weighed {
  readonly scene: ChainScene
  readonly run: ChainRun
  readonly total: Span
}

function openFact({ scene, run, total }: Weighed, factId: string): readonly OpenFact[] {
  const pins = run.steps.flatMap(({ dimensions }) => dimensions.filter((one) => one.factIds.includes(factId)))
  const ends = (['low', 'high'] as const).map((end) => {
    const found = totalOf(
      runChain({ ...scene, held: pins.map((one) => ({ key: one.key, low: one[end], high: one[end] })) }),
    )
    return { low: Math.max(found.low, total.low), high: Math.min(found.high, total.high) }
  })
  if (ends.every((one) => one.low === total.low && one.high === total.high)) return []
  const [least, most] = ends.map(widthOf) as [number, number]
  const width = widthOf(total)
  if (width === ENDLESS) return [{ factId, closesCents: least === ENDLESS ? cents(0) : null }]
  return [{ factId, closesCents: cents(Math.max(0, width - Math.floor((least + most) / 2))) }]
}

function widthOf({ low, high }: Span): number {
  return low === high ? 0 : high - low
}
