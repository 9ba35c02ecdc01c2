import { type Cents, isCents } from '../money/cents.ts'

/** An amount as a table states it. `isRounded`: the text had more than two decimals and was rounded half up. */
export interface TableMoney {
  readonly amount: Cents
  readonly isRounded: boolean
}

const AMOUNT = /^(-?)\$?\s?(\d{1,3}(?:,\d{3})+|\d{1,12})?(?:\.(\d{0,20}))?$/

/**
 * The amount that a cell of a table or a number of a JSON file stands for, read digit by digit. Takes `1234`,
 * `1234.5`, `.5`, `-12.00`, `$1,234.50`. Null for everything else, the empty cell too: an absent value stays absent.
 */
export function tableMoney(text: string): TableMoney | null {
  const match = AMOUNT.exec(text.trim())
  if (!match || (match[2] === undefined && !match[3])) return null
  const decimals = (match[3] ?? '').padEnd(3, '0')
  const rest = decimals.slice(2)
  const below = Number((match[2] ?? '0').replaceAll(',', '')) * 100 + Number(decimals.slice(0, 2))
  const size = below + (rest.charCodeAt(0) >= 53 ? 1 : 0)
  const amount = match[1] === '-' && size !== 0 ? -size : size
  return isCents(amount) ? { amount, isRounded: /[1-9]/.test(rest) } : null
}

/** `999999999` in a price file means "we have no value": never a price. */
export function isNoValue(text: string): boolean {
  return /^9{9}(\.0+)?$/.test(text.trim())
}
