import type { InsuredRoute } from '../../model/route.ts'
import type { LineAnswer, Note, RouteAnswer } from '../estimate/answer.ts'
import type { InsuredTrace } from '../estimate/insured-trace.ts'
import { insuredNotes, note } from '../estimate/notes.ts'
import type { PayerAnswer } from '../estimate/route-extras.ts'
import { asRange, isClosed, NOTHING_OWED, plus, spanFigure } from '../estimate/span.ts'
import { deductibleCredit, oopCredit, totals } from '../estimate/totals.ts'
import { runChain } from './chain.ts'
import { chainLine } from './chain-lines.ts'
import { chainOpenFacts } from './chain-open-facts.ts'
import { chainRange } from './chain-range.ts'
import type { ChainRun, ChainScene, ChainStep } from './chain-scene.ts'
import type { PayerOrders } from './payer-order.ts'
import { yearNotes } from './year-notes.ts'

/**
 * The route's answer when its payers pay in one certain order. Source: coverage specification, sections 5.1 to 5.3; that
 * each payer sees the one before in time is assumed, and said.
 */
export function orderedAnswer(scene: ChainScene, route: InsuredRoute, found: PayerOrders): RouteAnswer {
  const run = runChain(scene)
  const step = run.steps.find(({ payer }) => payer.id === route.id) ?? run.steps[0]
  const own = step?.alone?.trace as InsuredTrace
  const lines = scene.question.lines.map(({ id }, index) => chainLine(run, index, id, scene.isQmb))
  const total = chainRange(scene, run)
  const range = asRange(total)
  const rests = run.steps.some(({ alone }) => alone?.lines.some(({ isAssumed }) => isAssumed) === true)
  const isAssumed = rests || run.protections.some((one) => one !== null)
  return {
    routeId: route.id,
    kind: 'insured',
    range,
    lines,
    totals: totals(lines, range, isAssumed ? 'assumed' : 'known'),
    openFacts: chainOpenFacts(scene, run, total),
    notes: [...insuredNotes(scene.question, own, scene.rules), ...chainNotes(scene, run, found)],
    creditedToDeductible: deductibleCredit(own),
    creditedToOop: oopCredit(own),
    ...(run.steps.length > 1 ? { payers: payersOf(run, lines, found) } : {}),
  }
}

function payersOf({ steps }: ChainRun, lines: readonly LineAnswer[], found: PayerOrders): readonly PayerAnswer[] {
  return steps.map(({ payer, pays }, place) => {
    const next = steps[place + 1]?.payer
    const figures = lines.flatMap((line) => line.payers?.[place]?.pays ?? [])
    const from = figures.filter((figure) => figure.standing === 'missing' || figure.value !== 0)
    const origin = { id: `estimate.payerPays.${payer.id}`, from, settledBy: null, rule: null }
    const isAssumed = from.some(({ standing }) => standing === 'assumed')
    return {
      payerId: payer.id,
      name: payer.name,
      place: place + 1,
      before: next === undefined ? null : found.ruleBetween(payer, next),
      pays: spanFigure(pays.reduce(plus, NOTHING_OWED), origin, isAssumed),
    }
  })
}

/** Who pays before whom and why, and what Medicare's rules do to the route. */
function chainNotes(scene: ChainScene, { steps }: ChainRun, found: PayerOrders): readonly Note[] {
  const pairs = steps.slice(1).flatMap(({ payer }, index): Note[] => {
    const before = steps[index]?.payer
    const rule = before === undefined ? null : found.ruleBetween(before, payer)
    if (before === undefined) return []
    const facts = { first: before.name, second: payer.name }
    if (rule === null) return [note('cob.orderOpen', null, facts)]
    return [
      rule === 'cob.shareEqually' ? note('cob.shareEqually', null, facts) : note('cob.order', null, { ...facts, rule }),
    ]
  })
  const medicareAt = steps.findIndex(({ payer }) => payer.kind === 'medicare')
  return [
    ...pairs,
    ...(steps.length > 1 ? [note('cob.timely')] : []),
    ...steps.flatMap(reserveNotes),
    ...(medicareAt > 0 ? [note('medicare.secondary')] : []),
    ...(medicareAt >= 0 && scene.status === 'nonparUnassigned' ? [note('medicare.limitingCharge')] : []),
    ...(medicareAt >= 0 && scene.isQmb ? [note('medicare.notBillable')] : []),
    ...(medicareAt >= 0 ? yearNotes(scene, steps) : []),
  ]
}

/** What a benefit reserve holds before and after the services, once both can be told. */
function reserveNotes({ payer, reserves }: ChainStep): readonly Note[] {
  const [first, last] = [reserves?.[0], reserves?.at(-1)]
  if (first === undefined || last === undefined || !isClosed(first) || !isClosed(last)) return []
  return [note('cob.reserve', null, { plan: payer.name, before: first.low, after: last.low })]
}
