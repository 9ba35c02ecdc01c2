import { adjudicateLine, type Episode } from './adjudicate.ts'
import { penaltyTerms } from './covered-part.ts'
import { newLineRecord } from './line-record.ts'
import { mayBeRagged } from './ragged-price.ts'
import { LIMIT_KINDS, type LineTerms, NO_CELL, type RuleTerms } from './terms.ts'

/** A cell that nobody has settled and what it may hold. */
export interface Span {
  readonly cell: number
  readonly low: number
  readonly high: number
}

/** The least and the most that the patient may pay for the whole episode; endless when there is no most. */
export interface Extremes {
  readonly low: number
  readonly high: number
}

/** Above this many mixtures of yes and no there is no telling in time. */
const MOST_MIXTURES = 256

/**
 * The lowest and the highest total consistent with what is known.
 *
 * More deductible left, more copay, more coinsurance or a higher price never make the patient pay less in all (out of
 * network a higher plan price never makes the patient pay more), so these are taken at their ends. Yes-or-no facts and
 * counters of visits are tried in every mixture. Null where a plan breaks that order (see `isOrderly`) or leaves too
 * many mixtures: then the amount has to be searched for. Source: coverage specification, sections 3, 4.
 */
export function extremes(episode: Episode, values: readonly number[], spans: readonly Span[]): Extremes | null {
  if (spans.length === 0) {
    const total = totalOf(episode, values.slice())
    return { low: total, high: total }
  }
  const falling = fallingCells(episode)
  const choices = choicesOf(episode, spans)
  const mixtures = choices.reduce((count, choice) => count * choice.values.length, 1)
  if (mixtures > MOST_MIXTURES || !isOrderly(episode, values, spans)) return null
  const slides = spans.filter((span) => !choices.some((choice) => choice.cell === span.cell))
  const found = { low: Number.POSITIVE_INFINITY, high: 0 }
  for (let mixture = 0; mixture < mixtures; mixture += 1) {
    const least = values.slice()
    const most = values.slice()
    let rest = mixture
    for (const { cell, values: options } of choices) {
      const value = options[rest % options.length] as number
      least[cell] = value
      most[cell] = value
      rest = Math.floor(rest / options.length)
    }
    for (const { cell, low, high } of slides) {
      least[cell] = falling.has(cell) ? high : low
      most[cell] = falling.has(cell) ? low : high
    }
    found.low = Math.min(found.low, totalOf(episode, least))
    found.high = Math.max(found.high, totalOf(episode, most))
  }
  return found
}

/** Cells of which more makes the patient pay less: a plan price out of network, and what the plan may still pay. */
function fallingCells({ lines }: Episode): ReadonlySet<number> {
  const charges = new Set(lines.map((line) => line.charge))
  const falling = lines.flatMap((line) => [
    ...(line.isOut && !line.isProtected ? [line.price] : []),
    ...(line.max === null ? [] : [line.max.left, line.max.familyLeft]),
  ])
  return new Set(falling.filter((cell) => !charges.has(cell)))
}

/** What the patient pays in all, with one number for every cell. Writes to the cells. */
export function totalOf(episode: Episode, values: number[]): number {
  let total = 0
  for (const line of episode.lines) {
    const record = newLineRecord()
    adjudicateLine(episode.plan, line, values, record)
    total += record.patient
  }
  return total
}

interface Choice {
  readonly cell: number
  readonly values: readonly number[]
}

/** Facts without an order: yes or no, how an authorization turns out, how many visits were used. */
function choicesOf(episode: Episode, spans: readonly Span[]): readonly Choice[] {
  const rules = rulesOf(episode)
  const twofold = new Set([
    ...episode.lines.flatMap((line) => [line.auth, line.referral]),
    ...rules.flatMap((rule) => [rule.covered, rule.deductibleApplies]),
  ])
  return spans.flatMap(({ cell, low, high }) => {
    if (twofold.has(cell)) return [{ cell, values: [low, high] }]
    const ends = endsOf(rules, cell)
    return ends.length === 0 ? [] : [{ cell, values: countsNear({ cell, low, high }, ends, episode.lines.length) }]
  })
}

/** Where a counter makes a difference: the count of first visits, the number of visits that are covered. */
function endsOf(rules: readonly RuleTerms[], cell: number): readonly number[] {
  return rules.flatMap((rule) => [
    ...(rule.firstUsed === cell ? [rule.firstCount] : []),
    ...(rule.limit !== null && rule.limit.used === cell ? [rule.limit.amount] : []),
  ])
}

/** With so many lines, only the last so many counts before an end differ from one another. */
function countsNear({ low, high }: Span, ends: readonly number[], lines: number): readonly number[] {
  const near = ends.flatMap((end) => Array.from({ length: lines + 1 }, (_, back) => end - back))
  return [...new Set([low, high, ...near.filter((count) => count > low && count < high)])]
}

/**
 * Does the total follow each sliding fact in one direction? Not where a limit counts dollars, units or days that are
 * still open, where an exhausted maximum brings back the charge, where one visit's copay may be another rule's or
 * credits the deductible of another line, where share and penalty of an open price out of network may both round up,
 * or where what one service leaves of the yearly amounts is paid outside of the yearly maximum by another.
 */
function isOrderly(episode: Episode, values: readonly number[], spans: readonly Span[]): boolean {
  const open = new Set(spans.map((span) => span.cell))
  if (episode.lines.length > 1 && paysOutside(episode, values, open)) return false
  if (episode.plan.copayCreditsDeductible && episode.lines.some((line) => isSharing(episode, line))) return false
  if (episode.lines.some((line) => line.max?.exhaustedAtBilled)) return false
  return episode.lines.every((line) => {
    const rules = [line.rule, line.outRule].filter((rule) => rule !== null)
    const isOpen = open.has(line.price) || open.has(line.charge)
    if (line.isOut && !line.isProtected && isOpen && mayBeRagged(episode.plan)) return false
    return rules.every((rule) => {
      const { limit } = rule
      if (limit !== null && limit.kind !== LIMIT_KINDS.visits && (isOpen || open.has(limit.used))) return false
      return line.visitCopay === NO_CELL || !open.has(rule.copay) || isAloneIn(episode, line)
    })
  })
}

/** May a penalty fall due, does only some care count to the yearly maximum, or has some a plan maximum of its own? */
function paysOutside({ plan, lines }: Episode, values: readonly number[], open: ReadonlySet<number>): boolean {
  const mayPenalize = plan.auth.some((terms) => terms.deniedTo === null)
  const counted = new Set(lines.flatMap((line) => [line.rule, line.outRule]).map((rule) => rule?.countsToOop ?? null))
  if (counted.has(true) && counted.has(false)) return true
  if (new Set(lines.map(({ max }) => (max === null ? NO_CELL : max.left))).size > 1) return true
  return mayPenalize && lines.some((line) => open.has(line.auth) || penaltyTerms(plan, line, values) !== null)
}

/** Does another line take part in the visit's copay? What one takes of it and credits the other then needs not pay. */
function isSharing({ lines }: Episode, line: LineTerms): boolean {
  return line.visitCopay !== NO_CELL && lines.some((one) => one !== line && one.visitCopay === line.visitCopay)
}

function isAloneIn(episode: Episode, line: LineTerms): boolean {
  return episode.lines.every(
    (one) => one.visitCopay !== line.visitCopay || (one.rule === line.rule && one.outRule === line.rule),
  )
}

function rulesOf(episode: Episode): readonly RuleTerms[] {
  return [...new Set(episode.lines.flatMap((line) => [line.rule, line.outRule]))].filter((rule) => rule !== null)
}
