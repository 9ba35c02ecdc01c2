import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { type GfeClock, gfeClock } from '../../../../shared/engine/gfe/clock.ts'
import { clinicCalendar } from '../../../../shared/engine/installments/clinic-calendar.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import type { CheckWords } from '../../../../shared/text/estimate-checks.ts'
import { clockWords } from '../../../../shared/text/estimate-clock.ts'

/** The clock of the draft on screen: it was begun on the day on which somebody asked what the care costs. */
export function clockOf(draft: EstimateDraft): GfeClock | null {
  return gfeClock(draft, draft.question.asOf, clinicCalendar('federalOffice', []))
}

/** A line about the clock among those before issuing; its action opens the dates that it runs on. */
export interface ClockCheck {
  readonly id: string
  readonly strength: 'check' | 'fine'
  readonly words: CheckWords
  readonly action: { readonly label: string; readonly target: { readonly kind: 'clock' } }
}

/** Until when the estimate has to be issued, as a check line; late is what asks to be looked at. */
export function clockChecks(draft: EstimateDraft, isRevision: boolean, today: PlainDate): readonly ClockCheck[] {
  const clock = clockOf(draft)
  if (clock === null) return []
  const action = { label: clockWords.open, target: { kind: 'clock' as const } }
  if (isRevision) {
    if (clock.changedBy === null) return []
    const words = { fact: clockWords.changedNow(clock.changedBy), rest: clockWords.changedWhy }
    return [{ id: 'clock', strength: clock.changedBy < today ? 'check' : 'fine', words, action }]
  }
  const { dueBy, because } = clock
  if (dueBy === null || because === null) return []
  if (dueBy < today)
    return [
      { id: 'clock', strength: 'check', words: { fact: clockWords.late(dueBy), rest: clockWords.lateRest }, action },
    ]
  const since = because === 'scheduled' ? (draft.scheduledOn ?? draft.question.asOf) : draft.question.asOf
  const words = { fact: clockWords.due(dueBy), rest: clockWords.because(because, since, today) }
  return [{ id: 'clock', strength: 'fine', words, action }]
}

/** The draft with another service date. A visit that gets its first date is scheduled today; without one it is not. */
export function serviceDateChanged(draft: EstimateDraft, serviceOn: PlainDate | null, today: PlainDate): EstimateDraft {
  const scheduledOn = serviceOn === null ? null : (draft.scheduledOn ?? today)
  return { ...draft, scheduledOn, question: { ...draft.question, serviceOn } }
}
