import { UNKNOWN } from '../../model/fact.ts'
import type { LineAnswer, LineTag, Parts } from '../estimate/answer.ts'
import { factIds } from '../estimate/fact-ids.ts'
import { missingFact, present, ZEROS } from '../estimate/facts.ts'
import type { LinePayer } from '../estimate/route-extras.ts'
import { asRange, isClosed, type Span, spanFigure, without } from '../estimate/span.ts'
import type { Figure } from '../figure.ts'
import type { ChainRun, ChainStep } from './chain-scene.ts'
import { type AloneLine, type LineState, SHARED_PARTS, type SharedPart } from './line-state.ts'

/**
 * One line of a route with several payers, with the trace of each payer's answer: what is paid, owed and written off
 * makes the charge. Source: coverage specification, sections 3 (invariant), 5.3.
 */
export function chainLine(run: ChainRun, index: number, lineId: string, isQmb: boolean): LineAnswer {
  const first = run.steps[0]?.alone?.lines[index] as AloneLine
  const state = run.states[index] as LineState
  const payers = payersOfLine(run.steps, index, first)
  const protection = run.protections[index] ?? null
  const scene: LineScene = { first, state, payers, isQmb, protection }
  const owed = owedFigures(scene)
  return {
    lineId,
    tag: tagOf(state, first),
    parts: { ...partsOf(scene, owed), ...owed },
    range: asRange(state.owed),
    deductibleLeftBefore: first.figures.deductibleLeft,
    oopLeftBefore: first.figures.oopLeft,
    ...(payers.length > 1 ? { payers } : {}),
  }
}

interface LineScene {
  readonly first: AloneLine
  readonly state: LineState
  readonly payers: readonly LinePayer[]
  readonly isQmb: boolean
  /** The assumption about it, where it decides the line. */
  readonly protection: Figure<boolean> | null
}

/** What each payer pays; a later one's figure stands on its own benefit and on what was left before it. */
function payersOfLine(steps: readonly ChainStep[], index: number, first: AloneLine): readonly LinePayer[] {
  const found: LinePayer[] = []
  const owesFirst: Figure = { ...first.figures.patient, id: 'line.owesFirst' }
  steps.forEach((step, place) => {
    const { payer, alone, dimensions, pays, rule } = step
    const id = `line.payerPays.${payer.id}`
    const own = alone?.lines[index]?.figures.pays
    if (place === 0 && own !== undefined) {
      found.push({ payerId: payer.id, name: payer.name, pays: { ...own, id } })
      return
    }
    const earlier = found.slice(1).map((one) => one.pays)
    const asked = alone === null ? dimensions.flatMap(({ factIds }) => factIds.map(missingFact)) : []
    const from = [
      owesFirst,
      ...earlier,
      ...(own === undefined ? [] : [{ ...own, id: 'line.benefitAlone' }]),
      ...reserveOf(step, index),
      ...asked,
    ]
    const figure = spanFigure(pays[index] as Span, { id, from, settledBy: null, rule }, isAnyAssumed(from))
    found.push({ payerId: payer.id, name: payer.name, pays: figure })
  })
  return found
}

/** What the payer's benefit reserve held before the line. */
function reserveOf({ reserves, payer, dimensions }: ChainStep, index: number): readonly Figure[] {
  const holds = reserves === null ? undefined : reserves[index]
  if (holds === undefined) return []
  const asked = dimensions.flatMap(({ factIds: ids }) => ids.filter((id) => id.endsWith(factIds.cobReserve)))
  const saved = payer.kind === 'plan' && payer.reserve !== null ? payer.reserve.saved : UNKNOWN
  const origin = { id: 'line.reserveBefore', from: asked.map(missingFact), settledBy: null, rule: 'cob.reserve' }
  return [spanFigure(holds, origin, saved.kind === 'assumed')]
}

function isAnyAssumed(figures: readonly Figure<unknown>[]): boolean {
  return figures.some(({ standing }) => standing === 'assumed')
}

/** The patient's own amount: what the first payer left, less what the others took over. */
function owedFigures(scene: LineScene): Pick<Parts, 'patientOwes' | 'planPays' | 'discount'> {
  const { first, state, payers, isQmb, protection } = scene
  const { charge, patient } = first.figures
  const paid = payers.map(({ pays }) => pays)
  const isPlain = payers.length === 1 && !isQmb && protection === null
  const later = paid.slice(1)
  const owesFrom = [{ ...patient, id: 'line.owesFirst' }, ...later, ...present([protection])]
  const last = later.findLast(({ rule }) => rule !== null)
  const rule = isQmb ? 'medicare.qmb' : (last?.rule ?? null)
  const owes = isPlain
    ? patient
    : spanFigure(state.owed, { id: 'line.patientOwes', from: owesFrom, settledBy: null, rule }, isAnyAssumed(owesFrom))
  const origin = { id: 'line.planPays', from: paid, settledBy: null, rule: null }
  const planPays = payers.length === 1 ? first.figures.pays : spanFigure(state.paid, origin, isAnyAssumed(paid))
  return { patientOwes: owes, planPays, discount: discountOf(state, { charge, planPays, owes, first }) }
}

interface Around {
  readonly charge: Figure
  readonly planPays: Figure
  readonly owes: Figure
  readonly first: AloneLine
}

/** What nobody pays: the charge without what is paid and owed. */
function discountOf(state: LineState, { charge, planPays, owes, first }: Around): Figure {
  const isTold = isClosed(first.charge) && isClosed(state.paid) && isClosed(state.owed)
  const span = isTold
    ? {
        low: first.charge.low - state.paid.low - state.owed.low,
        high: first.charge.low - state.paid.low - state.owed.low,
      }
    : without(first.charge, state.counted)
  const from = [charge, planPays, owes]
  if (span.low === 0 && span.high === 0) return ZEROS.discount
  return spanFigure(span, { id: 'line.discount', from, settledBy: null, rule: 'plan.contract' }, isAnyAssumed(from))
}

function partsOf(
  scene: LineScene,
  owed: Pick<Parts, 'patientOwes'>,
): Omit<Parts, 'patientOwes' | 'planPays' | 'discount'> {
  const { figures } = scene.first
  const part = (name: SharedPart): Figure => partFigure(scene, name, owed.patientOwes)
  return {
    charge: figures.charge,
    allowed: figures.allowed,
    deductible: part('deductible'),
    copay: part('copay'),
    coinsurance: part('coinsurance'),
    notCovered: part('notCovered'),
    penalty: part('penalty'),
    balanceBill: part('balanceBill'),
    selfPayPrice: ZEROS.selfPayPrice,
  }
}

/** What is left of a part of the first payer's share after the others took theirs. */
function partFigure({ first, state, protection }: LineScene, name: SharedPart, owes: Figure): Figure {
  const [own, span] = [first.figures.parts[name], state.parts[name]]
  const before = first.parts[name]
  const isOwn = span.low === before.low && span.high === before.high
  if (isOwn && (protection === null || span.high === 0)) return own
  const from = [own, owes]
  return spanFigure(span, { id: own.id, from, settledBy: null, rule: own.rule }, isAnyAssumed(from))
}

/** The part that most of the patient's amount is made of. */
function tagOf({ owed, parts, paid }: LineState, first: AloneLine): LineTag {
  if (!isClosed(owed) || SHARED_PARTS.some((part) => !isClosed(parts[part]))) return 'unknown'
  if (owed.low === 0) return first.isCovered === false && paid.high === 0 ? 'writeOff' : 'nothing'
  const shared = parts.deductible.low + parts.coinsurance.low
  const sizes: readonly (readonly [LineTag, number])[] = [
    ['copay', parts.copay.low],
    [sharedTag(parts.deductible.low, parts.coinsurance.low), shared],
    ['notCovered', parts.notCovered.low],
    ['penalty', parts.penalty.low],
    ['balanceBill', parts.balanceBill.low],
  ]
  return sizes.reduce((most, one) => (one[1] > most[1] ? one : most))[0]
}

function sharedTag(deductible: number, coinsurance: number): LineTag {
  if (deductible === 0) return 'coinsurance'
  return coinsurance === 0 ? 'deductible' : 'deductibleAndCoinsurance'
}
