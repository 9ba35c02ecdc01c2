import { describe, expect, test } from 'vitest'
import { parsePercent, typedPercent } from '../../shared/money/parse-percent.ts'
import { percent } from '../../shared/money/rate.ts'

describe('typed percents', () => {
  test.each([
    ['20', { kind: 'rate', rate: percent(20) }],
    ['20%', { kind: 'rate', rate: percent(20) }],
    [' 20 % ', { kind: 'rate', rate: percent(20) }],
    ['0', { kind: 'rate', rate: { units: 0, places: 0 } }],
    ['12.5', { kind: 'rate', rate: { units: 125, places: 3 } }],
    ['.5%', { kind: 'rate', rate: { units: 5, places: 3 } }],
    ['100', { kind: 'rate', rate: { units: 1, places: 0 } }],
    ['', { kind: 'empty' }],
    ['?', { kind: 'unknown' }],
    ['n/a', { kind: 'none' }],
    ['101', { kind: 'refused', reason: 'tooLarge' }],
    ['-5', { kind: 'refused', reason: 'negative' }],
    ['twenty', { kind: 'refused', reason: 'notANumber' }],
    ['70/20', { kind: 'refused', reason: 'halvesDoNotMakeAWhole' }],
  ] as const)('reads %j', (typed, reading) => {
    const expected = reading.kind === 'rate' ? { kind: 'rate', rate: trimmed(reading.rate) } : reading
    expect(parsePercent(typed)).toEqual(expected)
  })

  test('asks which half of a pair is the patient’s', () => {
    const reading = parsePercent('80/20')

    expect(reading).toEqual({ kind: 'ask', readings: [trimmed(percent(80)), trimmed(percent(20))] })
  })

  test('shows a percent again as it is read', () => {
    expect(typedPercent(parsePercent('12.50'))).toBe('12.5%')
    expect(typedPercent(parsePercent('20'))).toBe('20%')
    expect(typedPercent(parsePercent('?'))).toBe('?')
    expect(typedPercent(parsePercent('x'))).toBeNull()
  })
})

/** Rates compare by value here: zeros at the end say nothing. */
function trimmed({ units, places }: { readonly units: number; readonly places: number }) {
  let [whole, decimals] = [units, places]
  while (decimals > 0 && whole % 10 === 0) [whole, decimals] = [whole / 10, decimals - 1]
  return { units: whole, places: decimals }
}
