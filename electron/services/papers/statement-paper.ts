import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { OrderOf } from '../../../shared/contract/paper-orders.ts'
import { knownFigure } from '../../../shared/documents/paper-figures.ts'
import { type StatementMove, statement } from '../../../shared/documents/statement.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { cents, minusCents, sumCents } from '../../../shared/money/cents.ts'
import { type StatementMoves, statementMoves, toCloseOn } from '../reports/statement-moves.ts'
import { askedOfPlan } from './asked-of-plan.ts'
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
  const { pause, open, come, ...asked } = askedOfPlan(reader, plan, today)
  const left = (rows: typeof open) => sumCents(rows.map(({ amount, paid }) => minusCents(amount, paid)))
  const [late, current] = [left(asked.late), left(asked.due)]
  const { next } = asked
  return {
    dueNow: knownFigure('plan.dueNow', pause ? cents(0) : sumCents([late, current, plan.feesLeft])),
    fees: knownFigure('plan.fees', plan.feesLeft),
    late: knownFigure('plan.late', late),
    current: knownFigure('plan.current', current),
    paused: pause && { to: pause.to, unpaid: knownFigure('plan.unpaid', sumCents([left(come), plan.feesLeft])) },
    next: next && { on: next.contractOn, amount: knownFigure('plan.nextAmount', minusCents(next.amount, next.paid)) },
    lastOn: open.at(-1)?.contractOn ?? null,
    payOff: knownFigure('plan.payOff', toCloseOn(reader, plan, today)),
    credit: knownFigure('plan.credit', plan.credit),
    paidToDate: knownFigure('plan.paid', plan.paid),
  }
}
