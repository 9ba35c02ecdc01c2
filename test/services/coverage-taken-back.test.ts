import { expect, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import * as coverages from '../../db/repositories/coverages.ts'
import type { Coverage, CoverageDraft } from '../../shared/model/coverage.ts'
import { known } from '../../shared/model/fact.ts'
import { cents } from '../../shared/money/cents.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { aCoverage, aLine } from '../support/samples.ts'

const contentOf = ({ id, savedAt, ...draft }: Coverage): CoverageDraft => draft

/** The content of what was given back, which is in use. */
function contentBack(coverage: Coverage | null): CoverageDraft {
  if (coverage === null) throw new Error('the coverage is not in use')
  return contentOf(coverage)
}

/** A coverage that was saved, and then changed a minute later. */
async function changedCoverage(desk: TestDesk): Promise<{ readonly before: Coverage; readonly saved: Coverage }> {
  const before = await ask(desk, 'coverage.save', { coverageId: null, draft: aCoverage(PATIENT_A.id) })
  desk.later({ minutes: 1 })
  const draft = aCoverage(PATIENT_A.id, { memberId: 'SAM-0009-99', groupNumber: 'G9', counters: [] })
  const saved = await ask(desk, 'coverage.save', { coverageId: before.id, draft })
  desk.later({ minutes: 1 })
  return { before, saved }
}

/** Issues an estimate of the patient; the coverage pays in it where `isInsured`. */
async function issue(desk: TestDesk, isInsured: boolean): Promise<string | null> {
  const { draft, row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const prices = [{ lineId: 'l1', allowed: known(cents(61_200)), source: { kind: 'none' as const } }]
  const routes = draft.question.routes
    .filter(({ kind }) => isInsured || kind === 'selfPay')
    .map((route) => (route.kind === 'insured' ? { ...route, prices } : route))
  const chosen = routes.at(-1)?.id ?? ''
  const question = { ...draft.question, lines: [aLine('l1')], routes }
  const issued = { ...draft, title: 'Knee MRI', question, chosenRouteId: chosen }
  return (await ask(desk, 'estimate.issue', { estimateId: row.id, draft: issued, language: 'en' })).row.number
}

test('a changed coverage is as before, as a third version, and changed again as a fourth', async () => {
  const desk = openDesk()
  const { before, saved } = await changedCoverage(desk)
  const coverageId = saved.id

  const back = await ask(desk, 'coverage.takeBack', { coverageId, saved: contentOf(saved), before: contentOf(before) })
  expect(back !== null && back.savedAt > saved.savedAt).toBe(true)
  expect((await ask(desk, 'patient.get', { patientId: PATIENT_A.id })).coverages).toEqual([back])
  expect(contentBack(back)).toEqual(contentOf(before))

  const again = await ask(desk, 'coverage.takeBack', { coverageId, saved: contentOf(before), before: contentOf(saved) })
  expect(contentBack(again)).toEqual(contentOf(saved))
  expect(coverages.versionsOf(desk.store.reader, coverageId).map(({ memberId }) => memberId)).toEqual([
    'SAM-0009-99',
    'SAM-0001-22',
    'SAM-0009-99',
    'SAM-0001-22',
  ])
  const acts = audit
    .listOf(desk.store.reader, 'coverage', coverageId)
    .filter(({ action }) => action === 'coverage.takeBack')
  expect(acts.map(({ before: from, after }) => [from?.version, after?.version])).toContainEqual([2, 3])
})

test('what an issued estimate rests on is not taken back, and the answer names it', async () => {
  const desk = openDesk()
  const { before, saved } = await changedCoverage(desk)
  const number = await issue(desk, true)
  const request = { coverageId: saved.id, saved: contentOf(saved), before: contentOf(before) }

  const error = await refusalTo(desk, 'coverage.takeBack', request)

  expect(error).toMatchObject({ code: 'NOT_POSSIBLE', facts: { code: 'estimateRests', number } })
  expect(coverages.versionOf(desk.store.reader, saved.id)).toBe(2)
})

test('an estimate without the coverage, or one from before the change, holds nothing', async () => {
  const desk = openDesk()
  const first = await ask(desk, 'coverage.save', { coverageId: null, draft: aCoverage(PATIENT_A.id) })
  await issue(desk, true)
  desk.later({ minutes: 1 })
  const draft = aCoverage(PATIENT_A.id, { groupNumber: 'G9' })
  const saved = await ask(desk, 'coverage.save', { coverageId: first.id, draft })
  await issue(desk, false)
  const request = { coverageId: first.id, saved: contentOf(saved), before: contentOf(first) }

  expect(contentBack(await ask(desk, 'coverage.takeBack', request)).groupNumber).toBe('G1')
})

test('a coverage that changed since, or never stood so, stays as it is', async () => {
  const desk = openDesk()
  const { before, saved } = await changedCoverage(desk)
  const coverageId = saved.id
  const newer = await ask(desk, 'coverage.save', { coverageId, draft: aCoverage(PATIENT_A.id, { groupNumber: 'G7' }) })

  const late = { coverageId, saved: contentOf(saved), before: contentOf(before) }
  expect(await refusalTo(desk, 'coverage.takeBack', late)).toMatchObject({ facts: { code: 'coverageChanged' } })
  const never = { coverageId, saved: contentOf(newer), before: { ...contentOf(before), memberId: 'never' } }
  expect(await refusalTo(desk, 'coverage.takeBack', never)).toMatchObject({ code: 'NOT_FOUND' })
  expect(coverages.versionOf(desk.store.reader, coverageId)).toBe(3)
})
