import { describe, expect, test } from 'vitest'
import { changedColumns } from '../../../../renderer/features/estimates/state/changed-coverage.ts'
import { factsToKeep } from '../../../../renderer/features/estimates/state/facts-to-keep.ts'
import { plainDate } from '../../../../shared/dates/plain-date.ts'
import { coverageRoute, UNTOLD_MEDICARE } from '../../../../shared/engine/cob/coverages-together.ts'
import { type Coverage, coverageSchema } from '../../../../shared/model/coverage.ts'
import { known } from '../../../../shared/model/fact.ts'
import type { MedicareFacts, PayerOrder, PayerStanding } from '../../../../shared/model/payer-standing.ts'
import type { InsuredRoute } from '../../../../shared/model/route.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { PATIENT_A } from '../../../support/filled-store.ts'
import { kneeDraft } from '../../../support/knee-estimate.ts'
import { aCoverage, TODAY } from '../../../support/samples.ts'

const OWN = aCoverage(PATIENT_A.id)

function onFile(standing?: PayerStanding): Coverage {
  const plan = { ...OWN.plan, planName: 'Original Medicare', type: 'medicare' as const }
  const draft = { ...OWN, plan, ...(standing === undefined ? {} : { standing }) }
  return coverageSchema.parse({ ...draft, id: 'C1', benefitPlanId: 'B1', savedAt: '2026-11-01T09:00:00Z' })
}

const UNTOLD_ORDER: PayerOrder = {
  coordinates: true,
  coversAs: null,
  through: null,
  employees: null,
  inForceSince: null,
  parent: null,
}

function told(facts: Partial<MedicareFacts>, over: Partial<InsuredRoute> = {}): InsuredRoute {
  const route = coverageRoute('R1', 'Medicare', onFile())
  return { ...route, medicare: { ...UNTOLD_MEDICARE, ...facts }, ...over }
}

function kept(route: InsuredRoute, coverage = onFile()) {
  const { question } = kneeDraft()
  return factsToKeep({ question: { ...question, routes: [route] } }, [coverage], TODAY)
}

describe('what a column could tell its coverage', () => {
  test('is nothing while nobody told more there', () => {
    expect(kept(told({}))).toEqual([])
  })

  test('is each fact by its name', () => {
    const [found] = kept(told({ because: 'age', isQmb: known(false) }))

    expect(found?.names).toEqual(['Medicare because of', 'Qualified Medicare Beneficiary (QMB)'])
    expect(found?.change.standing.medicare).toMatchObject({ because: 'age', isQmb: known(false), status: null })
  })

  test('is the supplement with what was paid toward its deductible', () => {
    const supplement = { payer: 'medigap', id: 'P9', name: 'Medigap G', letter: 'G' } as const
    const spent = known(cents(120_000))
    const order = UNTOLD_ORDER
    const others = [{ ...supplement, isHighDeductible: true as const, spent }]
    const [found] = kept(told({}, { coordination: { method: null, order, others } }))

    expect(found?.change.standing).toMatchObject({ medigap: 'G', isMedigapHigh: true, medigapSpent: spent })
  })

  test.each<readonly [string, Partial<InsuredRoute>]>([
    ['a what-if', { whatIf: 'firstPayerOnly' }],
    ['the next plan year', { nextPlanYear: true }],
    ['a column without a coverage on file', { coverageId: null }],
  ])('is nothing from %s', (_what, over) => {
    expect(kept(told({ because: 'age' }, over))).toEqual([])
  })

  test('is nothing once the coverage has learned it', () => {
    const route = told({ because: 'kidneyDisease', entitledBefore: 'none', eligibleSince: plainDate('2025-02-01') })
    const [found] = kept(route)
    if (found === undefined) throw new Error('nothing to keep')
    const learned = onFile(found.change.standing)

    expect(kept(route, learned)).toEqual([])
    const { question } = kneeDraft()
    const draft = { ...kneeDraft(), question: { ...question, routes: [route] } }
    expect(changedColumns(draft, [learned]).map(({ medicare }) => medicare?.because)).toEqual([])
  })

  test('is the subscriber and since when it is in force', () => {
    const order = { ...UNTOLD_ORDER, coversAs: 'dependent' as const, inForceSince: plainDate('2026-07-01') }
    const [found] = kept(told({}, { coordination: { method: null, order, others: [] } }))

    expect(found?.names).toEqual(['Covers the patient as', 'In force since'])
    expect(found?.change).toMatchObject({ relation: 'other', effectiveFrom: '2026-07-01' })
  })

  test('leaves a nearer word for the patient alone', () => {
    const spouse: Coverage = { ...onFile(), relation: 'spouse', effectiveFrom: plainDate('2026-01-01') }
    const order = { ...UNTOLD_ORDER, coversAs: 'dependent' as const }
    const route = told({}, { coordination: { method: null, order, others: [] } })

    expect(kept(route, spouse)).toEqual([])
  })
})
