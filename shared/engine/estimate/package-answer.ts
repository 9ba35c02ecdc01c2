import type { EstimateQuestion } from '../../model/estimate.ts'
import type { SelfPayRoute } from '../../model/route.ts'
import type { Rate } from '../../money/rate.ts'
import type { Figure } from '../figure.ts'
import type { LineAnswer, Note, OpenFact, RouteAnswer } from './answer.ts'
import { factIds } from './fact-ids.ts'
import { missingFact } from './facts.ts'
import type { NoteCode } from './note-codes.ts'
import { note } from './notes.ts'
import { closing, largestFirst } from './open-order.ts'
import { remappedLine } from './remapped.ts'
import { selfPayAnswer } from './self-pay-answer.ts'
import { asRange, asSpan, lesser, NOTHING_OWED, plus, type Span } from './span.ts'
import { type PricedGroup, type StatedPrices, statedPrices } from './stated-prices.ts'
import { totals } from './totals.ts'

/** Prices for groups of services, and what they are called in the trace. */
export interface GroupPricing {
  readonly groups: readonly PricedGroup[]
  readonly rule: 'clinic.package' | 'clinic.settlement'
  readonly note: Extract<NoteCode, 'selfPay.package' | 'selfPay.settlement'>
}

/**
 * What services cost that have stated prices together. A service in several groups belongs to the first. While a
 * charge is missing the group's price can't be spread over its services, but it still bounds what they cost together.
 */
export function packageAnswer(question: EstimateQuestion, route: SelfPayRoute, pricing: GroupPricing): RouteAnswer {
  const { promptPay } = route
  const groups = distinct(pricing.groups).flatMap((group) => statedPrices(group, question.lines, promptPay) ?? [])
  const grouped = new Set(groups.flatMap(({ prices }) => prices.map(({ lineId }) => lineId)))
  const ownPrices = route.cashPrices.filter(({ lineId }) => !grouped.has(lineId))
  const cashPrices = [...groups.flatMap(({ prices }) => prices), ...ownPrices]
  const together = selfPayAnswer(question, { ...route, cashPrices, promptPay: NOTHING_OFF })
  const apart = selfPayAnswer(question, { ...route, cashPrices: ownPrices })
  const lines = together.lines.map((line, index) =>
    grouped.has(line.lineId) ? ofGroup(line, groups, pricing.rule) : (apart.lines[index] ?? line),
  )
  const range = asRange(totalOf(lines, groups))
  return {
    routeId: route.id,
    kind: 'selfPay',
    range,
    creditedToDeductible: null,
    creditedToOop: null,
    lines,
    totals: totals(lines, range, 'known'),
    openFacts: openOf(apart, groups),
    notes: [...together.notes, ...groups.flatMap((one) => groupNotes(one, pricing.note))],
  }
}

const NOTHING_OFF: Rate = { units: 0, places: 0 }

function distinct(groups: readonly PricedGroup[]): readonly PricedGroup[] {
  const taken = new Set<string>()
  return groups.map((group) => {
    const lineIds = group.lineIds.filter((id) => !taken.has(id))
    for (const id of lineIds) taken.add(id)
    return { ...group, lineIds }
  })
}

/** A line of a group says what is asked for the group, and never costs more than the whole of it. */
function ofGroup(line: LineAnswer, groups: readonly StatedPrices[], rule: GroupPricing['rule']): LineAnswer {
  const found = groups.find(({ prices }) => prices.some(({ lineId }) => lineId === line.lineId))
  if (found === undefined) return line
  const { group, missingCharges, span } = found
  const untold = [
    ...(group.price.kind === 'unknown' ? [group.factId] : []),
    ...missingCharges.map((id) => factIds.charge(id)),
  ].map(missingFact)
  const own = factIds.cashPrice(line.lineId)
  const renamed = remappedLine(line, (figure): Figure<unknown> => {
    if (figure.id === own && figure.standing === 'missing') {
      const [only] = untold
      return only !== undefined && untold.length === 1 ? only : { ...figure, from: untold }
    }
    return figure.rule === 'clinic.cashPrice' ? { ...figure, rule } : figure
  })
  return { ...renamed, range: asRange(lesser(asSpan(line.range), { low: asSpan(line.range).low, high: span.high })) }
}

/** Groups as a whole, other services each by itself. */
function totalOf(lines: readonly LineAnswer[], groups: readonly StatedPrices[]): Span {
  const grouped = new Set(groups.flatMap(({ prices }) => prices.map(({ lineId }) => lineId)))
  const alone = lines.filter(({ lineId }) => !grouped.has(lineId)).map(({ range }) => asSpan(range))
  const whole = groups.map(({ prices, span }) => {
    const members = prices.flatMap(({ lineId }) => lines.find((line) => line.lineId === lineId) ?? [])
    const isTold = members.every(({ parts }) => parts.patientOwes.standing !== 'missing')
    return isTold ? members.map(({ range }) => asSpan(range)).reduce(plus, NOTHING_OWED) : span
  })
  return [...alone, ...whole].reduce(plus, NOTHING_OWED)
}

function openOf(plain: RouteAnswer, groups: readonly StatedPrices[]): readonly OpenFact[] {
  const own = new Set(
    groups.flatMap(({ prices }) => prices.flatMap(({ lineId }) => [factIds.cashPrice(lineId), factIds.charge(lineId)])),
  )
  const ofGroups = groups.flatMap(({ group, missingCharges, span }): OpenFact[] => {
    if (span.low === span.high) return []
    const closesCents = closing(span)
    const untold = [
      ...(group.price.kind === 'unknown' ? [group.factId] : []),
      ...missingCharges.map((id) => factIds.charge(id)),
    ]
    return untold.map((factId) => ({ factId, closesCents }))
  })
  const shown = new Set(ofGroups.map(({ factId }) => factId))
  const others = plain.openFacts.filter(({ factId }) => !own.has(factId) && !shown.has(factId))
  return largestFirst([...ofGroups, ...others])
}

function groupNotes({ prices, span }: StatedPrices, code: GroupPricing['note']): readonly Note[] {
  if (span.low !== span.high) return []
  return [note(code, null, { price: span.low, count: prices.length })]
}
