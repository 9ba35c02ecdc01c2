/// <reference path="./amortize.d.ts" />
import amortize from 'amortize'
import { ipmt, pmt, ppmt } from 'financial'

/** A row in dollars that nobody rounded and nobody dated, as these packages give it. */
export interface PeerRow {
  readonly payment: number
  readonly interest: number
  readonly principal: number
  readonly balance: number
}

export interface PeerLoan {
  readonly dollars: number
  readonly yearlyPercent: number
  readonly count: number
}

/** A schedule with `financial`: interest and principal of every row by closed formula. */
export function financialSchedule({ dollars, yearlyPercent, count }: PeerLoan): readonly PeerRow[] {
  const rate = yearlyPercent / 1_200
  const payment = -pmt(rate, count, dollars)
  let balance = dollars
  return Array.from({ length: count }, (_, k) => {
    const principal = -ppmt(rate, k + 1, count, dollars)
    balance -= principal
    return { payment, interest: -ipmt(rate, k + 1, count, dollars), principal, balance }
  })
}

/** A schedule with `amortize`, which gives sums up to a row: one call for each row. */
export function amortizeSchedule({ dollars, yearlyPercent, count }: PeerLoan): readonly PeerRow[] {
  let [interest, principal] = [0, 0]
  return Array.from({ length: count }, (_, k) => {
    const sums = amortize({ amount: dollars, rate: yearlyPercent, totalTerm: count, amortizeTerm: k + 1 })
    const row = {
      payment: sums.payment,
      interest: sums.interest - interest,
      principal: sums.principal - principal,
      balance: sums.balance,
    }
    interest = sums.interest
    principal = sums.principal
    return row
  })
}
