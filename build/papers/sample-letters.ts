import { addMonths, plainDate } from '../../shared/dates/plain-date.ts'
import type { DefaultNoticeInput, ReminderInput } from '../../shared/documents/late-letters.ts'
import type { LetterInput } from '../../shared/documents/letter.ts'
import type { BalanceInput, PayOffInput, RefundInput, SettlementInput } from '../../shared/documents/money-letters.ts'
import { knownFigure } from '../../shared/documents/paper-figures.ts'
import type { PaymentScheduleInput } from '../../shared/documents/payment-schedule.ts'
import type { PlanChangeInput } from '../../shared/documents/plan-change.ts'
import type { StatementInput } from '../../shared/documents/statement.ts'
import { cents } from '../../shared/money/cents.ts'
import type { PaperLanguage } from '../../shared/text/documents-days.ts'
import { sampleDesk } from './sample-clinic.ts'
import { sampleOrigin } from './sample-options.ts'

const FIRST_DUE = plainDate('2026-12-15')
const figure = (id: string, amount: number) => knownFigure(id, cents(amount))

/** What every sample letter knows of its payer. */
export function letterOf(language: PaperLanguage, number: string): LetterInput {
  return {
    ...sampleOrigin(language, number),
    payer: { name: 'Sample Guarantor B', address: '27 Sample Lane, Springfield, IL 00000' },
    planNumber: 'PP-2026-0051',
    account: 'A-000117',
    contact: sampleDesk,
  }
}

/** Two payments, one sent back by the bank with its fee, a late fee of which nothing is asked any more, and one that is late. */
export function sampleStatement(language: PaperLanguage): StatementInput {
  let at = 0
  const move = (
    month: number,
    kind: StatementInput['moves'][number]['kind'],
    number: string | null,
    [amount, left]: readonly [number, number],
  ) => {
    at += 1
    return {
      on: addMonths(FIRST_DUE, month),
      kind,
      number,
      amount: figure(`plan.moves.${at}.amount`, amount),
      leftAfter: figure(`plan.moves.${at}.left`, left),
    }
  }
  return {
    ...letterOf(language, 'D-2026-0010'),
    from: plainDate('2026-12-01'),
    to: plainDate('2027-03-31'),
    opening: figure('plan.opening', 80_000),
    moves: [
      move(0, 'paid', 'R-2026-0310', [13_333, 66_667]),
      move(1, 'paid', 'R-2027-0011', [13_333, 53_334]),
      move(2, 'reversed', 'R-2027-0011', [13_333, 66_667]),
      move(2, 'returnedFee', null, [2_000, 68_667]),
      move(2, 'lateFee', null, [1_500, 70_167]),
      move(3, 'waived', null, [1_500, 68_667]),
      move(3, 'lowered', null, [6_667, 62_000]),
    ],
    closing: figure('plan.left', 62_000),
    dueNow: figure('plan.dueNow', 15_333),
    late: figure('plan.late', 13_333),
    paused: null,
    current: figure('plan.current', 0),
    fees: figure('plan.fees', 2_000),
    next: { on: plainDate('2027-04-15'), amount: figure('plan.nextAmount', 13_333) },
    lastOn: plainDate('2027-07-15'),
    payOff: figure('plan.payOff', 62_000),
    credit: figure('plan.credit', 0),
    paidToDate: figure('plan.paid', 13_333),
  }
}

/** A schedule with as many payments as asked for, the first of them paid. */
export function sampleSchedule(language: PaperLanguage, count: number): PaymentScheduleInput {
  const each = 10_000
  return {
    ...letterOf(language, 'D-2026-0011'),
    payments: Array.from({ length: count }, (_, at) => {
      const id = `plan.installments.${at + 1}`
      const paid = at === 0 ? each : 0
      return {
        number: at + 1,
        dueOn: addMonths(FIRST_DUE, at),
        payOn: at === 1 ? plainDate('2027-01-18') : addMonths(FIRST_DUE, at),
        amount: figure(`${id}.amount`, each),
        paid: figure(`${id}.paid`, paid),
        open: figure(`${id}.open`, each - paid),
        balanceAfter: figure(`${id}.balanceAfter`, each * (count - at - 1)),
      }
    }),
    total: figure('plan.total', each * count),
    paid: figure('plan.paid', each),
    left: figure('plan.left', each * (count - 1)),
    withCoupons: true,
  }
}

/** Smaller payments over a longer time. */
export function samplePlanChange(language: PaperLanguage): PlanChangeInput {
  const spanish = language === 'es'
  const left = 60_000
  return {
    ...letterOf(language, 'D-2026-0012'),
    planVersion: 2,
    effectiveOn: plainDate('2027-04-01'),
    reason: spanish ? 'menos horas de trabajo' : 'fewer hours at work',
    changes: [
      { field: 'payment', before: figure('before.payment', 13_333), now: figure('now.payment', 7_500) },
      { field: 'count', before: '5', now: '8' },
      {
        field: 'lastDueOn',
        before: spanish ? '15 de julio de 2027' : 'July 15, 2027',
        now: spanish ? '15 de noviembre de 2027' : 'November 15, 2027',
      },
    ],
    adjusted: { kind: 'less', amount: figure('plan.adjusted', 6_667) },
    payments: Array.from({ length: 8 }, (_, at) => ({
      number: at + 2,
      dueOn: addMonths(plainDate('2027-04-15'), at),
      amount: figure(`plan.installments.${at + 2}.amount`, 7_500),
      balanceAfter: figure(`plan.installments.${at + 2}.balanceAfter`, left - 7_500 * (at + 1)),
    })),
    left: figure('plan.left', left),
    needsSignature: true,
  }
}

/** What pays off a plan; a plan that is paid where `closed` is true. */
export function samplePayOff(language: PaperLanguage, closed: boolean): PayOffInput {
  const amount = closed ? 0 : 60_000
  return {
    ...letterOf(language, 'D-2026-0013'),
    on: plainDate('2027-04-30'),
    principal: figure('plan.left', amount),
    interest: figure('plan.interest', 0),
    fees: figure('plan.feesLeft', 0),
    amount: figure('plan.payOff', amount),
    perDay: null,
    credit: figure('plan.credit', closed ? 0 : 2_500),
    paidToDate: figure('plan.paid', 94_794),
  }
}

/** Money that goes back by check. */
export function sampleRefund(language: PaperLanguage): RefundInput {
  return {
    ...letterOf(language, 'D-2026-0014'),
    amount: figure('refund.amount', 8_400),
    paidBy: 'check',
    refundedOn: plainDate('2027-05-03'),
    reference: '2044',
    reason: language === 'es' ? 'el seguro pagó más' : 'insurance paid more',
    left: figure('plan.left', 0),
    credit: figure('plan.credit', 0),
  }
}

/** One late payment. */
export function sampleReminder(language: PaperLanguage): ReminderInput {
  return {
    ...letterOf(language, 'D-2026-0015'),
    late: [{ number: 3, dueOn: plainDate('2027-02-15'), left: figure('late.1', 13_333) }],
    total: figure('plan.late', 13_333),
  }
}

/** Two late payments and a day to catch up by. */
export function sampleDefaultNotice(language: PaperLanguage): DefaultNoticeInput {
  return {
    ...letterOf(language, 'D-2026-0016'),
    late: [
      { number: 3, dueOn: plainDate('2027-02-15'), left: figure('late.1', 13_333) },
      { number: 4, dueOn: plainDate('2027-03-15'), left: figure('late.2', 13_333) },
    ],
    total: figure('plan.late', 26_666),
    cureBy: plainDate('2027-04-30'),
    acceleratedLeft: figure('plan.left', 53_335),
  }
}

/** Insurance paid another amount than was thought. */
export function sampleBalance(language: PaperLanguage, direction: BalanceInput['direction']): BalanceInput {
  const [was, now] = direction === 'lower' ? [94_794, 86_394] : [94_794, 103_194]
  return {
    ...letterOf(language, 'D-2026-0017'),
    direction,
    cause: 'insurance',
    was: figure('balance.was', was),
    now: figure('balance.now', now),
    difference: figure('balance.difference', 8_400),
    agreed: null,
  }
}

/** The same after it was agreed that the last payments fall away. */
export function sampleAgreedBalance(language: PaperLanguage): BalanceInput {
  const rest = [13_333, 13_333, 4_934]
  return {
    ...sampleBalance(language, 'lower'),
    agreed: {
      choice: 'shorten',
      payments: rest.map((amount, at) => ({
        number: at + 4,
        dueOn: addMonths(FIRST_DUE, at + 3),
        amount: figure(`plan.installments.${at + 4}.amount`, amount),
        balanceAfter: figure(
          `plan.installments.${at + 4}.balanceAfter`,
          rest.slice(at + 1).reduce((sum, later) => sum + later, 0),
        ),
      })),
    },
  }
}

/** Four fifths of what is left, by a day. */
export function sampleSettlement(language: PaperLanguage): SettlementInput {
  return {
    ...letterOf(language, 'D-2026-0018'),
    outstanding: figure('plan.left', 60_000),
    asked: figure('settlement.asked', 48_000),
    forgiven: figure('settlement.forgiven', 12_000),
    deadlineOn: plainDate('2027-05-31'),
  }
}
