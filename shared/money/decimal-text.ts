import { divideRounded } from './rounding.ts'

/**
 * A quotient as plain decimals, rounded half up at the last of `places` and without trailing zeros: 2/3 in 4 is
 * "0.6667", 5/2 is "2.5". For showing and comparing what stood before a rounding, never for computing on.
 */
export function decimalText(numerator: bigint, denominator: bigint, places: number): string {
  const scaled = divideRounded(numerator * 10n ** BigInt(places), denominator, 'halfUp')
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const rest = digits.slice(digits.length - places).replace(/0+$/, '')
  return `${scaled < 0n ? '-' : ''}${rest === '' ? whole : `${whole}.${rest}`}`
}
