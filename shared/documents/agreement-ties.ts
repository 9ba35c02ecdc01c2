import type { AgreementInput, LendingDisclosure } from './agreement-input.ts'
import type { PaperFigure } from './paper-figures.ts'
import type { Tie } from './ties.ts'

/**
 * The sums that an agreement prints: covered charges, schedule, and the disclosure box against both.
 * Source: payment plan specification, section 12.3.
 */
export function agreementTies(input: AgreementInput): readonly Tie[] {
  const { schedule, scheduleTotals, lending } = input
  const interest = scheduleTotals.interest
  return [
    tie(
      'covered charges',
      input.covered.map(({ amount }) => amount),
      input.coveredTotal,
    ),
    tie(
      'payments of the schedule',
      schedule.map(({ payment }) => payment),
      scheduleTotals.payment,
    ),
    tie(
      'principal of the schedule',
      schedule.map(({ principal }) => principal),
      scheduleTotals.principal,
    ),
    ...(interest === null
      ? []
      : [tie('interest of the schedule', present(schedule.map((row) => row.interest)), interest)]),
    tie('payments in the plan sentence', planPayments(input), scheduleTotals.payment),
    ...(lending === null ? [] : lendingTies(lending, scheduleTotals.payment)),
  ]
}

function lendingTies(lending: LendingDisclosure, scheduled: PaperFigure): readonly Tie[] {
  const { amountFinanced, financeCharge, totalOfPayments, totalSalePrice, downPayment, prepaidCharge } = lending
  return [
    tie('total of payments and schedule', [scheduled], totalOfPayments),
    tie('amount financed and finance charge', [amountFinanced, financeCharge], totalOfPayments),
    tie(
      'payment lines of the box',
      lending.payments.flatMap(({ count, amount }) => repeat(amount, count)),
      totalOfPayments,
    ),
    tie('total sale price', present([downPayment, totalOfPayments, prepaidCharge]), totalSalePrice),
    ...(lending.itemization === null
      ? []
      : [
          tie(
            'itemization',
            lending.itemization.map(({ amount }) => amount),
            amountFinanced,
          ),
        ]),
  ]
}

function planPayments({ schedule, payment, lastPayment, runs }: AgreementInput): readonly PaperFigure[] {
  if (runs) return runs.flatMap(({ count, amount }) => repeat(amount, count))
  if (lastPayment === null) return repeat(payment, schedule.length)
  return [...repeat(payment, schedule.length - 1), lastPayment]
}

function repeat(figure: PaperFigure, count: number): readonly PaperFigure[] {
  return Array.from({ length: count }, () => figure)
}

function present(figures: readonly (PaperFigure | null)[]): readonly PaperFigure[] {
  return figures.filter((figure) => figure !== null)
}

function tie(where: string, parts: readonly PaperFigure[], total: PaperFigure): Tie {
  return { where, parts, total, settlesEarly: false }
}
