import type { ServiceLine } from '../../model/service-line.ts'
import { type Cents, cents } from '../../money/cents.ts'
import { proportionOf } from '../../money/proportion.ts'
import type { Rate } from '../../money/rate.ts'
import type { SlidingClass } from '../assistance/sliding-fee.ts'
import { ENDLESS } from '../coverage/terms.ts'
import type { Figure } from '../figure.ts'
import type { LineAnswer } from './answer.ts'
import { lowered, spreadOver } from './help-cap.ts'
import { sumOfLines } from './lowered-answer.ts'
import type { Placed } from './sliding-class.ts'
import { asSpan, exactly, lesser, NOTHING_OWED, plus, type Span, spanFigure } from './span.ts'

/** Lines lowered to what a class pays, and what they cost together. */
export interface SlidingLines {
  readonly lines: readonly LineAnswer[]
  readonly span: Span
}

const RULE = 'assistance.sliding'

/**
 * What a class makes of the lines: a share of each charge, or one fee for each visit.
 * Source: 42 CFR 51c.303(f); coverage specification, section 8.2.
 */
export function slidingLines(
  asked: readonly ServiceLine[],
  lines: readonly LineAnswer[],
  placed: Placed & { readonly found: SlidingClass },
): SlidingLines {
  const { pays } = placed.found
  if (pays.kind === 'share') {
    const shared = lines.map((line) => shareLine(line, placed, pays.rate))
    return { lines: shared, span: sumOfLines(shared) }
  }
  const visits = [...new Set(asked.map(visitOf))].map((visit) =>
    feeVisit(
      lines.filter((_line, index) => visitOf(asked[index]) === visit),
      placed,
      pays.amount,
    ),
  )
  const byLine = new Map(visits.flatMap((visit) => visit.lines.map((line) => [line.lineId, line] as const)))
  return {
    lines: lines.map((line) => byLine.get(line.lineId) ?? line),
    span: visits.map(({ span }) => span).reduce(plus, NOTHING_OWED),
  }
}

/** Services of one day are one visit, unless they name visits of their own. */
function visitOf(line: ServiceLine | undefined): string {
  return `${line?.serviceOn ?? ''} ${line?.visit ?? ''}`
}

function shareLine(line: LineAnswer, placed: Placed, share: Rate): LineAnswer {
  const { charge } = line.parts
  const gross = charge.standing === 'missing' ? { low: 0, high: ENDLESS } : exactly(charge.value)
  const scale = 10 ** share.places
  const cap = { low: proportionOf(gross.low, share.units, scale), high: proportionOf(gross.high, share.units, scale) }
  const rate: Figure<Rate> = {
    id: 'sliding.share',
    standing: placed.isAssumed ? 'assumed' : 'known',
    value: share,
    from: placed.from,
    settledBy: null,
    rule: RULE,
  }
  const origin = { id: 'line.slidingAmount', from: [charge, rate], settledBy: null, rule: RULE }
  const by = spanFigure(cap, origin, placed.isAssumed || charge.standing === 'assumed')
  return lowered(line, { span: lesser(asSpan(line.range), cap), by, rule: RULE })
}

/** One fee for all services of a visit: never more than they cost together without it. */
function feeVisit(lines: readonly LineAnswer[], placed: Placed, amount: Cents): SlidingLines {
  const whole = sumOfLines(lines)
  const span = lesser(whole, exactly(amount))
  if (whole.high <= amount) return { lines, span: whole }
  const feeOrigin = { id: 'sliding.fee', from: placed.from, settledBy: null, rule: RULE }
  const fee = spanFigure(exactly(amount), feeOrigin, placed.isAssumed)
  const shares = whole.low === whole.high || amount === 0 ? spread(amount, lines) : null
  return {
    span,
    lines: lines.map((line, index) => {
      const share = shares?.[index]
      const most = lesser(asSpan(line.range), exactly(amount))
      const own = share === undefined ? { low: 0, high: most.high } : exactly(share)
      const origin = { id: 'line.slidingAmount', from: [line.parts.charge, fee], settledBy: null, rule: RULE }
      return lowered(line, { span: own, by: spanFigure(own, origin, placed.isAssumed), rule: RULE })
    }),
  }
}

function spread(amount: Cents, lines: readonly LineAnswer[]): readonly Cents[] | null {
  return amount === 0 ? lines.map(() => cents(0)) : spreadOver(amount, lines)
}
