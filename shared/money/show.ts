import type { Cents } from './cents.ts'

/** The amount as on paper and in totals: $1,234.50; a negative one with U+2212 in front: −$20.00. */
export function shownMoney(amount: Cents): string {
  return `${amount < 0 ? '−' : ''}$${shownDigits(amount)}`
}

/** The amount as in a grid cell, without a sign for dollars: 1,234.50. */
export function shownAmount(amount: Cents): string {
  return `${amount < 0 ? '−' : ''}${shownDigits(amount)}`
}

/** The amount as plain digits for files and fields: 1234.50, −20.00 with a hyphen: -20.00. */
export function plainAmount(amount: Cents): string {
  const whole = Math.abs(amount)
  return `${amount < 0 ? '-' : ''}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`
}

function shownDigits(amount: Cents): string {
  const whole = Math.abs(amount)
  const dollars = String(Math.floor(whole / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${dollars}.${String(whole % 100).padStart(2, '0')}`
}
