import { useRef } from 'react'
import { type PercentReading, parsePercent, typedPercent } from '../../shared/money/parse-percent.ts'
import { compareRates } from '../../shared/money/rate.ts'
import { useSetting } from './settings.tsx'

/** Which half of a pair such as 80/20 is the patient's. */
type Half = 0 | 1
type Pair = Extract<PercentReading, { kind: 'ask' }>

/** So many plans are remembered; the oldest is forgotten. */
const MOST_PLANS = 60
const LONGEST = 110

/**
 * Reads pairs such as 80/20 in a box for the patient's share. The first one of a plan is asked about by the field: the
 * half that is typed then says which one the plan means, and later pairs of this plan are read the same way at once.
 * Source: user journeys, section 6.
 */
export function useSharePair(plan: string, onTyped: (text: string) => void): (text: string) => void {
  const [kept, keep] = useSetting('share.pairs', '')
  const asked = useRef<Pair | null>(null)
  const key = plan.trim().toLowerCase().replaceAll('\n', ' ').slice(0, LONGEST)
  return (text) => {
    const reading = parsePercent(text)
    if (reading.kind === 'ask') {
      const half = isEven(reading) ? 0 : halfOf(kept, key)
      asked.current = half === null ? reading : null
      onTyped(half === null ? text : shown(reading, half))
      return
    }
    const answer = asked.current === null ? null : answered(asked.current, reading)
    if (answer !== null) {
      asked.current = null
      keep(withHalf(kept, key, answer))
    }
    onTyped(text)
  }
}

function isEven({ readings: [a, b] }: Pair): boolean {
  return compareRates(a, b) === 0
}

function shown({ readings }: Pair, half: Half): string {
  return typedPercent({ kind: 'rate', rate: readings[half] }) ?? ''
}

/** The half that was typed after the question; null while it is neither. */
function answered({ readings: [a, b] }: Pair, reading: PercentReading): Half | null {
  if (reading.kind !== 'rate') return null
  if (compareRates(reading.rate, a) === 0) return 0
  return compareRates(reading.rate, b) === 0 ? 1 : null
}

function halfOf(kept: string, key: string): Half | null {
  const line = kept.split('\n').find((one) => one.slice(1) === key)
  return line === undefined ? null : line.startsWith('0') ? 0 : 1
}

function withHalf(kept: string, key: string, half: Half): string {
  const others = kept.split('\n').filter((one) => one !== '' && one.slice(1) !== key)
  return [`${half}${key}`, ...others].slice(0, MOST_PLANS).join('\n')
}
