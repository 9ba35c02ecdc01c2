import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import * as benefitPlans from '../../../db/repositories/benefit-plans.ts'
import * as coverages from '../../../db/repositories/coverages.ts'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import type { BenefitPlan } from '../../../shared/model/benefit-plan.ts'
import { known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import { benefitPlanIdSchema, coverageIdSchema } from '../../../shared/model/ids.ts'
import type { PayerStanding } from '../../../shared/model/payer-standing.ts'
import { cents } from '../../../shared/money/cents.ts'
import { refusalOf } from '../../support/cause.ts'
import { aClinicWithOnePatient, PATIENT_A } from '../../support/filled-store.ts'
import { aCoverage, aPatient, aRule, aTier, BENEFIT_PLAN, COUNSELOR, NOW } from '../../support/samples.ts'

const FULL_PLAN: BenefitPlan = {
  ...BENEFIT_PLAN,
  id: benefitPlanIdSchema.parse('W1-bp-full'),
  tiers: [aTier('in'), { ...aTier('out'), deductibleIndividual: UNKNOWN, familyRule: 'aggregate' }],
  benefits: [
    aRule('office', {
      deductibleApplies: known(false),
      copay: known(cents(4_500)),
      copayPer: 'day',
      copayOrder: 'after',
      copayMaxDays: 5,
      copayWaivedIfAdmitted: true,
      coinsurance: NONE,
      coinsuranceMax: cents(20_000),
      firstVisits: { count: 3, copay: cents(1_000), counter: 'office' },
      limit: { type: 'visits', amount: 20, counter: 'office', excessTo: 'patientBilled' },
      categoryDeductible: { name: 'drugs', amount: cents(10_000), relation: 'within' },
      excludedFromOop: true,
      authorizationNeeded: { kind: 'assumed', value: true, reason: 'the card says so' },
    }),
    aRule('imaging', {
      covered: UNKNOWN,
      coinsurance: { kind: 'assumed', value: { units: 94_822, places: 6 }, reason: 'portal' },
    }),
  ],
  benefitMax: {
    individual: cents(100_000),
    family: null,
    whenExhausted: 'billed',
    overrides: [{ category: 'ortho', individual: cents(50_000) }],
  },
}

const STANDINGS: readonly PayerStanding[] = [
  {
    coordinates: false,
    through: null,
    employees: null,
    method: null,
    parent: { bornOn: null, apart: 'notTold' },
    medicare: null,
    medigap: null,
  },
  {
    coordinates: true,
    through: 'currentEmployment',
    employees: 0,
    method: 'standard',
    reserve: { saved: known(cents(0)), yearFrom: plainDate('2026-07-01') },
    parent: { bornOn: plainDate('1984-02-29'), apart: null },
    medicare: null,
    medigap: null,
  },
  {
    coordinates: true,
    through: 'own',
    employees: 19,
    method: null,
    parent: null,
    medicare: {
      because: 'kidneyDisease',
      eligibleSince: plainDate('2026-01-01'),
      entitledBefore: 'none',
      status: 'nonparUnassigned',
      isQmb: known(false),
      isPeriodDeductiblePaid: { kind: 'assumed', value: true, reason: 'a stay last week' },
      hospitalDaysBefore: known(0),
      nursingDaysBefore: UNKNOWN,
      reserveDaysUsed: NONE,
    },
    medigap: 'K',
    medigapSpent: known(cents(0)),
  },
  {
    coordinates: true,
    through: 'own',
    employees: null,
    method: null,
    reserve: { saved: UNKNOWN, yearFrom: null },
    parent: null,
    medicare: null,
    medigap: 'G',
    isMedigapHigh: true,
  },
]

test('every fact of a plan comes back in its state', () => {
  const { writer, reader } = aClinicWithOnePatient()

  benefitPlans.add(writer, FULL_PLAN, null, NOW)

  expect(benefitPlans.get(reader, FULL_PLAN.id)).toEqual(FULL_PLAN)
})

test('an unknown amount is stored empty and never as zero', () => {
  const { writer, reader } = aClinicWithOnePatient()
  benefitPlans.add(writer, FULL_PLAN, null, NOW)

  const row = reader.get<{ cents: number | null; state: string }>(
    sql`SELECT deductible_individual_cents AS cents, deductible_individual_state AS state FROM benefit_tiers WHERE tier = 'out'`,
  )

  expect(row).toEqual({ cents: null, state: 'unknown' })
  expect(
    refusalOf(() => writer.run(sql`INSERT INTO benefit_max_overrides VALUES (${FULL_PLAN.id}, 9, 'x', 90000000001)`)),
  ).toMatch(/CHECK/)
})

test('a plan that was replaced is not offered again', () => {
  const { writer, reader } = aClinicWithOnePatient()
  const later = { ...FULL_PLAN, id: benefitPlanIdSchema.parse('W1-bp-later'), notes: 'confirmed' }

  benefitPlans.add(writer, FULL_PLAN, null, NOW)
  benefitPlans.add(writer, later, FULL_PLAN.id, '2026-11-24T15:00:00.000Z')

  expect(benefitPlans.search(reader, 'ppo sample', 10).map(({ id }) => id)).toEqual([later.id])
  expect(benefitPlans.search(reader, 'hmo', 10)).toEqual([])
  expect(benefitPlans.get(reader, FULL_PLAN.id).notes).toBe('')
})

test('a plan that says the same is found whatever the order of its fields', () => {
  const { writer, reader } = aClinicWithOnePatient()
  benefitPlans.add(writer, FULL_PLAN, null, NOW)
  const { id, ...draft } = FULL_PLAN
  const reordered = Object.fromEntries(Object.entries(draft).reverse()) as unknown as typeof draft

  expect(benefitPlans.findSame(reader, reordered)?.id).toBe(id)
  expect(benefitPlans.findSame(reader, { ...draft, hdhp: true })).toBeNull()
})

test('a save makes a new version and keeps the old', () => {
  const { writer, reader } = aClinicWithOnePatient()
  benefitPlans.add(writer, FULL_PLAN, null, NOW)
  const { id: benefitPlanId, ...plan } = FULL_PLAN
  const ids = { id: coverageIdSchema.parse('W1-cov'), benefitPlanId }
  const first = { ...aCoverage(PATIENT_A.id, { plan, benefitPlanId }), ...ids, savedAt: NOW }
  const second = { ...first, memberId: 'NEW-1', counters: [], savedAt: '2026-11-24T15:00:00.000Z' }

  coverages.save(writer, first, COUNSELOR.id)
  expect(coverages.get(reader, ids.id)).toEqual(first)
  coverages.save(writer, second, COUNSELOR.id)

  expect(coverages.get(reader, ids.id)).toEqual(second)
  expect(coverages.versionOf(reader, ids.id)).toBe(2)
  expect(reader.all(sql`SELECT member_id FROM coverage_versions ORDER BY version`)).toEqual([
    { member_id: 'SAM-0001-22' },
    { member_id: 'NEW-1' },
  ])
  expect(refusalOf(() => writer.run(sql`UPDATE coverage_versions SET member_id = 'x'`))).toMatch(/never changes/)
})

test('what decides who pays first comes back as it was told', () => {
  const { writer, reader } = aClinicWithOnePatient()
  benefitPlans.add(writer, FULL_PLAN, null, NOW)
  const { id: benefitPlanId, ...plan } = FULL_PLAN
  const id = coverageIdSchema.parse('W1-cov')
  const untold = { ...aCoverage(PATIENT_A.id, { plan }), id, benefitPlanId, savedAt: NOW }

  coverages.save(writer, untold, COUNSELOR.id)
  expect(coverages.get(reader, id)).toEqual(untold)
  for (const standing of STANDINGS) {
    coverages.save(writer, { ...untold, standing }, COUNSELOR.id)
    expect(coverages.get(reader, id).standing).toEqual(standing)
  }

  expect(reader.all(sql`SELECT version, employees FROM coverage_standings ORDER BY version`)).toEqual([
    { version: 2, employees: null },
    { version: 3, employees: 0 },
    { version: 4, employees: 19 },
    { version: 5, employees: null },
  ])
  for (const table of ['coverage_standings', 'coverage_medicare']) {
    expect(refusalOf(() => writer.run(sql.raw(`DELETE FROM ${table}`)))).toMatch(/never changes/)
  }
})

test('a coverage stays with its patient and pays in order', () => {
  const store = aClinicWithOnePatient()
  benefitPlans.add(store.writer, FULL_PLAN, null, NOW)
  const { id: benefitPlanId, ...plan } = FULL_PLAN
  const of = (id: string, order: number) => ({
    ...aCoverage(PATIENT_A.id, { plan, order }),
    id: coverageIdSchema.parse(id),
    benefitPlanId,
    savedAt: NOW,
  })

  coverages.save(store.writer, of('W1-second', 2), COUNSELOR.id)
  coverages.save(store.writer, of('W1-first', 1), COUNSELOR.id)

  expect(coverages.listOfPatient(store.reader, PATIENT_A.id).map(({ id }) => id)).toEqual(['W1-first', 'W1-second'])
  expect(coverages.patientCounts(store.reader, [benefitPlanId]).get(benefitPlanId)).toBe(1)
  const stranger = { ...of('W1-first', 1), patientId: aPatient('W1-other').id }
  expect(() => coverages.save(store.writer, stranger, COUNSELOR.id)).toThrow(/another patient/)
})
