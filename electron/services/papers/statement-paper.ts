import * as planPolicies from '../../../db/repositories/plan-policies.ts'
import * as plans from '../../../db/repositories/plans.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { OrderOf } from '../../../shared/contract/paper-orders.ts'
import { addDays, type PlainDate } from '../../../shared/dates/plain-date.ts'
import { knownFigure } from '../../../shared/documents/paper-figures.ts'
import { type StatementMove, statement } from '../../../shared/documents/statement.ts'
import { lateFrom, type Pause, pausesOn } from '../../../shared/engine/installments/late-clock.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { cents, minusCents, sumCents } from '../../../shared/money/cents.ts'
import { latePolicyOf } from '../late-policy.ts'
import { planPast } from '../plan-changes/plan-past.ts'
import { type StatementMoves, statementMoves, toCloseOn } from '../reports/statement-moves.ts'
import type { MadePaper, Making } from './order-facts.ts'
import { noPaper, planLetter } from './plan-letters.ts'

/** The statement of a plan over a span of days; refused when the span is turned round. */
export function makeStatement(making: Making, order: OrderOf<'statement'>): Answer<MadePaper> {
  const found = planLetter(making, order.planId)
  if (!found.ok) return found
  if (order.from > order.to) return noPaper('daysTurned')
  const { plan, letter, of } = found.value
  const { from, to } = order
  const { opening, moves, closing } = statementMoves(making.reader, plan, { from, to }, making.desk.today())
  const model = statement({
    ...letter,
    from,
    to,
    opening: knownFigure('plan.opening', opening),
    moves: paperMoves(moves),
    closing: knownFigure('plan.closing', closing),
    ...standing(making, plan),
  })
  return done({ model, of })
}

function paperMoves(moves: StatementMoves['moves']): readonly StatementMove[] {
  return moves.map(({ amount, leftAfter, ...move }, index) => ({
    ...move,
    amount: knownFigure(`plan.moves.${index + 1}.amount`, amount),
    leftAfter: knownFigure(`plan.moves.${index + 1}.left`, leftAfter),
  }))
}

function standing({ reader, desk }: Making, plan: Plan) {
  const today = desk.today()
  const { graceDays } = latePolicyOf(planPolicies.get(reader))
  const { pauses } = planPast(reader, plan.id)
  const open = plans.demandsOf(reader, plan.id).filter(({ amount, paid }) => paid < amount)
  const left = (rows: typeof open) => sumCents(rows.map(({ amount, paid }) => minusCents(amount, paid)))
  const isLate = ({ contractOn }: (typeof open)[number]): boolean => {
    const from = lateFrom(contractOn, graceDays, pauses)
    return from !== null && from <= today
  }
  const come = open.filter(({ contractOn }) => contractOn <= today)
  const pause = pauseOn(today, pauses)
  const asked = pause ? [] : come
  const late = left(asked.filter(isLate))
  const current = left(asked.filter((one) => !isLate(one)))
  const next = nextAfter(open, today, pause)
  return {
    dueNow: knownFigure('plan.dueNow', pause ? cents(0) : sumCents([late, current, plan.feesLeft])),
    fees: knownFigure('plan.fees', plan.feesLeft),
    late: knownFigure('plan.late', late),
    current: knownFigure('plan.current', current),
    paused: pause ? { to: pause.to, unpaid: knownFigure('plan.unpaid', sumCents([left(come), plan.feesLeft])) } : null,
    next: next
      ? { on: next.contractOn, amount: knownFigure('plan.nextAmount', minusCents(next.amount, next.paid)) }
      : null,
    lastOn: open.at(-1)?.contractOn ?? null,
    payOff: knownFigure('plan.payOff', toCloseOn(reader, plan, today)),
    credit: knownFigure('plan.credit', plan.credit),
    paidToDate: knownFigure('plan.paid', plan.paid),
  }
}

/** The days from today on that are paused without a break; null when none is. */
function pauseOn(today: PlainDate, pauses: readonly Pause[]): Pick<Pause, 'to'> | null {
  const ends = pausesOn(today, pauses).map(({ to }) => to)
  if (ends.length === 0) return null
  const to = ends.reduce((last, end) => (last === null || end === null ? null : last < end ? end : last))
  const further = to === null ? null : pauseOn(addDays(to, 1), pauses)
  return further ?? { to }
}

/** The next payment that is asked for; none is known when it falls into the pause. */
function nextAfter<Row extends { readonly contractOn: PlainDate }>(
  open: readonly Row[],
  today: PlainDate,
  pause: Pick<Pause, 'to'> | null,
): Row | null {
  const next = open.find(({ contractOn }) => contractOn > today)
  if (next === undefined || pause === null) return next ?? null
  return pause.to !== null && next.contractOn > pause.to ? next : null
}
