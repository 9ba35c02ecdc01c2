import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import {
  coverageRoute,
  ordersOfCoverages,
  payerOrderOf,
  routeOfCoverages,
  UNTOLD_MEDICARE,
  untoldStanding,
} from '../../../shared/engine/cob/coverages-together.ts'
import type { BenefitPlanDraft } from '../../../shared/model/benefit-plan.ts'
import type { CoverageDraft } from '../../../shared/model/coverage.ts'
import { patientIdSchema } from '../../../shared/model/ids.ts'
import type { PayerStanding } from '../../../shared/model/payer-standing.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import { met } from '../sample-plan.ts'
import { aShare, medicareFacts, ORIGINAL_MEDICARE } from './payers-sample.ts'

const ON = plainDate('2026-12-08')
const SCENE = { on: ON, medicareSecondary: { employeesForAge: 20, employeesForDisability: 100, kidneyMonths: 30 } }
const HEAD = { id: 'R2', name: 'All' }

function onFile(plan: BenefitPlanDraft, over: Partial<CoverageDraft> = {}): CoverageDraft {
  return {
    patientId: patientIdSchema.parse('W1-p1'),
    order: 1,
    plan,
    benefitPlanId: null,
    memberId: '',
    groupNumber: '',
    subscriber: '',
    relation: 'self',
    effectiveFrom: plainDate('2024-01-01'),
    effectiveTo: null,
    clinicTier: 'in',
    payerPhone: '',
    accumulators: [met('member', 0, 0)],
    counters: [],
    source: { means: 'card', asOf: ON, by: '', reference: '' },
    ...over,
  }
}

function told(coverage: CoverageDraft, over: Partial<PayerStanding>): CoverageDraft {
  return { ...coverage, standing: { ...untoldStanding(coverage), ...over } }
}

/** The plans of a column in the order in which it names them. */
function named(route: InsuredRoute | null): readonly string[] {
  if (route === null) return []
  const others = route.coordination?.others ?? []
  return [route.plan.planName, ...others.map((other) => (other.payer === 'medigap' ? other.name : other.plan.planName))]
}

const OWN = onFile(aShare('Own', 0, 20))
const SPOUSE = onFile(aShare('Spouse', 0, 10), { order: 2, relation: 'spouse' })

describe('the place of a coverage', () => {
  test('follows from who the subscriber is and since when it is in force', () => {
    expect(payerOrderOf(SPOUSE)).toEqual({
      coordinates: true,
      coversAs: 'dependent',
      through: null,
      employees: null,
      inForceSince: plainDate('2024-01-01'),
      parent: null,
    })
  })

  test('takes in what was asked', () => {
    const coverage = told(OWN, { through: 'retirement', employees: 12, coordinates: false })

    expect(payerOrderOf(coverage)).toMatchObject({ through: 'retirement', employees: 12, coordinates: false })
  })

  test('of a child leaves open how its parents live until somebody tells', () => {
    expect(payerOrderOf(onFile(OWN.plan, { relation: 'child' })).parent).toEqual({ bornOn: null, apart: 'notTold' })
  })

  test('asks for no parent once the patient is the subscriber', () => {
    const was = told(OWN, { parent: { bornOn: plainDate('1980-05-01'), apart: null } })

    expect(payerOrderOf(was).parent).toBeNull()
  })
})

describe('several coverages in one column', () => {
  test('stand in the order that the rules find', () => {
    const route = routeOfCoverages(
      HEAD,
      [
        { ...SPOUSE, order: 1 },
        { ...OWN, order: 2 },
      ],
      SCENE,
    )

    expect(named(route)).toEqual(['Own', 'Spouse'])
  })

  test('stay as they were entered while a fact that decides is missing', () => {
    const other = onFile(aShare('Other', 0, 10), { order: 2 })
    const route = routeOfCoverages(HEAD, [OWN, other], SCENE)

    expect(named(route)).toEqual(['Own', 'Other'])
    expect(ordersOfCoverages([OWN, other], SCENE)?.asks).toEqual(['activeBeforeRetired'])
  })

  test('keep what nobody has told as not told', () => {
    const route = routeOfCoverages(HEAD, [OWN, SPOUSE], SCENE)
    const [second] = route?.coordination?.others ?? []

    expect(route?.coordination?.method).toBeNull()
    expect(second).toMatchObject({ method: null, order: { through: null, employees: null } })
  })

  test('carry the method that was asked of each', () => {
    const route = routeOfCoverages(HEAD, [OWN, told(SPOUSE, { method: 'nonDuplication' })], SCENE)

    expect(route?.coordination?.others[0]).toMatchObject({ method: 'nonDuplication' })
  })

  test('name four coverages at most', () => {
    const many = ['A', 'B', 'C', 'D', 'E'].map((name, at) => onFile(aShare(name, 0, 0), { order: at + 1 }))

    expect(named(routeOfCoverages(HEAD, many, SCENE))).toEqual(['A', 'B', 'C', 'D'])
  })

  test('are none without a coverage and one with a single coverage', () => {
    expect(routeOfCoverages(HEAD, [], SCENE)).toBeNull()
    expect(routeOfCoverages(HEAD, [OWN], SCENE)).toEqual(coverageRoute(HEAD.id, HEAD.name, OWN))
    expect(ordersOfCoverages([OWN], SCENE)).toBeNull()
    expect(ordersOfCoverages([], SCENE)).toBeNull()
  })
})

describe('Medicare on file', () => {
  const facts = medicareFacts({ because: 'age' })
  const medicare = told(onFile(ORIGINAL_MEDICARE, { order: 2 }), { medicare: facts, medigap: 'G' })

  test('pays behind the plan of an employer of twenty', () => {
    const worker = told(OWN, { through: 'currentEmployment', employees: 20 })

    expect(named(routeOfCoverages(HEAD, [worker, medicare], SCENE))).toEqual([
      'Own',
      ORIGINAL_MEDICARE.planName,
      'Medigap G',
    ])
  })

  test('leads the column with its facts beside a smaller employer', () => {
    const worker = told(OWN, { through: 'currentEmployment', employees: 19 })
    const route = routeOfCoverages(HEAD, [worker, medicare], SCENE)

    expect(named(route)).toEqual([ORIGINAL_MEDICARE.planName, 'Own', 'Medigap G'])
    expect(route?.medicare).toEqual(facts)
  })

  test('waits for the size of the employer that nobody has told', () => {
    const worker = told(OWN, { through: 'currentEmployment' })

    expect(ordersOfCoverages([worker, medicare], SCENE)?.asks).toEqual(['employerSize'])
  })

  test('alone has its supplement behind it', () => {
    const route = coverageRoute('R2', 'Medicare', medicare)

    expect(route.medicare).toEqual(facts)
    expect(named(route)).toEqual([ORIGINAL_MEDICARE.planName, 'Medigap G'])
  })

  test('alone and never asked stays a plan as it is', () => {
    const route = coverageRoute('R2', 'Medicare', onFile(ORIGINAL_MEDICARE))

    expect(route).not.toHaveProperty('medicare')
    expect(route).not.toHaveProperty('coordination')
  })

  test('beside another plan is asked everything that was not told', () => {
    const route = routeOfCoverages(HEAD, [onFile(ORIGINAL_MEDICARE), { ...OWN, order: 2 }], SCENE)

    expect(route?.medicare).toEqual(UNTOLD_MEDICARE)
    expect(untoldStanding(onFile(ORIGINAL_MEDICARE)).medicare).toEqual(UNTOLD_MEDICARE)
  })

  test('takes no supplement from a plan that is not Medicare', () => {
    const route = routeOfCoverages(HEAD, [told(OWN, { medigap: 'G' }), SPOUSE], SCENE)

    expect(named(route)).toEqual(['Own', 'Spouse'])
  })
})
