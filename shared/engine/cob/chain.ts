import { cents, LARGEST_CENTS } from '../../money/cents.ts'
import { insuredTerms } from '../estimate/insured-terms.ts'
import { legalMaximum } from '../estimate/plan-year.ts'
import { lesser, NOTHING_OWED, plus, type Span, without } from '../estimate/span.ts'
import type { MedicareStatus } from '../medicare/part-b.ts'
import { type Alone, type AloneScene, aloneAnswer } from './alone.ts'
import type { ChainPayer, ChainPlan, ChainSupplement, PlacedPayer, PlacedPlan } from './chain-payers.ts'
import { medicareBehind, planBehind, supplementBehind } from './later-payer.ts'
import { type AloneLine, firstState, type LineState, nextState, type Settlement } from './line-state.ts'
import { looseTrace } from './loose-trace.ts'
import { medicareAlone } from './medicare-alone.ts'
import { type Pin, pinned } from './open-dimensions.ts'
import { leftBySupplement } from './supplement.ts'

/** One order of payers, and how the clinic and the patient stand to Medicare. */
export interface ChainScene extends AloneScene {
  readonly order: readonly PlacedPayer[]
  readonly status: MedicareStatus
  readonly isQmb: boolean
  /** Settlements that were made before: a payer alone answers alike in every order. */
  readonly made: Map<string, Alone>
  /** In how many ways the route is answered: what is open about orders and methods shares the time of the search. */
  readonly variants: number
  /** Is it worked out what each missing fact would close? Once for all orders is enough. */
  readonly weighsFacts: boolean
}

/** What one payer did to every line. */
export interface ChainStep {
  readonly payer: ChainPayer
  /** Null for a supplement, which has no benefits of its own. */
  readonly alone: Alone | null
  readonly pays: readonly Span[]
  readonly rule: string | null
  readonly after: readonly LineState[]
}

/** The lines after all payers. */
export interface ChainRun {
  readonly steps: readonly ChainStep[]
  readonly states: readonly LineState[]
  readonly asks: readonly string[]
}

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
    asks: [...new Set(steps.flatMap(({ alone }) => (alone === null ? [] : alone.asks)))],
  }
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
  return { payer, alone, pays: alone.lines.map(({ pays }) => pays), rule: null, after }
}

interface Earlier {
  readonly scene: ChainScene
  readonly steps: readonly ChainStep[]
}

function laterStep(payer: PlacedPlan, alone: Alone, { scene, steps }: Earlier): ChainStep {
  const before = (steps.at(-1) as ChainStep).after
  const first = steps[0]?.alone?.lines ?? []
  const rests = payer.method === 'maintenanceOfBenefits' ? benefitsOfRest(payer, scene, { before, alone }) : []
  const settled = before.map((state, index): Settlement => {
    const own = alone.lines[index] as AloneLine
    const at = { state, alone: own, firstAllowed: first[index]?.allowed ?? own.allowed }
    if (payer.kind === 'medicare') return medicareBehind(at)
    if (payer.kind === 'medicaid') return planBehind(at, 'medicaidLesserOf', NOTHING_OWED)
    return planBehind(at, payer.method, rests[index] ?? NOTHING_OWED)
  })
  return stepOf(payer, alone, before, settled)
}

function stepOf(
  payer: ChainPayer,
  alone: Alone | null,
  before: readonly LineState[],
  settled: readonly Settlement[],
): ChainStep {
  return {
    payer,
    alone,
    pays: settled.map(({ pays }) => pays),
    rule: settled[0]?.rule ?? null,
    after: before.map((state, index) => nextState(state, settled[index] as Settlement)),
  }
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

function supplementStep(payer: ChainSupplement, scene: ChainScene, steps: readonly ChainStep[]): ChainStep {
  const before = (steps.at(-1) as ChainStep).after
  const { medigap, medigapStays } = scene.rules
  const at = steps.findIndex((step) => step.payer.kind === 'medicare')
  const medicare = steps[at]?.alone
  const [benefit, stays] = [medigap?.[payer.letter], medigapStays?.[payer.letter]]
  const settled = before.map((state, index): Settlement => {
    const asked = scene.question.lines[index]
    const line = medicare?.lines[index]
    if (asked === undefined || line === undefined || benefit === undefined || stays === undefined) {
      return { pays: NOTHING_OWED, owed: state.owed, parts: state.parts, rule: 'medicare.medigapTable' }
    }
    return supplementBehind({
      state,
      medicare: line,
      isFirst: at === 0 && steps.length === 1,
      leaves: (part, amount) => leftBySupplement({ benefit, stays, asked }, part, amount),
    })
  })
  return stepOf(payer, null, before, settled)
}

/** A Qualified Medicare Beneficiary owes nothing of what Medicare covers. SSA 1902(n)(3)(B). */
function protectedStates(states: readonly LineState[], steps: readonly ChainStep[]): readonly LineState[] {
  const medicare = steps.find(({ payer }) => payer.kind === 'medicare')?.alone
  return states.map((state, index) => {
    const isCovered = medicare?.lines[index]?.isCovered
    if (isCovered === undefined || isCovered === false) return state
    const { notCovered, penalty } = state.parts
    const own = lesser(state.owed, plus(notCovered, penalty))
    const owed = isCovered === true ? own : { low: own.low, high: state.owed.high }
    const none = { deductible: NOTHING_OWED, copay: NOTHING_OWED, coinsurance: NOTHING_OWED, balanceBill: NOTHING_OWED }
    const parts = isCovered === true ? { ...state.parts, ...none } : state.parts
    return { ...state, owed, counted: plus(state.paid, owed), parts }
  })
}
