import { type Cents, cents } from '../../money/cents.ts'
import { divideRounded } from '../../money/rounding.ts'
import type { AmortizedRow } from './amortize.ts'
import { interestOn, type PeriodRate } from './period-rate.ts'

/** Add-on interest of an imported plan. It is never offered for a new one. */
export interface FlatTerms {
  /** What is paid off in equal portions. */
  readonly principal: Cents
  /** What bears interest on every row, whatever has been paid. */
  readonly interestBase: Cents
  readonly increment: number
}

/**
 * Add-on interest: every row bears interest on the same base; the last row takes what the equal portions leave.
 * Source: payment plan specification, section 5.1; for imports, and to show the true annual rate.
 */
export function flatRows(terms: FlatTerms, rates: readonly PeriodRate[]): readonly AmortizedRow[] {
  const { principal, interestBase, increment } = terms
  const steps = divideRounded(BigInt(principal), BigInt(rates.length * increment), 'halfUp')
  const portion = Number(steps) * increment
  let left: number = principal
  return rates.map((rate, k) => {
    const part = k === rates.length - 1 ? left : Math.min(portion, left)
    const interest = interestOn(interestBase, rate)
    left -= part
    return {
      number: k + 1,
      payment: cents(part + interest),
      interest,
      principal: cents(part),
      balanceAfter: cents(left),
    }
  })
}
