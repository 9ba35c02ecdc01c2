import type { LimitUnit, LimitValue } from '../../../shared/engine/installments/policy/pack-limits.ts'
import { cents } from '../../../shared/money/cents.ts'
import { parseMoney, typedMoney } from '../../../shared/money/parse-money.ts'
import { parsePercent, typedPercent } from '../../../shared/money/parse-percent.ts'

/** What a typed limit states; `refused` where it has no reading in its unit, `none` where nothing stands there. */
export type TypedLimit =
  | { readonly kind: 'value'; readonly value: LimitValue }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused' }

/** A limit as text to change. */
export function textOfLimit(value: LimitValue | null, unit: LimitUnit): string {
  if (value === null) return ''
  if (typeof value !== 'number') return typedPercent({ kind: 'rate', rate: value }) ?? ''
  return unit === 'money' ? (typedMoney({ kind: 'amount', value: cents(value), isSum: false }) ?? '') : String(value)
}

/** What the text states in the limit's unit. */
export function limitOfText(text: string, unit: LimitUnit): TypedLimit {
  if (text.trim() === '') return { kind: 'none' }
  const value = valueIn(text, unit)
  return value === null ? { kind: 'refused' } : { kind: 'value', value }
}

function valueIn(text: string, unit: LimitUnit): LimitValue | null {
  if (unit === 'rate') {
    const reading = parsePercent(text)
    return reading.kind === 'rate' ? reading.rate : null
  }
  if (unit === 'money') {
    const reading = parseMoney(text)
    return reading.kind === 'amount' && reading.value >= 0 ? reading.value : null
  }
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : null
}
