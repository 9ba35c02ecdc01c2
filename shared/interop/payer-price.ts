import { parseRate } from '../money/rate.ts'
import type { FileFee, FilePayerPrice } from './price-file.ts'
import { isNoValue, tableMoney } from './table-money.ts'

/** What a file states for one payer and plan, all as text. */
export interface PayerCells {
  readonly payer: string
  readonly plan: string
  readonly dollar: string
  readonly percentage: string
  readonly methodology: string
}

/**
 * The price of one payer's plan for an item: a dollar amount, or a percent of the charge. Null when the file gives
 * neither (an algorithm in words, `999999999`): then the allowed amount is unknown, never zero.
 * Source: hospital price files, "which number to use in an estimate", steps 1 and 2.
 */
export function payerPrice(fee: FileFee, cells: PayerCells): FilePayerPrice | null {
  const dollar = isNoValue(cells.dollar) ? null : tableMoney(cells.dollar)
  const percent = parseRate(cells.percentage, 2)
  if ((dollar === null || dollar.amount < 0) && percent === null) return null
  return {
    payerName: cells.payer.trim(),
    planName: cells.plan.trim(),
    code: fee.code,
    modifier: fee.modifier,
    setting: fee.setting,
    amount: dollar === null || dollar.amount < 0 ? null : dollar.amount,
    percentOfCharge: dollar === null ? percent : null,
    methodology: cells.methodology.trim().slice(0, 120),
    sourceRow: fee.sourceRow,
  }
}

/** A stated amount of zero or more as cents; null for an empty cell, `999999999`, words and negative amounts. */
export function statedAmount(text: string): FileFee['charge'] {
  const money = isNoValue(text) ? null : tableMoney(text)
  return money === null || money.amount < 0 ? null : money.amount
}
