import type { Cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'

/** What an amount on screen can be; mirrors the marks of the house component for figures. */
export type SpokenAmount =
  | { readonly kind: 'amount'; readonly value: Cents }
  | { readonly kind: 'range'; readonly low: Cents; readonly high: Cents | null }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none' }
  | { readonly kind: 'nothing' }

/** A range: $947.94 to $1,123.70; without a known end: $947.94 or more. */
export function rangeShown(low: Cents, high: Cents | null): string {
  return high === null ? `${shownMoney(low)} or more` : `${shownMoney(low)} to ${shownMoney(high)}`
}

/** The amount read aloud: 585 dollars 32. */
export function amountSpoken(amount: SpokenAmount): string {
  switch (amount.kind) {
    case 'amount':
      return dollarsSpoken(amount.value)
    case 'range':
      return amount.high === null
        ? `${dollarsSpoken(amount.low)} or more`
        : `between ${dollarsSpoken(amount.low)} and ${dollarsSpoken(amount.high)}`
    case 'unknown':
      return 'unknown'
    case 'none':
      return 'does not apply'
    case 'nothing':
      return 'nothing'
  }
}

/** An amount for the name of a cell: as it stands there, so that whoever says what they see is understood. */
export function amountAsSeen(amount: SpokenAmount): string {
  switch (amount.kind) {
    case 'amount':
      return shownMoney(amount.value)
    case 'range':
      return rangeShown(amount.low, amount.high)
    case 'none':
      return 'n/a'
    default:
      return amountSpoken(amount)
  }
}

function dollarsSpoken(value: Cents): string {
  const whole = Math.abs(value)
  const cents = whole % 100
  const dollars = `${Math.floor(whole / 100)} dollars`
  return `${value < 0 ? 'minus ' : ''}${dollars}${cents === 0 ? '' : ` ${String(cents).padStart(2, '0')}`}`
}

/** The parts of a charge, in the fixed order of the bar. */
export type PartKind =
  | 'deductible'
  | 'copay'
  | 'coinsurance'
  | 'notCovered'
  | 'penalty'
  | 'balanceBill'
  | 'secondInsurance'
  | 'planPays'
  | 'selfPayPrice'
  | 'discount'

const PART_NAMES: Readonly<Record<PartKind, string>> = {
  deductible: 'Deductible',
  copay: 'Copays',
  coinsurance: 'Coinsurance',
  notCovered: 'Not covered',
  penalty: 'Penalty',
  balanceBill: 'Balance bill',
  secondInsurance: 'Second insurance',
  planPays: 'Insurance pays',
  selfPayPrice: 'Self-pay price',
  discount: 'Discount (nobody pays)',
}

/** What a part of the charge is called in the rows and in the bar. */
export function partName(part: PartKind): string {
  return PART_NAMES[part]
}

/** The bar in words: Who pays the $2,756.00: Deductible $640.00, Copays $75.00. */
export function barSpoken(
  label: string,
  parts: readonly { readonly part: PartKind; readonly amount: Cents }[],
): string {
  return `${label}: ${parts.map((one) => `${partName(one.part)} ${shownMoney(one.amount)}`).join(', ')}`
}
