import { expect, test } from 'vitest'
import { checksOf } from '../../../../renderer/features/estimates/state/checks.ts'
import { columnsOf } from '../../../../renderer/features/estimates/state/comparison.ts'
import { liveAnswer } from '../../../../renderer/features/estimates/state/live-answer.ts'
import { plainDate } from '../../../../shared/dates/plain-date.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import { KNEE_PATIENT, kneeDraft } from '../../../support/knee-estimate.ts'
import { TODAY } from '../../../support/samples.ts'

function checked(change: (draft: EstimateDraft) => EstimateDraft = (draft) => draft, today = TODAY) {
  const draft = change(kneeDraft())
  const patient = draft.patientId === null ? null : KNEE_PATIENT
  return checksOf({ draft, columns: columnsOf(draft, liveAnswer(draft.question)), patient, today, isRevision: false })
}

function ids(checks: ReturnType<typeof checked>, strength: string): readonly string[] {
  return checks.filter((check) => check.strength === strength).map((check) => check.id)
}

test('the knee visit lacks a choice and an authorization', () => {
  expect(ids(checked(), 'cannot')).toEqual(['no-choice'])
  expect(ids(checked(), 'check')).toEqual(['auth-L3'])
})

test('what stops issuing stands before what is only doubtful', () => {
  expect(checked()[0]?.strength).toBe('cannot')
  expect(checked().at(-1)?.strength).toBe('fine')
})

test('an approved authorization is no longer open', () => {
  const checks = checked((draft) => ({
    ...draft,
    question: {
      ...draft.question,
      lines: draft.question.lines.map((line) => (line.id === 'L3' ? { ...line, auth: 'approved' } : line)),
    },
  }))

  expect(ids(checks, 'check')).toEqual([])
})

test('a self-pay choice asks for diagnosis codes', () => {
  expect(
    ids(
      checked((draft) => ({ ...draft, chosenRouteId: 'R1' })),
      'cannot',
    ),
  ).toEqual(['diagnosis'])
})

test('benefits asked long ago are asked again', () => {
  const later = plainDate('2027-01-30')

  expect(
    ids(
      checked((draft) => ({ ...draft, chosenRouteId: 'R2' }), later),
      'check',
    ),
  ).toContain('old-R2')
})

test('a coverage that ended before the visit is named with its column', () => {
  const checks = checked((draft) => ({
    ...draft,
    question: {
      ...draft.question,
      routes: draft.question.routes.map((route) =>
        route.id === 'R2' && route.kind === 'insured' ? { ...route, effectiveTo: plainDate('2026-10-31') } : route,
      ),
    },
  }))

  expect(checks.find((check) => check.id === 'ended-R2')?.words.fact).toBe('Coverage ended Oct 31.')
})

test('nobody named stops issuing', () => {
  expect(
    ids(
      checked((draft) => ({ ...draft, patientId: null, chosenRouteId: 'R2' })),
      'cannot',
    ),
  ).toEqual(['nobody'])
})

test('the same fine fact is said once', () => {
  expect(ids(checked(), 'fine').filter((id) => id.startsWith('fresh'))).toHaveLength(1)
})

function payingAlone(draft: EstimateDraft): EstimateDraft {
  return { ...draft, chosenRouteId: 'R1', scheduledOn: null, question: { ...draft.question, serviceOn: null } }
}

test('a choice of cash says until when the form is due', () => {
  const clock = checked(payingAlone).find((check) => check.id === 'clock')

  expect(clock?.strength).toBe('fine')
  expect(clock?.words).toEqual({
    fact: 'Good faith estimate due by Fri, Nov 27, 2026.',
    rest: 'Asked for Nov 23.',
  })
})

test('a form past its day asks to be looked at', () => {
  const clock = checked(payingAlone, plainDate('2026-11-30')).find((check) => check.id === 'clock')

  expect(clock?.strength).toBe('check')
  expect(clock?.words.fact).toBe('Good faith estimate was due by Fri, Nov 27, 2026.')
})

test('a chosen insurance has no clock to keep', () => {
  const checks = checked((draft) => ({ ...draft, chosenRouteId: 'R2' }))

  expect(checks.filter((check) => check.id === 'clock')).toEqual([])
})
