import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CobMethod, type SecondaryClaim, secondaryPayment } from '../../../shared/engine/cob/secondary.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'

const METHODS: readonly CobMethod[] = [
  'standard',
  'secondaryAllowed',
  'nonDuplication',
  'maintenanceOfBenefits',
  'medicaidLesserOf',
]

/** Both plans allow 1,000.00; the first paid 600.00; the second pays 80 % after a deductible of 300.00. */
function aClaim(over: Partial<SecondaryClaim> = {}): SecondaryClaim {
  return {
    charge: cents(100_000),
    primary: { allowed: cents(100_000), paid: cents(60_000), contracted: true },
    method: 'standard',
    secondary: {
      allowed: cents(100_000),
      deductibleLeft: cents(30_000),
      coinsurance: percent(20),
      coinsuranceLeft: null,
    },
    ...over,
  }
}

describe('what the second plan pays', () => {
  test.each([
    ['standard', 40_000, 0],
    ['secondaryAllowed', 40_000, 0],
    ['nonDuplication', 0, 40_000],
    ['maintenanceOfBenefits', 8_000, 32_000],
    ['medicaidLesserOf', 40_000, 0],
  ] as const)('follows the method %s', (method, secondaryPays, patientOwes) => {
    expect(secondaryPayment(aClaim({ method }))).toMatchObject({ normalBenefit: 56_000, secondaryPays, patientOwes })
  })

  test('leaves the contract write-off of the first plan alone', () => {
    const claim = aClaim({ charge: cents(150_000) })

    expect(secondaryPayment(claim).writeOff).toBe(50_000)
  })

  test('looks at the charge where the first plan has no contract', () => {
    const primary = { allowed: cents(100_000), paid: cents(60_000), contracted: false }
    const claim = aClaim({ charge: cents(150_000), primary })

    expect(secondaryPayment(claim)).toMatchObject({ secondaryPays: 56_000, patientOwes: 34_000, writeOff: 0 })
  })

  test('stops the coinsurance at what is left of its maximum', () => {
    const secondary = { ...aClaim().secondary, coinsuranceLeft: cents(1_000) }

    expect(secondaryPayment(aClaim({ secondary })).normalBenefit).toBe(69_000)
  })

  test('credits its deductible even when it pays nothing', () => {
    expect(secondaryPayment(aClaim({ method: 'nonDuplication' })).deductibleCredit).toBe(30_000)
  })

  test('is nothing for Medicaid when the first plan paid more than its rate', () => {
    const secondary = { ...aClaim().secondary, allowed: cents(50_000) }

    expect(secondaryPayment(aClaim({ method: 'medicaidLesserOf', secondary }))).toMatchObject({
      secondaryPays: 0,
      patientOwes: 0,
      writeOff: 40_000,
    })
  })
})

test('no method pays more than the first plan left, and all adds up', () => {
  const amount = fc.nat({ max: 200_000 })
  fc.assert(
    fc.property(
      fc.constantFrom(...METHODS),
      fc.tuple(amount, amount, amount, amount, amount),
      fc.nat({ max: 100 }),
      fc.boolean(),
      (method, [extra, allowed, paid, second, left], share, contracted) => {
        const primary = { allowed: cents(allowed), paid: cents(Math.min(paid, allowed)), contracted }
        const secondary = {
          allowed: cents(second),
          deductibleLeft: cents(left),
          coinsurance: percent(share),
          coinsuranceLeft: null,
        }
        const claim = aClaim({ charge: cents(allowed + extra), primary, method, secondary })
        const { secondaryPays, patientOwes, writeOff } = secondaryPayment(claim)

        expect(primary.paid + secondaryPays + patientOwes + writeOff).toBe(claim.charge)
        expect(Math.min(secondaryPays, patientOwes, writeOff)).toBeGreaterThanOrEqual(0)
        expect(secondaryPays).toBeLessThanOrEqual((contracted ? primary.allowed : claim.charge) - primary.paid)
      },
    ),
    { numRuns: 300 },
  )
})
