import type { ProcedurePricing } from '../../shared/model/route.ts'
import { parsePercentNumber } from '../../shared/money/parse-percent.ts'

/** The steps of a ladder; null unless each is a whole percent up to 100. */
export function stepsOf(text: string): number[] | null {
  const parts = partsOf(text, /[\s,%/]+/)
  const isWhole = parts.length > 0 && parts.length <= 12
  return isWhole && parts.every((one) => /^\d{1,3}$/.test(one) && Number(one) <= 100) ? parts.map(Number) : null
}

/** Modifiers with what each leaves of the price; null while one of them has no reading. */
export function modifiersOf(text: string): ProcedurePricing['modifiers'] | null {
  const found = partsOf(text, /[,;]+/).map((part) => {
    const [modifier = '', percent = ''] = part.split(/\s+/)
    const rate = parsePercentNumber(percent)
    return rate === null || !/^\w{2}$/.test(modifier) ? null : { modifier: modifier.toUpperCase(), percent: rate }
  })
  const known = found.filter((one) => one !== null)
  return known.length === found.length ? known : null
}

function partsOf(text: string, between: RegExp): readonly string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
