import { expect, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import * as coverages from '../../db/repositories/coverages.ts'
import * as dayWork from '../../db/repositories/day-work.ts'
import * as openWork from '../../db/repositories/open-work.ts'
import type { Coverage, CoverageDraft } from '../../shared/model/coverage.ts'
import { known } from '../../shared/model/fact.ts'
import { cents } from '../../shared/money/cents.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { aCoverage, aLine, TODAY } from '../support/samples.ts'

const contentOf = ({ id, savedAt, ...draft }: Coverage): CoverageDraft => draft

/** A coverage that was typed by mistake a minute ago. */
async function newCoverage(desk: TestDesk, changes: Partial<CoverageDraft> = {}): Promise<Coverage> {
  const draft = aCoverage(PATIENT_A.id, changes)
  const coverage = await ask(desk, 'coverage.save', { coverageId: null, draft })
  desk.later({ minutes: 1 })
  return coverage
}

const outOf = (coverage: Coverage) => ({ coverageId: coverage.id, saved: contentOf(coverage), before: null })

/** An estimate of the patient for today with a price in every insured column, the last of which is chosen. */
async function priced(desk: TestDesk) {
  const { draft, row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const prices = [{ lineId: 'l1', allowed: known(cents(61_200)), source: { kind: 'none' as const } }]
  const routes = draft.question.routes.map((route) => (route.kind === 'insured' ? { ...route, prices } : route))
  const question = { ...draft.question, serviceOn: TODAY, lines: [aLine('l1')], routes }
  const chosenRouteId = routes.find(({ kind }) => kind === 'insured')?.id ?? routes.at(-1)?.id ?? ''
  return {
    estimateId: row.id,
    draft: { ...draft, title: 'Knee MRI', question, chosenRouteId },
    language: 'en' as const,
  }
}

test('a new coverage goes out of use as a second version, and comes back as a third', async () => {
  const desk = openDesk()
  const coverage = await newCoverage(desk)
  const coverageId = coverage.id

  expect(await ask(desk, 'coverage.takeBack', outOf(coverage))).toBeNull()
  expect((await ask(desk, 'patient.get', { patientId: PATIENT_A.id })).coverages).toEqual([])
  expect(coverages.isTakenOut(desk.store.reader, coverageId)).toBe(true)

  const again = await ask(desk, 'coverage.takeBack', { coverageId, saved: null, before: contentOf(coverage) })
  expect((await ask(desk, 'patient.get', { patientId: PATIENT_A.id })).coverages).toEqual([again])
  expect(contentOf(again ?? coverage)).toEqual(contentOf(coverage))
  expect(coverages.versionOf(desk.store.reader, coverageId)).toBe(3)
  const acts = audit.listOf(desk.store.reader, 'coverage', coverageId).map(({ action }) => action)
  expect(acts.filter((action) => action === 'coverage.takeBack')).toHaveLength(2)
})

test('nothing reads a coverage that is out of use: the search, a new estimate, its plan, its answers, the day', async () => {
  const desk = openDesk()
  const { reader } = desk.store
  const coverage = await newCoverage(desk, { memberId: 'MIS-7788-1' })
  const request = await priced(desk)
  await ask(desk, 'estimate.saveDraft', { estimateId: request.estimateId, draft: request.draft })
  const day = desk.today()
  const old = () => dayWork.listOldBenefits(reader, { from: day, to: day, askedBefore: '2999-01-01' as typeof day })
  const found = async (text: string) => (await ask(desk, 'patient.find', { text, limit: 10 }))[0]
  const uses = async () =>
    (await ask(desk, 'benefitPlan.find', { text: coverage.plan.planName })).map(({ patientCount }) => patientCount)
  const insured = async () => (await priced(desk)).draft.question.routes.filter(({ kind }) => kind === 'insured')
  expect(await found('MIS77881')).toMatchObject({ coverageName: expect.stringContaining(coverage.plan.planName) })
  expect(await uses()).toEqual([1])
  expect(old()).toHaveLength(1)
  expect(await insured()).not.toEqual([])

  await ask(desk, 'coverage.takeBack', outOf(coverage))

  expect(await found('MIS77881')).toBeUndefined()
  expect(await found('Patient A')).toMatchObject({ coverageName: '' })
  expect(await uses()).toEqual([0])
  expect(old()).toEqual([])
  expect(await insured()).toEqual([])
  expect(await ask(desk, 'eligibility.list', { coverageId: coverage.id })).toEqual([])

  await ask(desk, 'coverage.save', { coverageId: coverage.id, draft: contentOf(coverage) })
  expect(await found('MIS77881')).toBeDefined()
  expect(old()).toHaveLength(1)
})

test('a member id that another coverage bears goes on finding the patient', async () => {
  const desk = openDesk()
  await newCoverage(desk, { memberId: 'SAME-1234' })
  const second = await newCoverage(desk, { memberId: 'same 1234', order: 2 })

  await ask(desk, 'coverage.takeBack', outOf(second))

  expect(await ask(desk, 'patient.find', { text: 'SAME1234', limit: 10 })).toHaveLength(1)
})

test('an issued estimate holds the coverage it names, in whatever version', async () => {
  const desk = openDesk()
  const first = await newCoverage(desk)
  const { row } = await ask(desk, 'estimate.issue', await priced(desk))
  desk.later({ minutes: 1 })
  const draft = aCoverage(PATIENT_A.id, { groupNumber: 'G9' })
  const changed = await ask(desk, 'coverage.save', { coverageId: first.id, draft })

  const error = await refusalTo(desk, 'coverage.takeBack', outOf(changed))

  expect(error).toMatchObject({ facts: { code: 'estimateNamesCoverage', number: row.number } })
  expect(coverages.isTakenOut(desk.store.reader, first.id)).toBe(false)
})

test('a draft whose chosen column counts on it is not issued, and the answer names the plan', async () => {
  const desk = openDesk()
  const coverage = await newCoverage(desk)
  const request = await priced(desk)
  await ask(desk, 'coverage.takeBack', outOf(coverage))

  const error = await refusalTo(desk, 'estimate.issue', request)

  expect(error).toMatchObject({ facts: { code: 'coverageTakenOut', plan: coverage.plan.planName } })
})

test('one that was added and taken out after an estimate was issued did not change its facts', async () => {
  const desk = openDesk()
  await ask(desk, 'estimate.issue', await priced(desk))
  desk.later({ minutes: 1 })
  const span = { from: desk.today(), to: desk.today(), lastsDays: 30 }
  const changed = () => openWork.listEstimates(desk.store.reader, span).map(({ factsChanged }) => factsChanged)
  const coverage = await newCoverage(desk)
  expect(changed()).toEqual([true])

  await ask(desk, 'coverage.takeBack', outOf(coverage))

  expect(changed()).toEqual([false])
})

test('one that is out of use already, or changed since, is not taken out', async () => {
  const desk = openDesk()
  const coverage = await newCoverage(desk)
  const draft = aCoverage(PATIENT_A.id, { groupNumber: 'G7' })
  const newer = await ask(desk, 'coverage.save', { coverageId: coverage.id, draft })
  const late = await refusalTo(desk, 'coverage.takeBack', outOf(coverage))
  expect(late).toMatchObject({ facts: { code: 'coverageChanged' } })
  await ask(desk, 'coverage.takeBack', outOf(newer))

  const twice = await refusalTo(desk, 'coverage.takeBack', outOf(newer))
  expect(twice).toMatchObject({ facts: { code: 'coverageChanged' } })
  expect(coverages.versionOf(desk.store.reader, coverage.id)).toBe(3)
})
