import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { GfeClock } from '../../../../shared/engine/gfe/clock.ts'
import { leadBusinessDays } from '../../../../shared/engine/gfe/deadline.ts'
import { clinicCalendar } from '../../../../shared/engine/installments/clinic-calendar.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import { clockWords } from '../../../../shared/text/estimate-clock.ts'
import { formWords } from '../../../../shared/text/screens-good-faith.ts'
import type { CheckStrength } from '../../../ui/check-line.tsx'

export interface DueWords {
  readonly strength: CheckStrength
  readonly fact: string
  readonly consequence?: string
}

/** The due clock in words, with the business days from what started it. Null where nothing is due. */
export function dueWords(
  clock: GfeClock | null,
  draft: EstimateDraft,
  { isRevision, today }: { readonly isRevision: boolean; readonly today: PlainDate },
): DueWords | null {
  if (clock === null) return null
  const { dueBy, because, changedBy } = clock
  if (isRevision) return changedBy === null ? null : late(clockWords.changedNow(changedBy), changedBy < today)
  if (dueBy === null || because === null) return { strength: 'note', fact: clockWords.none }
  const since = because === 'scheduled' ? (draft.scheduledOn ?? draft.question.asOf) : draft.question.asOf
  const days = leadBusinessDays(since, dueBy, clinicCalendar('federalOffice', []))
  return late(formWords.due(dueBy, days, because), dueBy < today)
}

function late(fact: string, isLate: boolean): DueWords {
  return isLate ? { strength: 'check', fact, consequence: formWords.late } : { strength: 'note', fact }
}
