import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CobMethod } from '../../../shared/engine/cob/secondary.ts'
import { aLine, anInsuredRoute, aPrice, aQuestion, met, told } from '../sample-plan.ts'
import { amountOf, anOther, aShare, behind, routeOf } from './payers-sample.ts'

/** Medicaid is a kind of payer of its own. */
type PlanMethod = Exclude<CobMethod, 'medicaidLesserOf'>

/** What a plan recognises, what is left of its deductible, and the patient's share of the rest in percent. */
interface PlainPayer {
  readonly allowed: number
  readonly deductible: number
  readonly percent: number
  readonly method: PlanMethod
}

const METHODS: readonly PlanMethod[] = ['standard', 'secondaryAllowed', 'nonDuplication', 'maintenanceOfBenefits']
const payer: fc.Arbitrary<PlainPayer> = fc.record({
  allowed: fc.integer({ min: 1, max: 100_000 }),
  deductible: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40_000 })),
  percent: fc.constantFrom(0, 10, 20, 33, 50, 100),
  method: fc.constantFrom(...METHODS),
})

/** Deductible, then the share rounded half up: what is left is the benefit. */
function benefit(amount: number, { deductible, percent }: PlainPayer): number {
  const rest = Math.max(0, amount - deductible)
  return rest - Math.floor((rest * percent * 2 + 100) / 200)
}

/** Section 5.3 as it stands: N, P, R and A₂; nobody pays more than what is left. */
function paysBehind(payer: PlainPayer, paid: number, left: number): number {
  const normal = benefit(payer.allowed, payer)
  const above = Math.max(0, payer.allowed - paid)
  const pays = {
    standard: normal,
    secondaryAllowed: Math.min(normal, above),
    nonDuplication: Math.max(0, normal - paid),
    maintenanceOfBenefits: benefit(above, payer),
  }[payer.method]
  return Math.min(pays, left)
}

/** What each payer pays in its turn, and what the patient is left with. */
function worked(first: PlainPayer, others: readonly PlainPayer[]): { pays: readonly number[]; owes: number } {
  const pays = [benefit(first.allowed, first)]
  let left = first.allowed - (pays[0] ?? 0)
  for (const other of others) {
    const part = paysBehind(
      other,
      pays.reduce((sum, one) => sum + one, 0),
      left,
    )
    pays.push(part)
    left -= part
  }
  return { pays, owes: left }
}

function answered(first: PlainPayer, others: readonly PlainPayer[]): { pays: readonly unknown[]; owes: unknown } {
  const plans = others.map((other, index) =>
    anOther(`P${index + 2}`, aShare(`Plan ${index + 2}`, other.deductible, other.percent), other.allowed, {
      method: other.method,
    }),
  )
  const route = anInsuredRoute({
    plan: aShare('First', first.deductible, first.percent),
    accumulators: [met('member', 0, 0)],
    prices: [aPrice('1', told(first.allowed))],
    coordination: behind(...plans),
  })
  const answer = routeOf(aQuestion({ lines: [aLine('1', { charge: told(120_000) })], routes: [route] }))
  return { pays: answer.payers?.map(({ pays }) => amountOf(pays)) ?? [], owes: amountOf(answer.totals.patientOwes) }
}

test('the plan behind another pays as the formula says', () => {
  fc.assert(
    fc.property(payer, payer, (first, second) => {
      expect(answered(first, [second])).toEqual(worked(first, [second]))
    }),
    { numRuns: 400 },
  )
})

test('a third plan sees the sum of what two have paid', () => {
  fc.assert(
    fc.property(payer, payer, payer, (first, second, third) => {
      const others = [second, third]

      expect(answered(first, others)).toEqual(worked(first, others))
    }),
    { numRuns: 400 },
  )
})
