import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { estimate } from '../../../shared/engine/estimate/estimate.ts'
import { type PartBPayment, partBPayment } from '../../../shared/engine/medicare/part-b.ts'
import type { BenefitPlanDraft } from '../../../shared/model/benefit-plan.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { cents } from '../../../shared/money/cents.ts'
import { type MedigapLetter, medigapTable } from '../../../shared/rules/medicare/medigap-table.ts'
import { partBShares } from '../../../shared/rules/medicare/part-b-shares.ts'
import { valueOn } from '../../../shared/rules/parameter.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'
import { aLine, anInsuredRoute, aPrice, aQuestion, met, told } from '../sample-plan.ts'
import { planOf } from './template-sample.ts'

const TODAY = plainDate('2026-11-23')
const RULES = rulesOn(TODAY)

interface Case {
  readonly plan: BenefitPlanDraft
  readonly line: Partial<ServiceLine>
  readonly allowed: number
  readonly deductibleMet?: number
  readonly oopMet?: number
  readonly tier?: string
}

/** What one service costs under a plan, and its range. */
function costOf({ plan, line, allowed, deductibleMet = 0, oopMet = 0, tier = 'in' }: Case) {
  const lines = [aLine('1', { charge: told(allowed), ...line })]
  const route = anInsuredRoute({
    plan,
    tier,
    accumulators: [met('member', deductibleMet, oopMet)],
    prices: [aPrice('1', told(allowed))],
  })
  const [answer] = estimate(aQuestion({ lines, routes: [route] }), RULES).routes
  if (answer === undefined) throw new Error('no route')
  return answer
}

const LETTERS: readonly MedigapLetter[] = ['A', 'B', 'C', 'D', 'F', 'G', 'K', 'L', 'M', 'N']
const benefits = valueOn(medigapTable, TODAY)
const shares = valueOn(partBShares, TODAY)
const visits = { office: 'office', emergency: 'emergency', imaging: null } as const

describe.each(LETTERS)('Medicare with plan %s', (letter) => {
  const plan = planOf(`medigap${letter}`)

  test('leaves what the supplement leaves of a claim', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('office', 'emergency', 'imaging'),
        fc.integer({ min: 0, max: 400_000 }),
        fc.integer({ min: 0, max: 28_300 }),
        (category, allowed, deductibleMet) => {
          const line = { category, emergency: category === 'emergency' }
          const paid = claim(letter, visits[category], allowed, 28_300 - deductibleMet)
          const owed = costOf({ plan, line, allowed, deductibleMet }).range

          expect(owed.low).toBe(owed.high)
          expect(Math.abs((owed.low ?? -1) - paid.patientOwes)).toBeLessThanOrEqual('KL'.includes(letter) ? 1 : 0)
        },
      ),
      { numRuns: 60 },
    )
  })
})

function claim(
  letter: MedigapLetter,
  visit: 'office' | 'emergency' | null,
  allowed: number,
  left: number,
): PartBPayment {
  if (benefits === null || shares === null) throw new Error('no rules for this year')
  return partBPayment(
    {
      status: 'participating',
      schedule: cents(allowed),
      charge: cents(allowed),
      deductibleLeft: cents(left),
      medigap: benefits[letter],
      visit,
      isQmb: false,
    },
    shares,
  )
}

describe('a hospital stay', () => {
  test.each([
    ['originalMedicare', 173_600],
    ['medigapA', 173_600],
    ['medigapB', 0],
    ['medigapG', 0],
    ['medigapK', 86_800],
    ['medigapL', 43_400],
    ['medigapM', 86_800],
    ['medigapN', 0],
    ['medigapGHigh', 173_600],
    ['qmb', 0],
  ])('under %s costs %i cents', (id, owed) => {
    const answer = costOf({ plan: planOf(id), line: { category: 'hospital' }, allowed: 1_200_000 })

    expect(answer.totals.patientOwes).toMatchObject({ standing: 'known', value: owed })
  })
})

test.each(['medigapFHigh', 'medigapGHigh'])('%s pays all after its own deductible', (id) => {
  const plan = planOf(id)

  expect(costOf({ plan, line: { category: 'surgery' }, allowed: 5_000_000 }).range.low).toBe(295_000)
  expect(costOf({ plan, line: { category: 'surgery' }, allowed: 100_000 }).range.low).toBe(28_300 + 14_340)
})

test('Original Medicare has no yearly limit', () => {
  const answer = costOf({ plan: planOf('originalMedicare'), line: { category: 'surgery' }, allowed: 10_000_000 })

  expect(answer.totals.patientOwes).toMatchObject({ standing: 'known', value: 28_300 + 1_994_340 })
})

test('a year without a notice gives a range, never the last year', () => {
  const plan = planOf('originalMedicare', plainDate('2027-01-01'))
  const answer = costOf({ plan, line: { category: 'imaging' }, allowed: 100_000 })

  expect(answer.range).toEqual({ low: 20_000, high: 100_000 })
  expect(answer.openFacts.map((fact) => fact.factId)).toEqual(['plan.deductible.member.in'])
})

test('a protected beneficiary pays nothing for any kind of care', () => {
  const plan = planOf('qmb')
  const kinds = plan.benefits.filter((rule) => rule.covered.kind === 'known').map((rule) => rule.category)

  for (const category of kinds) {
    const answer = costOf({ plan, line: { category }, allowed: 123_456 })
    expect(answer.totals.patientOwes).toMatchObject({ standing: 'known', value: 0 })
  }
  expect(kinds).toHaveLength(13)
})

describe('network plans', () => {
  test('an HMO leaves a specialist without a referral to the clinic', () => {
    const line = { category: 'specialist', referral: 'missing' } as const

    expect(costOf({ plan: planOf('hmo'), line, allowed: 20_000 }).range).toEqual({ low: 0, high: 0 })
  })

  test('a POS counts a specialist without a referral out of network', () => {
    const line = { category: 'specialist', referral: 'missing' } as const
    const answer = costOf({ plan: planOf('pos'), line, allowed: 20_000 })

    expect(answer.openFacts.map((fact) => fact.factId)).toContain('plan.oop.member.out')
  })

  test('a PPO asks for no referral', () => {
    const line = { category: 'specialist', referral: 'missing' } as const
    const answer = costOf({ plan: planOf('ppo'), line, allowed: 20_000 })

    expect(answer.openFacts.map((fact) => fact.factId)).toContain('plan.oop.member.in')
  })

  test.each(['hmo', 'epo'])('an %s pays nothing out of network', (id) => {
    const answer = costOf({ plan: planOf(id), line: { category: 'imaging' }, allowed: 20_000, tier: 'out' })

    expect(answer.totals.notCovered).toMatchObject({ value: 20_000 })
  })

  test.each(['hmo', 'epo', 'ppo', 'pos', 'hdhp'])('an %s pays all of preventive care in network', (id) => {
    const line = { category: 'preventive', preventive: true }

    expect(costOf({ plan: planOf(id), line, allowed: 20_000 }).totals.patientOwes).toMatchObject({ value: 0 })
  })
})

test('a plan without a network leaves what is charged above its price', () => {
  const line = { category: 'imaging', charge: told(30_000) }
  const answer = costOf({ plan: planOf('indemnity'), line, allowed: 20_000, tier: 'out' })

  expect(answer.range).toEqual({ low: 10_000, high: 30_000 })
})

test('a dental plan gives a range while its maximum is not told', () => {
  const answer = costOf({ plan: planOf('dental'), line: { category: 'dental major' }, allowed: 20_000 })

  expect(answer.range).toEqual({ low: 0, high: 20_000 })
})
