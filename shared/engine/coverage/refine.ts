import { adjudicateLine, type Episode } from './adjudicate.ts'
import { corners } from './bounds.ts'
import type { Extremes, Span } from './extremes.ts'
import { newLineRecord } from './line-record.ts'
import { ENDLESS } from './terms.ts'
import { type TouchedCells, touchedCells } from './touched-cells.ts'

/** What each line costs the patient, and all of them together, which stands last: at least and at most. */
export interface PatientRanges {
  readonly low: readonly number[]
  readonly high: readonly number[]
}

/** Open cells in numbers, and how much work may be spent on them. */
export interface RangeQuestion {
  readonly episode: Episode
  readonly values: readonly number[]
  readonly spans: readonly Span[]
  /** The sum of all lines, where it is known by another way; null when it has to be searched for too. */
  readonly total: Extremes | null
  /** How many lines may be computed; about the number that a counselor does not notice while typing. */
  readonly work: number
}

/** A box of open cells with the bounds of every amount inside of it. */
interface Candidate extends PatientRanges {
  readonly spans: readonly Span[]
}

/** What is known so far: the amounts that were seen at some point, and the work that is left. */
interface Search {
  readonly question: RangeQuestion
  readonly touched: readonly TouchedCells[]
  readonly widths: ReadonlyMap<number, number>
  readonly low: number[]
  readonly high: number[]
  work: number
}

/**
 * The lowest and the highest amount of every line and of their sum, by halving: a box of open cells is dropped as
 * soon as its bounds hold nothing beyond what was seen at some point, and cut in two while they may. When nothing is
 * left to cut the ends are exact; when the work is used up the bounds of the boxes that are left count, so that a
 * range is never too narrow.
 */
export function patientRanges(question: RangeQuestion): PatientRanges {
  const count = question.episode.lines.length + 1
  const spans = withEnds(question)
  const search: Search = {
    question,
    touched: touchedCells(question.episode),
    widths: new Map(spans.map((span) => [span.cell, span.high - span.low])),
    low: Array.from({ length: count }, () => ENDLESS),
    high: Array.from({ length: count }, () => -ENDLESS),
    work: question.work,
  }
  const queue = [candidateOf(search, spans)]
  const uncut: Candidate[] = []
  while (queue.length > 0 && search.work > 0) {
    const next = queue.splice(widestOf(search, queue), 1)[0] as Candidate
    if (excessOf(search, next) <= 0) continue
    const halves = halvesOf(search, next)
    if (halves === null) uncut.push(next)
    else queue.push(...halves.map((spans) => candidateOf(search, spans)))
  }
  return hull(search, [...uncut, ...queue])
}

/** No more can be left, or asked as a copay, than all lines cost together: what is endless gets that end. */
function withEnds({ episode, values, spans }: RangeQuestion): readonly Span[] {
  const highest = values.slice()
  for (const span of spans) highest[span.cell] = span.high
  const costs = episode.lines.map((line) => Math.min(highest[line.charge] as number, highest[line.price] as number))
  const most = sumOf(costs)
  const priced = new Set(episode.lines.flatMap((line) => [line.charge, line.price]))
  return spans.map((span) =>
    span.high === ENDLESS && !priced.has(span.cell) ? { ...span, high: Math.max(most, span.low) } : span,
  )
}

/** Sees the corners of a box, as far as they are few, and bounds its inside. */
function candidateOf(search: Search, spans: readonly Span[]): Candidate {
  const open = spans.filter((span) => span.low !== span.high)
  const seen = open.length <= MOST_CORNERS_SEEN ? 1 << open.length : 2
  for (let corner = 0; corner < seen; corner += 1) {
    const bits = open.length <= MOST_CORNERS_SEEN ? corner : -corner
    see(search, spans, open, bits)
  }
  return { spans, ...boundsOf(search, spans) }
}

const MOST_CORNERS_SEEN = 4

/** Computes the episode at one corner of a box: an amount seen is an amount that may really come out. */
function see(search: Search, spans: readonly Span[], open: readonly Span[], bits: number): void {
  const { episode, values } = search.question
  const point = values.slice()
  for (const { cell, low } of spans) point[cell] = low
  open.forEach(({ cell, high }, bit) => {
    if ((bits >> bit) & 1) point[cell] = high
  })
  let total = 0
  episode.lines.forEach((line, index) => {
    const record = newLineRecord()
    adjudicateLine(episode.plan, line, point, record)
    note(search, index, record.patient)
    total += record.patient
  })
  note(search, episode.lines.length, total)
  search.work -= episode.lines.length
}

function note({ low, high }: Search, index: number, amount: number): void {
  if (amount < (low[index] as number)) low[index] = amount
  if (amount > (high[index] as number)) high[index] = amount
}

function boundsOf(search: Search, spans: readonly Span[]): PatientRanges {
  const { episode, values } = search.question
  const box = { low: values.slice(), high: values.slice() }
  for (const span of spans) {
    box.low[span.cell] = span.low
    box.high[span.cell] = span.high
  }
  const found = { low: [] as number[], high: [] as number[] }
  for (const touched of search.touched) {
    const most = box.high[touched.line.charge] as number
    let [low, high] = [ENDLESS, -ENDLESS]
    const isWhole = corners(episode.plan, touched, box, (record) => {
      low = Math.min(low, record.patient)
      high = Math.max(high, record.patient)
      search.work -= 1
    })
    found.low.push(isWhole ? low : 0)
    found.high.push(isWhole ? high : most)
  }
  found.low.push(sumOf(found.low))
  found.high.push(sumOf(found.high))
  return found
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}

/** By how much the bounds of a box reach beyond what was seen; nothing when the box can be dropped. */
function excessOf(search: Search, box: Candidate): number {
  let most = 0
  const count = search.question.total === null ? search.low.length : search.low.length - 1
  for (let index = 0; index < count; index += 1) {
    const below = (search.low[index] as number) - (box.low[index] as number)
    const above =
      box.high[index] === search.high[index] ? 0 : (box.high[index] as number) - (search.high[index] as number)
    most = Math.max(most, below, above)
  }
  return most
}

function widestOf(search: Search, queue: readonly Candidate[]): number {
  let [widest, most] = [0, -1]
  queue.forEach((candidate, index) => {
    const excess = excessOf(search, candidate)
    if (excess > most) [widest, most] = [index, excess]
  })
  return widest
}

/** The box cut in two across the cell that is still widest for what it was; null when nothing can be cut. */
function halvesOf(search: Search, box: Candidate): readonly [readonly Span[], readonly Span[]] | null {
  let [place, most] = [-1, 0]
  box.spans.forEach((span, index) => {
    const width = (span.high - span.low) / (search.widths.get(span.cell) ?? 1)
    if (span.high !== ENDLESS && width > most) [place, most] = [index, width]
  })
  const span = box.spans[place]
  if (span === undefined) return null
  const middle = span.low + Math.floor((span.high - span.low) / 2)
  return [box.spans.with(place, { ...span, high: middle }), box.spans.with(place, { ...span, low: middle + 1 })]
}

/** What was seen, widened by the boxes that could not be looked into. */
function hull(search: Search, left: readonly Candidate[]): PatientRanges {
  const low = search.low.map((seen, index) => Math.min(seen, ...left.map((box) => box.low[index] as number)))
  const high = search.high.map((seen, index) => Math.max(seen, ...left.map((box) => box.high[index] as number)))
  const { total } = search.question
  return total === null ? { low, high } : { low: low.with(-1, total.low), high: high.with(-1, total.high) }
}
