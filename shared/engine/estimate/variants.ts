import { cents } from '../../money/cents.ts'
import { ENDLESS } from '../coverage/terms.ts'
import { type Figure, isSettled } from '../figure.ts'
import { stillToAsk } from '../still-to-ask.ts'
import type { LineAnswer, Note, OpenFact, Parts, RouteAnswer } from './answer.ts'
import { missingFact } from './facts.ts'
import { largestFirst } from './open-order.ts'
import { mapParts } from './remapped.ts'
import type { MembershipAnswer, PayerAnswer } from './route-extras.ts'
import { asRange, asSpan, either, type Span } from './span.ts'

/**
 * The answer of a route of which one fact may turn out in several ways, each with its own answer: what comes out the
 * same every time is settled, everything else is missing until the fact is told, and the range takes all of them in.
 * Takes at least one answer; `asks` are the facts that tell which of them it is.
 */
export function anyOf(answers: readonly [RouteAnswer, ...RouteAnswer[]], asks: readonly string[]): RouteAnswer {
  const [first, ...others] = answers
  if (others.length === 0) return first
  const range = asRange(answers.map(({ range: each }) => asSpan(each)).reduce(either))
  const lines = first.lines.map((line, index) =>
    anyLine([line, ...others.flatMap((one) => one.lines[index] ?? [])], asks),
  )
  return {
    routeId: first.routeId,
    kind: first.kind,
    range,
    lines,
    totals: anyParts(
      answers.map(({ totals }) => totals),
      asks,
    ),
    openFacts: anyOpen(answers, asSpan(range), asks),
    notes: anyNotes(answers),
    creditedToDeductible: anyOrNone(
      answers.map((one) => one.creditedToDeductible),
      asks,
    ),
    creditedToOop: anyOrNone(
      answers.map((one) => one.creditedToOop),
      asks,
    ),
    ...(first.payers === undefined ? {} : { payers: anyPayers(answers, asks) }),
    ...(first.membership === undefined ? {} : { membership: anyMembership(first.membership, answers, asks) }),
  }
}

/** The fee is the same whatever the care costs; both together are told once the care is. */
function anyMembership(
  first: MembershipAnswer,
  answers: readonly RouteAnswer[],
  asks: readonly string[],
): MembershipAnswer {
  const all = answers.flatMap(({ membership }) => membership?.withFee ?? [])
  return { ...first, withFee: anyFigure(all, asks) }
}

function anyLine(lines: readonly LineAnswer[], asks: readonly string[]): LineAnswer {
  const [first] = lines as [LineAnswer]
  const payers = first.payers?.map(({ payerId, name }) => ({
    payerId,
    name,
    pays: anyFigure(
      lines.flatMap((line) => line.payers?.find((one) => one.payerId === payerId)?.pays ?? []),
      asks,
    ),
  }))
  return {
    lineId: first.lineId,
    tag: lines.every(({ tag }) => tag === first.tag) ? first.tag : 'unknown',
    parts: anyParts(
      lines.map(({ parts }) => parts),
      asks,
    ),
    range: asRange(lines.map(({ range }) => asSpan(range)).reduce(either)),
    deductibleLeftBefore: anyOrNone(
      lines.map((line) => line.deductibleLeftBefore),
      asks,
    ),
    oopLeftBefore: anyOrNone(
      lines.map((line) => line.oopLeftBefore),
      asks,
    ),
    ...(payers === undefined ? {} : { payers }),
  }
}

function anyParts(all: readonly Parts[], asks: readonly string[]): Parts {
  return mapParts(all[0] as Parts, (_figure, part) =>
    anyFigure(
      all.map((parts) => parts[part]),
      asks,
    ),
  )
}

function anyOrNone(figures: readonly (Figure | null)[], asks: readonly string[]): Figure | null {
  const there = figures.filter((figure) => figure !== null)
  return there.length === figures.length ? anyFigure(there, asks) : null
}

/** A figure that comes out the same every time keeps its first trace. */
function anyFigure(figures: readonly Figure[], asks: readonly string[]): Figure {
  const [first] = figures as readonly [Figure, ...Figure[]]
  const settled = figures.filter((figure) => isSettled(figure))
  const isSame = settled.length === figures.length && settled.every(({ value }) => value === settled[0]?.value)
  if (isSame) return settled.find(({ standing }) => standing === 'assumed') ?? first
  const isOpenAnyway = settled.length === 0 && figures.every((one) => sameAsks(one, first))
  const open = [...new Set([...(isOpenAnyway ? [] : asks), ...figures.flatMap(stillToAsk)])]
  return { id: first.id, standing: 'missing', from: open.map(missingFact), settledBy: null, rule: first.rule }
}

function sameAsks(a: Figure, b: Figure): boolean {
  return stillToAsk(a).join() === stillToAsk(b).join()
}

function anyPayers(answers: readonly RouteAnswer[], asks: readonly string[]): readonly PayerAnswer[] {
  const [first] = answers as [RouteAnswer]
  const isSameOrder = answers.every(
    ({ payers }) => payers?.map((one) => one.payerId).join() === first.payers?.map((one) => one.payerId).join(),
  )
  return (first.payers ?? []).map((payer) => ({
    ...payer,
    before: isSameOrder ? payer.before : null,
    pays: anyFigure(
      answers.flatMap(({ payers }) => payers?.find((one) => one.payerId === payer.payerId)?.pays ?? []),
      asks,
    ),
  }))
}

function anyNotes(answers: readonly RouteAnswer[]): readonly Note[] {
  const byText = new Map(answers.flatMap(({ notes }) => notes.map((note) => [JSON.stringify(note), note] as const)))
  return [...byText.values()]
}

/** The fact itself closes what its answers are apart; others close what they close of the answer they matter most to. */
function anyOpen(answers: readonly RouteAnswer[], range: Span, asks: readonly string[]): readonly OpenFact[] {
  const most = new Map<string, number>()
  const widths = answers.map(({ range: each }) => widthOf(asSpan(each)))
  const left = widths.reduce((sum, width) => sum + width, 0) / widths.length
  const own = widthOf(range) === ENDLESS ? ENDLESS : Math.floor(widthOf(range) - left)
  if (widthOf(range) > 0) for (const factId of asks) most.set(factId, own)
  for (const { factId, closesCents } of answers.flatMap(({ openFacts }) => openFacts)) {
    const closes = closesCents ?? ENDLESS
    const known = most.get(factId)
    if (known === undefined || known < closes) most.set(factId, closes)
  }
  return largestFirst(
    [...most].map(([factId, closes]) => ({ factId, closesCents: closes === ENDLESS ? null : cents(closes) })),
  )
}

function widthOf({ low, high }: Span): number {
  return low === high ? 0 : high - low
}
