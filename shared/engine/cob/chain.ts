import { cents, LARGEST_CENTS } from '../../money/cents.ts'
import { insuredTerms } from '../estimate/insured-terms.ts'
import { legalMaximum } from '../estimate/plan-year.ts'
import { NOTHING_OWED, type Span, without } from '../estimate/span.ts'
import { type Alone, aloneAnswer } from './alone.ts'
import type { ChainPlan, PlacedPlan } from './chain-payers.ts'
import type { ChainRun, ChainScene, ChainStep } from './chain-scene.ts'
import { type LaterScene, medicareBehind, planBehind } from './later-payer.ts'
import { type AloneLine, firstState, type LineState, type Settlement, settledLines } from './line-state.ts'
import { looseTrace } from './loose-trace.ts'
import { medicareAlone } from './medicare-alone.ts'
import { type Pin, pinned } from './open-dimensions.ts'
import { assumedProtection, protectedStates } from './protection.ts'
import { openedReserve, reserveAfter, usableReserve } from './reserve.ts'
import { supplementStep } from './supplement-step.ts'

/** Every payer in turn, each seeing what the ones before have paid. Section 5.3, three payers: P is their sum. */
export function runChain(scene: ChainScene): ChainRun {
  const steps: ChainStep[] = []
  for (const payer of scene.order) {
    if (payer.kind === 'medigap') {
      if (steps.length > 0) steps.push(supplementStep(payer, scene, steps))
    } else {
      const alone = settlementOf(payer, scene)
      steps.push(steps.length === 0 ? firstStep(payer, alone) : laterStep(payer, alone, { scene, steps }))
    }
  }
  const last = steps.at(-1)?.after ?? []
  return {
    steps,
    states: scene.isQmb ? protectedStates(last, steps) : last,
    protections: assumedProtection(last, steps),
    asks: [...new Set(steps.flatMap(asksOf))],
  }
}

function asksOf({ alone, dimensions }: ChainStep): readonly string[] {
  return [...(alone === null ? [] : alone.asks), ...dimensions.flatMap(({ factIds }) => factIds)]
}

function settlementOf(payer: ChainPlan, scene: ChainScene): Alone {
  const { held, status, made } = scene
  const name = payer.kind === 'medicare' ? `${payer.id} ${status}` : payer.id
  const base = made.get(name)
  const pins = base === undefined ? (held ?? []) : ownPins(base, held ?? [])
  if (base !== undefined && held !== null && pins.length === 0) return base
  const key = [name, ...pins.map((pin) => `${pin.key} ${pin.low} ${pin.high}`)].join('|')
  const known = made.get(key)
  if (known !== undefined) return known
  const found = payer.kind === 'medicare' ? medicareAlone(payer, status, scene) : aloneAnswer(payer, scene)
  made.set(key, found)
  return found
}

/** What is supposed of this payer's own sheet; of other sheets its settlement knows nothing. */
function ownPins({ dimensions }: Alone, held: readonly Pin[]): readonly Pin[] {
  return held.filter(({ key }) => dimensions.some((one) => one.key === key))
}

function firstStep(payer: ChainPlan, alone: Alone): ChainStep {
  const after = alone.lines.map(firstState)
  const { dimensions, lines } = alone
  return { payer, alone, dimensions, pays: lines.map(({ pays }) => pays), reserves: null, rule: null, after }
}

interface Earlier {
  readonly scene: ChainScene
  readonly steps: readonly ChainStep[]
}

function laterStep(payer: PlacedPlan, alone: Alone, { scene, steps }: Earlier): ChainStep {
  const before = (steps.at(-1) as ChainStep).after
  const first = steps[0]?.alone?.lines ?? []
  const rests = payer.method === 'maintenanceOfBenefits' ? benefitsOfRest(payer, scene, { before, alone }) : []
  const opened = openedReserve(payer, scene)
  let holds = opened === null ? NOTHING_OWED : opened.holds
  const reserves = [holds]
  const settled = before.map((state, index): Settlement => {
    const own = alone.lines[index] as AloneLine
    const reserve = usableReserve(holds, first[index], own)
    const at = { state, alone: own, firstAllowed: first[index]?.allowed ?? own.allowed, reserve }
    const found = settlementAt(payer, at, rests[index] ?? NOTHING_OWED)
    if (opened !== null) holds = reserveAfter(holds, own, found.pays)
    reserves.push(holds)
    return found
  })
  const dimensions = [...alone.dimensions, ...(opened === null ? [] : opened.dimensions)]
  const kept = opened === null ? null : reserves
  return { payer, alone, dimensions, reserves: kept, ...settledLines(before, settled) }
}

function settlementAt(payer: PlacedPlan, at: LaterScene, benefitOfRest: Span): Settlement {
  if (payer.kind === 'medicare') return medicareBehind(at)
  if (payer.kind === 'medicaid') return planBehind(at, 'medicaidLesserOf', NOTHING_OWED)
  return planBehind(at, payer.method, benefitOfRest)
}

/** What a plan pays of what the payers before it left of its own allowed amounts: its deductible first, then its share. */
function benefitsOfRest(
  payer: ChainPlan,
  { question, rules, held }: ChainScene,
  { before, alone }: { readonly before: readonly LineState[]; readonly alone: Alone },
): readonly Span[] {
  const rests = before.map(({ paid }, index) => without((alone.lines[index] as AloneLine).allowed, paid))
  const prices = rests.map(({ low }, index) => ({
    lineId: question.lines[index]?.id ?? '',
    allowed: { kind: 'known' as const, value: cents(Math.min(low, LARGEST_CENTS)) },
    source: { kind: 'none' as const },
  }))
  const route = { ...payer.route, prices }
  const terms = insuredTerms(route, question.lines, legalMaximum(route, question, rules))
  rests.forEach(({ low, high }, index) => {
    const cell = terms.episode.lines[index]?.price
    if (cell !== undefined && low !== high) terms.sheet.open.push({ cell, low, high, factIds: [] })
  })
  const trace = looseTrace(held === null ? terms : { ...terms, sheet: pinned(terms.sheet, payer, held) })
  return trace.low.map((record, index) => ({
    low: record.planPays,
    high: trace.high[index]?.planPays ?? record.planPays,
  }))
}
