import { describe, expect, test } from 'vitest'
import { WEEKENDS_ONLY } from '../../../shared/dates/business-days.ts'
import { type PlainDate, plainDate } from '../../../shared/dates/plain-date.ts'
import { gfeClock } from '../../../shared/engine/gfe/clock.ts'
import type { EstimateDraft } from '../../../shared/model/estimate.ts'
import { kneeDraft, kneeRoutes } from '../../support/knee-estimate.ts'

const MONDAY = plainDate('2026-11-30')

interface Visit {
  readonly chosen?: string | null
  readonly routes?: number
  readonly scheduledOn?: string | null
  readonly serviceOn?: string | null
}

/** A knee visit: nothing is scheduled, and the patient chose the clinic's own price, unless said otherwise. */
function draftOf({ chosen = 'R1', routes = 3, scheduledOn = null, serviceOn = null }: Visit): EstimateDraft {
  const knee = kneeDraft()
  const day = (text: string | null): PlainDate | null => (text === null ? null : plainDate(text))
  const question = { ...knee.question, serviceOn: day(serviceOn), routes: kneeRoutes().slice(0, routes) }
  return { ...knee, question, chosenRouteId: chosen, scheduledOn: day(scheduledOn) }
}

function clockOf(visit: Visit, askedOn: PlainDate | null = MONDAY) {
  return gfeClock(draftOf(visit), askedOn, WEEKENDS_ONLY)
}

describe('the clock of a good faith estimate', () => {
  test('runs three business days from the question about cost', () => {
    expect(clockOf({})).toEqual({ leadBusinessDays: null, dueBy: '2026-12-03', because: 'requested', changedBy: null })
  })

  test('runs one business day when the visit is soon', () => {
    const soon = { scheduledOn: '2026-11-30', serviceOn: '2026-12-04' }

    expect(clockOf(soon)).toMatchObject({ leadBusinessDays: 4, dueBy: '2026-12-01', because: 'scheduled' })
  })

  test('names the last day for a changed version', () => {
    expect(clockOf({ serviceOn: '2026-12-07' })?.changedBy).toBe('2026-12-04')
    expect(clockOf({ serviceOn: '2026-12-09' })?.changedBy).toBe('2026-12-08')
  })

  test('does not run when the patient uses insurance', () => {
    expect(clockOf({ chosen: 'R2' })).toBeNull()
    expect(clockOf({ chosen: null })).toBeNull()
  })

  test('runs unchosen where no column has insurance', () => {
    expect(clockOf({ chosen: null, routes: 1 })?.dueBy).toBe('2026-12-03')
  })

  test('does not run before there is a service', () => {
    const draft = draftOf({})

    expect(gfeClock({ ...draft, question: { ...draft.question, lines: [] } }, MONDAY, WEEKENDS_ONLY)).toBeNull()
  })

  test('does not run before the federal rule held', () => {
    const draft = draftOf({})
    const before = { ...draft, question: { ...draft.question, asOf: plainDate('2021-12-31') } }

    expect(gfeClock(before, MONDAY, WEEKENDS_ONLY)).toBeNull()
  })

  test('stands still while nobody asked or scheduled', () => {
    expect(clockOf({}, null)).toMatchObject({ dueBy: null, because: null })
  })
})
