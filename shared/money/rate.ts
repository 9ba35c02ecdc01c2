/**
 * An exact share or yearly rate: `units` over ten to the power of `places`.
 * 20 % is { units: 20, places: 2 }; 9.4822 % is { units: 94822, places: 6 }.
 */
export interface Rate {
  readonly units: number
  readonly places: number
}

const PLAIN_DECIMAL = /^(-?)(\d{1,12})(?:\.(\d{1,12}))?$/

/**
 * The exact rate that a plain decimal text stands for: "0.2", "9.4822". Null when the text is no plain decimal.
 * `shift` moves the decimal point: 2 reads a percent ("20" is 20 %), 0 reads a fraction.
 */
export function parseRate(text: string, shift = 0): Rate | null {
  const match = PLAIN_DECIMAL.exec(text.trim())
  if (!match) return null
  const digits = `${match[2]}${match[3] ?? ''}`
  const units = Number(`${match[1]}${digits}`)
  if (!Number.isSafeInteger(units)) return null
  return trimRate({ units: Object.is(units, -0) ? 0 : units, places: (match[3]?.length ?? 0) + shift })
}

/** The rate of a whole number of percents: percent(20) is 20 %. */
export function percent(whole: number): Rate {
  return { units: whole, places: 2 }
}

/** The rate of a whole number of basis points: bps(2_000) is 20 %. */
export function bps(whole: number): Rate {
  return trimRate({ units: whole, places: 4 })
}

/** One minus the rate: the other party's half of a share. */
export function restOf(rate: Rate): Rate {
  return trimRate({ units: 10 ** rate.places - rate.units, places: rate.places })
}

/** Is the first rate smaller (−1), equal (0) or larger (1) than the second, exactly? */
export function compareRates(a: Rate, b: Rate): -1 | 0 | 1 {
  const left = BigInt(a.units) * 10n ** BigInt(b.places)
  const right = BigInt(b.units) * 10n ** BigInt(a.places)
  return left < right ? -1 : left > right ? 1 : 0
}

/** The rate as a plain percent text without a sign: { units: 2, places: 1 } is "20", 94822/10^6 is "9.4822". */
export function shownPercent(rate: Rate): string {
  const text = String(Math.abs(rate.units)).padStart(rate.places - 1, '0')
  const decimals = rate.places - 2
  const sign = rate.units < 0 ? '−' : ''
  if (decimals <= 0) return sign + String(Math.abs(rate.units) * 10 ** -decimals)
  const whole = text.slice(0, -decimals) || '0'
  const rest = text.slice(-decimals).replace(/0+$/, '')
  return sign + (rest ? `${whole}.${rest}` : whole)
}

function trimRate(rate: Rate): Rate {
  let { units, places } = rate
  while (places > 0 && units % 10 === 0) {
    units /= 10
    places -= 1
  }
  return { units, places }
}
