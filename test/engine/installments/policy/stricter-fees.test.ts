import { describe, expect, test } from 'vitest'
import type { PolicyLimits } from '../../../../shared/engine/installments/policy/policy-limits.ts'
import { stricterSince } from '../../../../shared/engine/installments/policy/stricter-since.ts'
import { type FeeTerms, NO_FEES } from '../../../../shared/model/plan-fee.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { percent } from '../../../../shared/money/rate.ts'
import { chosenIn, limitsFor } from './sample.ts'

const LAW = { kind: 'pack', id: 'OH', edition: 1, cite: 'Sample statute' } as const

/** Rules under which late and returned payments may cost up to so much, in cents. */
function upTo(late: number, returned: number): PolicyLimits {
  const limit = (value: number) => ({ value, source: LAW, verified: true })
  return {
    ...limitsFor(chosenIn('OH')),
    lateFee: { kind: 'upTo', mostCents: limit(late), percent: null, graceDays: limit(10) },
    returnedPayment: { kind: 'upTo', mostCents: limit(returned) },
  }
}

/** An agreement that names a late fee and one for returned payments, in cents. */
function agreed(late: number, returned: number): FeeTerms {
  const lateFee = { kind: 'flat', flat: cents(late), percent: percent(0), base: 'principal', graceDays: 15 } as const
  return { lateFee, returnedPayment: cents(returned) }
}

describe('fees under rules that changed', () => {
  test.each([
    // The clinic's own fee is above the cap, and the cap stayed: nothing became stricter.
    ['the same edition', [upTo(1_500, 2_000), upTo(1_500, 2_000)], agreed(2_500, 3_000), []],
    // 25.00 was cut to 15.00 when it was signed, and is cut to 10.00 now.
    ['a lower cap', [upTo(1_500, 2_000), upTo(1_000, 2_000)], agreed(2_500, 1_000), ['lateFee']],
    ['a lower cap for returns', [upTo(1_500, 2_000), upTo(1_500, 500)], agreed(1_000, 1_000), ['returnedPayment']],
    // The cap fell and is still above what the agreement names.
    ['a cap still above the fee', [upTo(5_000, 5_000), upTo(3_000, 3_000)], agreed(1_000, 1_000), []],
    // A cap that rose allows more: nothing became stricter.
    ['a higher cap', [upTo(1_000, 1_000), upTo(2_000, 2_000)], agreed(2_500, 3_000), []],
    ['no fee agreed', [upTo(5_000, 5_000), upTo(100, 100)], NO_FEES, []],
  ] as const)('count only where less may be asked now: %s', (_name, [then, now], fees, expected) => {
    expect(stricterSince(then, now, fees)).toEqual(expected)
  })

  test('that are forbidden now are a task', () => {
    const forbidden = { kind: 'no', because: 'forbidden', pack: 'OH' } as const
    const now = { ...upTo(1_500, 2_000), lateFee: forbidden, returnedPayment: forbidden }

    expect(stricterSince(upTo(1_500, 2_000), now, agreed(1_000, 1_000))).toEqual(['lateFee', 'returnedPayment'])
  })
})
