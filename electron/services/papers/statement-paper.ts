import * as versions from '../../../db/repositories/plan-versions.ts'
import * as plans from '../../../db/repositories/plans.ts'
import * as refunds from '../../../db/repositories/refunds.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { OrderOf } from '../../../shared/contract/paper-orders.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { knownFigure } from '../../../shared/documents/paper-figures.ts'
import { type StatementMove, statement } from '../../../shared/documents/statement.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import type { PlanFee } from '../../../shared/model/plan-fee.ts'
import { type Cents, cents, minusCents, sumCents } from '../../../shared/money/cents.ts'
import type { MadePaper, Making } from './order-facts.ts'
import { noPaper, planLetter } from './plan-letters.ts'

/** Something that raised or lowered what is owed; `by` is above zero where more is owed. */
interface Move {
  readonly on: PlainDate
  readonly kind: StatementMove['kind']
  readonly number: string | null
  readonly by: number
}

/** The statement of a plan over a span of days; refused when the span is turned round. */
export function makeStatement(making: Making, order: OrderOf<'statement'>): Answer<MadePaper> {
  const found = planLetter(making, order.planId)
  if (!found.ok) return found
  if (order.from > order.to) return noPaper('daysTurned')
  const { plan, letter, of } = found.value
  const moves = movesOf(making, plan)
  const opening = owedAfter(moves.filter(({ on }) => on < order.from))
  const within = moves.filter(({ on }) => on >= order.from && on <= order.to)
  const model = statement({
    ...letter,
    from: order.from,
    to: order.to,
    opening: knownFigure('plan.opening', shownOwed(opening)),
    moves: runningMoves(within, opening),
    closing: knownFigure('plan.closing', shownOwed(opening + owedAfter(within))),
    ...standing(making, plan),
  })
  return done({ model, of })
}

/** All that changed what a plan asks, in the order of their days. Money beyond what is owed is a credit. */
function movesOf({ reader }: Making, plan: Plan): readonly Move[] {
  const changes = versions.listOf(reader, plan.id).flatMap(({ change }) => (change === null ? [] : [change]))
  const grown = sumCents(changes.map(({ adjusted }) => adjusted))
  const asked = sumCents(plans.demandsOf(reader, plan.id).map(({ amount }) => amount))
  const moves: readonly Move[] = [
    { on: firstDay(plan, changes), kind: 'started', number: null, by: asked - grown },
    ...changes
      .filter(({ adjusted }) => adjusted !== 0)
      .map(({ effectiveOn, adjusted }): Move => {
        return { on: effectiveOn, kind: adjusted > 0 ? 'charged' : 'lowered', number: null, by: adjusted }
      }),
    ...plan.receipts.flatMap(({ number, amount, receivedOn, reversed }): readonly Move[] => [
      { on: receivedOn, kind: 'paid', number, by: -amount },
      ...(reversed === null ? [] : [{ on: reversed.on, kind: 'reversed' as const, number, by: amount }]),
    ]),
    ...refunds
      .listOfPlan(reader, plan.id)
      .map(({ refundedOn, amount }): Move => ({ on: refundedOn, kind: 'refunded', number: null, by: amount })),
    ...plan.fees.flatMap(feeMoves),
  ]
  return moves.toSorted((a, b) =>
    a.on === b.on ? ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) : a.on < b.on ? -1 : 1,
  )
}

const ORDER: readonly Move['kind'][] = [
  'started',
  'charged',
  'lowered',
  'paid',
  'reversed',
  'lateFee',
  'returnedFee',
  'waived',
  'refunded',
]

function feeMoves({ kind, amount, chargedOn, waivers }: PlanFee): readonly Move[] {
  return [
    { on: chargedOn, kind: kind === 'late' ? 'lateFee' : 'returnedFee', number: null, by: amount },
    ...waivers.map((waiver): Move => ({ on: waiver.on, kind: 'waived', number: null, by: -waiver.amount })),
  ]
}

/** The plan begins on the day it was agreed, and never after something happened to it. */
function firstDay({ terms, receipts }: Plan, changes: readonly versions.VersionChange[]): PlainDate {
  const days = [...receipts.map(({ receivedOn }) => receivedOn), ...changes.map(({ effectiveOn }) => effectiveOn)]
  return days.reduce((first, day) => (day < first ? day : first), terms.agreedOn)
}

function owedAfter(moves: readonly Move[]): number {
  return moves.reduce((sum, { by }) => sum + by, 0)
}

/** What is owed is never below nothing: the rest is a credit. */
function shownOwed(owed: number): Cents {
  return cents(Math.max(0, owed))
}

function runningMoves(moves: readonly Move[], opening: number): readonly StatementMove[] {
  let owed = opening
  return moves.map(({ on, kind, number, by }, index) => {
    owed += by
    return {
      on,
      kind,
      number,
      amount: knownFigure(`plan.moves.${index + 1}.amount`, cents(Math.abs(by))),
      leftAfter: knownFigure(`plan.moves.${index + 1}.left`, shownOwed(owed)),
    }
  })
}

function standing({ reader, desk }: Making, plan: Plan) {
  const today = desk.today()
  const open = plans.demandsOf(reader, plan.id).filter(({ amount, paid }) => paid < amount)
  const left = (rows: typeof open) => sumCents(rows.map(({ amount, paid }) => minusCents(amount, paid)))
  const late = left(open.filter(({ contractOn }) => contractOn < today))
  const current = left(open.filter(({ contractOn }) => contractOn === today))
  const next = open.find(({ contractOn }) => contractOn > today)
  return {
    dueNow: knownFigure('plan.dueNow', sumCents([late, current, plan.feesLeft])),
    fees: knownFigure('plan.fees', plan.feesLeft),
    late: knownFigure('plan.late', late),
    current: knownFigure('plan.current', current),
    next: next
      ? { on: next.contractOn, amount: knownFigure('plan.nextAmount', minusCents(next.amount, next.paid)) }
      : null,
    lastOn: open.at(-1)?.contractOn ?? null,
    payOff: knownFigure('plan.payOff', sumCents([plan.left, plan.feesLeft])),
    credit: knownFigure('plan.credit', plan.credit),
    paidToDate: knownFigure('plan.paid', plan.paid),
  }
}
