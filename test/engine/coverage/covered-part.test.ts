import { describe, expect, test } from 'vitest'
import { coveredPart, denyUncovered, NOT_COVERED } from '../../../shared/engine/coverage/covered-part.ts'
import { newLineRecord, OUTCOME } from '../../../shared/engine/coverage/line-record.ts'
import { LIMIT_KINDS, type PlanTerms } from '../../../shared/engine/coverage/terms.ts'
import {
  aLevelOf,
  aLineOf,
  anOutcome,
  aPlanOf,
  aRecord,
  aRuleOf,
  Cells,
  type RuleWords,
  type ServiceScene,
} from './plan-scenes.ts'

interface Asked extends Partial<Omit<ServiceScene, 'rule' | 'level' | 'outRule'>> {
  readonly rule?: RuleWords
  readonly outRule?: RuleWords
  readonly plan?: Partial<PlanTerms>
}

/** Steps 2 to 7 for 1,000.00 allowed of a charge of 1,500.00. */
function part({ rule, outRule, plan, ...service }: Asked = {}) {
  const cells = new Cells()
  const terms = aRuleOf(cells, rule)
  const line = aLineOf(cells, {
    charge: 150_000,
    price: 100_000,
    ...service,
    rule: terms,
    level: aLevelOf(cells),
    ...(outRule === undefined ? {} : { outRule: aRuleOf(cells, outRule) }),
  })
  const record = newLineRecord()
  const difference = coveredPart(aPlanOf(plan), line, cells.values, record)
  return { difference, record, used: terms.limit === null ? null : cells.at(terms.limit.used) }
}

const TO_PATIENT = anOutcome({ deniedTo: 'patientAllowed' })
const TO_CLINIC = anOutcome({ deniedTo: 'provider' })

describe('the price of a line', () => {
  test.each<[string, Asked, number, number]>([
    ['is the contract’s where that is below the charge', {}, 100_000, 50_000],
    ['is the charge where the contract pays more', { charge: 80_000 }, 80_000, 0],
    ['is the charge to the cent', { charge: 100_000 }, 100_000, 0],
    ['may be nothing', { price: 0 }, 0, 150_000],
  ])('%s', (_title, asked, covered, difference) => {
    const found = part(asked)

    expect(found.record.covered).toBe(covered)
    expect(found.difference).toBe(difference)
    expect(found.record.balanceBill).toBe(0)
  })

  test('leaves the difference to the patient out of network', () => {
    expect(part({ isOut: true }).record.balanceBill).toBe(50_000)
  })

  test('leaves nothing above it where the law protects', () => {
    expect(part({ isOut: true, isProtected: true }).record.balanceBill).toBe(0)
  })
})

describe('care that a plan leaves out', () => {
  test.each([
    ['provider', 0, 0],
    ['patientAllowed', 100_000, 0],
    ['patientBilled', 150_000, 0],
  ] as const)('falls on %s in network', (notCoveredTo, notCovered, balanceBill) => {
    const { difference, record } = part({ rule: { covered: false }, plan: { notCoveredTo } })

    expect(difference).toBe(NOT_COVERED)
    expect(record).toMatchObject({ outcome: OUTCOME.notCovered, notCovered, balanceBill })
  })

  test('falls on the patient in two parts out of network', () => {
    const { record } = part({ rule: { covered: false }, plan: { notCoveredTo: 'patientAllowed' }, isOut: true })

    expect(record).toMatchObject({ notCovered: 100_000, balanceBill: 50_000 })
  })

  test('is denied by itself with its price kept', () => {
    const record = aRecord({ charge: 150_000, allowed: 100_000 })
    denyUncovered(aPlanOf({ notCoveredTo: 'patientAllowed' }), true, record)

    expect(record).toMatchObject({
      outcome: OUTCOME.notCovered,
      notCovered: 100_000,
      balanceBill: 50_000,
      allowed: 100_000,
    })
  })

  test('is denied at no more than its charge', () => {
    const record = aRecord({ charge: 80_000, allowed: 100_000 })
    denyUncovered(aPlanOf({ notCoveredTo: 'patientAllowed' }), true, record)

    expect(record).toMatchObject({ notCovered: 80_000, balanceBill: 0 })
  })
})

describe('a missing referral', () => {
  test.each([
    ['provider', 0],
    ['patientAllowed', 100_000],
    ['patientBilled', 150_000],
  ] as const)('falls on %s', (missingReferral, notCovered) => {
    const { difference, record } = part({ lacksReferral: true, plan: { missingReferral } })

    expect(difference).toBe(NOT_COVERED)
    expect(record).toMatchObject({ outcome: OUTCOME.referral, notCovered })
  })

  test('moves the line to the level out of network', () => {
    const plan: Partial<PlanTerms> = { missingReferral: 'treatAsOutOfNetwork' }
    const { difference, record } = part({ lacksReferral: true, plan, outRule: { share: 40 } })

    // a provider in network still may not bill the balance
    expect(difference).toBe(50_000)
    expect(record).toMatchObject({ movedOut: true, covered: 100_000, balanceBill: 0, outcome: OUTCOME.covered })
  })

  test('leaves care out that has no rule out of network', () => {
    const { difference, record } = part({ lacksReferral: true, plan: { missingReferral: 'treatAsOutOfNetwork' } })

    expect(difference).toBe(NOT_COVERED)
    expect(record.outcome).toBe(OUTCOME.notCovered)
  })

  test('does not open out of network what is left out in it', () => {
    const plan: Partial<PlanTerms> = { missingReferral: 'treatAsOutOfNetwork' }
    const { difference, record } = part({ lacksReferral: true, plan, rule: { covered: false }, outRule: { share: 40 } })

    expect(difference).toBe(NOT_COVERED)
    expect(record).toMatchObject({ outcome: OUTCOME.notCovered, notCovered: 150_000 })
  })

  test('is not asked of care that is left out anyway', () => {
    const { record } = part({ lacksReferral: true, rule: { covered: false }, plan: { missingReferral: 'provider' } })

    expect(record).toMatchObject({ outcome: OUTCOME.notCovered, notCovered: 150_000 })
  })
})

describe('an authorization', () => {
  const auth = [TO_CLINIC, TO_CLINIC, TO_PATIENT, TO_CLINIC, TO_PATIENT]

  test.each<[string, Asked, number, number]>([
    ['that is missing falls on the clinic by its contract', { auth: 'missing', plan: { auth } }, NOT_COVERED, 0],
    ['that was denied falls on the patient as it is told', { auth: 'denied', plan: { auth } }, NOT_COVERED, 100_000],
    [
      'that is missing binds nobody out of network',
      { auth: 'missing', isOut: true, plan: { auth } },
      NOT_COVERED,
      150_000,
    ],
    [
      'that expired binds nobody out of network',
      { auth: 'expired', isOut: true, plan: { auth } },
      NOT_COVERED,
      150_000,
    ],
    [
      'that is missing binds where the law protects',
      { auth: 'missing', isOut: true, isProtected: true, plan: { auth } },
      NOT_COVERED,
      0,
    ],
    ['that is there costs nothing', { auth: 'fine', plan: { auth } }, 50_000, 0],
  ])('%s', (_title, asked, difference, notCovered) => {
    const found = part(asked)

    expect(found.difference).toBe(difference)
    expect(found.record.notCovered).toBe(notCovered)
  })

  test('for six of eight units splits price and charge', () => {
    // six eighths: 750.00 of 1,000.00 and 1,125.00 of 1,500.00
    const { record, difference } = part({ units: 8, approvedUnits: 6, plan: { auth } })

    expect(record).toMatchObject({ covered: 75_000, unitsCut: 2, notCovered: 25_000 })
    expect(difference).toBe(112_500 - 75_000)
  })

  test('for no unit denies the whole line', () => {
    const { record, difference } = part({ units: 8, approvedUnits: 0, plan: { auth } })

    expect(difference).toBe(NOT_COVERED)
    expect(record).toMatchObject({ outcome: OUTCOME.authorization, notCovered: 100_000 })
  })

  test('for two of three units keeps the last cent', () => {
    // two thirds of 100.00 are 66.67, the other third 33.33
    const { record } = part({ charge: 10_000, price: 10_000, units: 3, approvedUnits: 2, plan: { auth } })

    expect(record).toMatchObject({ covered: 6_667, notCovered: 3_333 })
  })

  test('with a penalty keeps all units covered', () => {
    const penalties = [TO_CLINIC, TO_CLINIC, TO_CLINIC, TO_CLINIC, anOutcome({ penaltyAmount: 5_000 })]
    const { record } = part({ units: 8, approvedUnits: 6, plan: { auth: penalties } })

    expect(record).toMatchObject({ covered: 100_000, unitsCut: 0, notCovered: 0 })
  })
})

describe('a limit of a kind of care', () => {
  const limit = (kind: keyof typeof LIMIT_KINDS, amount: number, used: number) =>
    ({ kind: LIMIT_KINDS[kind], amount, used, excessTo: 'patientAllowed' }) as const

  interface Limited {
    readonly covered: number
    readonly notCovered: number
    readonly used: number
  }

  test.each<[string, Asked, Limited]>([
    [
      'counts a visit within it',
      { rule: { limit: limit('visits', 20, 19) } },
      { covered: 100_000, notCovered: 0, used: 20 },
    ],
    [
      'denies the visit after the last one',
      { rule: { limit: limit('visits', 20, 20) } },
      { covered: 0, notCovered: 100_000, used: 20 },
    ],
    [
      'denies every visit of none',
      { rule: { limit: limit('visits', 0, 0) } },
      { covered: 0, notCovered: 100_000, used: 0 },
    ],
    [
      'splits units at the last covered one',
      { units: 8, rule: { limit: limit('units', 12, 7) } },
      { covered: 62_500, notCovered: 37_500, used: 12 },
    ],
    [
      'covers all units up to the last one',
      { units: 5, rule: { limit: limit('units', 12, 7) } },
      { covered: 100_000, notCovered: 0, used: 12 },
    ],
    [
      'splits days at the last covered one',
      { days: 5, rule: { limit: limit('days', 30, 28) } },
      { covered: 40_000, notCovered: 60_000, used: 30 },
    ],
    [
      'splits dollars at the last covered one',
      { rule: { limit: limit('dollars', 150_000, 90_000) } },
      { covered: 60_000, notCovered: 40_000, used: 150_000 },
    ],
    [
      'denies dollars once they are used up',
      { rule: { limit: limit('dollars', 150_000, 150_000) } },
      { covered: 0, notCovered: 100_000, used: 150_000 },
    ],
    [
      'has no room left where more was used than it allows',
      { rule: { limit: limit('visits', 20, 25) } },
      { covered: 0, notCovered: 100_000, used: 25 },
    ],
  ])('%s', (_title, asked, { covered, notCovered, used }) => {
    const found = part(asked)

    expect(found.record.covered).toBe(covered)
    expect(found.record.notCovered).toBe(notCovered)
    expect(found.used).toBe(used)
  })

  test('counts only units that are authorized', () => {
    // eight asked, six approved, four left of the limit: four eighths are covered
    const auth = [TO_CLINIC, TO_CLINIC, TO_CLINIC, TO_CLINIC, TO_CLINIC]
    const { record, used } = part({
      units: 8,
      approvedUnits: 6,
      plan: { auth },
      rule: { limit: limit('units', 12, 8) },
    })

    expect(record).toMatchObject({ covered: 50_000, unitsCut: 4, notCovered: 25_000 })
    expect(used).toBe(12)
  })

  test('says how many units and days are cut', () => {
    expect(part({ units: 8, rule: { limit: limit('units', 12, 7) } }).record.unitsCut).toBe(3)
    expect(part({ days: 5, rule: { limit: limit('days', 30, 28) } }).record.daysCut).toBe(3)
  })
})
