import type { Json } from '../../../build/vectors/json.ts'

/** As the worked cases write it. Shares stand in thousandths here, there as decimals: 125 is 0.125. */
export function asWritten(value: unknown): Json {
  if (Array.isArray(value)) return value.map(asWritten)
  if (typeof value !== 'object' || value === null) return value as Json
  const entries = Object.entries(value).map(([key, one]): [string, Json] =>
    key === 'share' ? ['copay' in value ? 'coinsurance' : 'rate', Number(one) / 1000] : [key, asWritten(one)],
  )
  return Object.fromEntries(entries)
}
