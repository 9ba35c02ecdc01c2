import * as contactWishes from '../../../db/repositories/contact-wishes.ts'
import * as plans from '../../../db/repositories/plans.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { OrderOf } from '../../../shared/contract/paper-orders.ts'
import { emergencyBalances } from '../../../shared/documents/emergency-balances.ts'
import { knownFigure } from '../../../shared/documents/paper-figures.ts'
import { type StatementMove, statement } from '../../../shared/documents/statement.ts'
import { reachedAt } from '../../../shared/model/contact-wish.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { cents, minusCents, sumCents } from '../../../shared/money/cents.ts'
import { paperOrigin } from '../paper-origin.ts'
import { type StatementMoves, statementMoves, toCloseOn } from '../reports/statement-moves.ts'
import { type Asked, askedOfPlan } from './asked-of-plan.ts'
import { type MadePaper, type Making, OF_NOBODY } from './order-facts.ts'
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

/** Every open plan with what is left and due next, by payer: what the desk needs without a computer. */
export function makeBalances({ reader, clinic, made, desk }: Making): Answer<MadePaper> {
  const today = desk.today()
  const open = plans
    .list(reader, null)
    .filter(({ state, left }) => left > 0 && (state === 'active' || state === 'awaitingSignature'))
    .toSorted((a, b) => compared(a.terms.guarantor.name, b.terms.guarantor.name) || compared(a.number, b.number))
  const phones = contactWishes.phones(reader)
  const phoneOf = ({ terms: { patientId, guarantor } }: Plan) =>
    reachedAt({ address: '', phone: phones.get(patientId) ?? '' }, guarantor).phone
  const model = emergencyBalances({
    ...paperOrigin(clinic, made),
    asOf: today,
    plans: open.map((plan, at) => ({
      ...balanceOf(plan, askedOfPlan(reader, plan, today), `balances.${at + 1}`),
      phone: phoneOf(plan),
    })),
    left: knownFigure('balances.left', sumCents(open.map(({ left }) => left))),
  })
  return done({ model, of: OF_NOBODY })
}

function compared(a: string, b: string): number {
  return a.localeCompare(b, 'en')
}

function balanceOf(plan: Plan, { pause, late, due, next }: Asked, id: string) {
  const left = (rows: Asked['open']) => sumCents(rows.map(({ amount, paid }) => minusCents(amount, paid)))
  const [first = next] = due
  const asked = due.length > 0 || first === null ? due : [first]
  return {
    payer: plan.terms.guarantor.name,
    planNumber: plan.number,
    isPaused: pause !== null,
    next: first && { on: first.contractOn, amount: knownFigure(`${id}.next`, left(asked)) },
    late: knownFigure(`${id}.late`, left(late)),
    left: knownFigure(`${id}.left`, plan.left),
  }
}
