import { compareRates, parseRate, percent, type Rate, shownPercent } from './rate.ts'

/** What a text in a percent box says. */
export type PercentReading =
  | { readonly kind: 'rate'; readonly rate: Rate }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none' }
  | { readonly kind: 'empty' }
  /** `80/20`: two halves of a whole; the person says which one is the patient's. */
  | { readonly kind: 'ask'; readonly readings: readonly [Rate, Rate] }
  | { readonly kind: 'refused'; readonly reason: PercentRefusal }

export type PercentRefusal = 'notANumber' | 'tooLarge' | 'negative' | 'halvesDoNotMakeAWhole'

const NUMBER = /^(\d{1,3}(?:\.\d{0,9})?|\.\d{1,9})\s*%?$/
const PAIR = /^(\d{1,3}(?:\.\d{1,9})?)\s*%?\s*\/\s*(\d{1,3}(?:\.\d{1,9})?)\s*%?$/

/**
 * What did the person type into a percent box? 20 and 20% are 20 percent; 0 is zero, meant; `?` is unknown and `n/a`
 * does not apply. More than 100 is refused. `80/20` has to be asked once, because plans write it both ways.
 * Source: user journeys, section 6.
 */
export function parsePercent(text: string): PercentReading {
  const typed = text.replaceAll('\u00a0', ' ').trim()
  if (typed === '') return { kind: 'empty' }
  if (typed === '?') return { kind: 'unknown' }
  if (/^n\s*\/?\s*a$/i.test(typed)) return { kind: 'none' }
  if (/^[-−]/.test(typed)) return { kind: 'refused', reason: 'negative' }
  const pair = PAIR.exec(typed)
  if (pair) return pairOf(pair[1] ?? '', pair[2] ?? '')
  const rate = parsePercentNumber(typed)
  if (rate === null) return { kind: 'refused', reason: 'notANumber' }
  return compareRates(rate, percent(100)) > 0 ? { kind: 'refused', reason: 'tooLarge' } : { kind: 'rate', rate }
}

/** The exact rate of a plain percent text, with or without its sign: `20`, `12.5%`, `.5 %`. Null for anything else. */
export function parsePercentNumber(text: string): Rate | null {
  const match = NUMBER.exec(text.trim())
  if (!match?.[1]) return null
  const [whole = '', decimals = ''] = match[1].split('.')
  return parseRate(`${whole || '0'}${decimals ? `.${decimals}` : ''}`, 2)
}

/** The normal form that a percent box shows after leaving it: 20%, `?`, `n/a`; null while the text has no reading. */
export function typedPercent(reading: PercentReading): string | null {
  if (reading.kind === 'unknown') return '?'
  if (reading.kind === 'none') return 'n/a'
  if (reading.kind === 'empty') return ''
  return reading.kind === 'rate' ? `${shownPercent(reading.rate)}%` : null
}

function pairOf(first: string, second: string): PercentReading {
  const [a, b] = [parsePercentNumber(first), parsePercentNumber(second)]
  if (a === null || b === null) return { kind: 'refused', reason: 'notANumber' }
  const scale = Math.max(a.places, b.places)
  const whole = a.units * 10 ** (scale - a.places) + b.units * 10 ** (scale - b.places)
  return whole === 10 ** scale
    ? { kind: 'ask', readings: [a, b] }
    : { kind: 'refused', reason: 'halvesDoNotMakeAWhole' }
}
