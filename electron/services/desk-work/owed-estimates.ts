import type { Reader } from '../../../db/connection.ts'
import * as estimates from '../../../db/repositories/estimates.ts'
import type { DraftEstimate } from '../../../db/repositories/open-work.ts'
import { isPlainDate, type PlainDate } from '../../../shared/dates/plain-date.ts'
import { gfeClock } from '../../../shared/engine/gfe/clock.ts'
import { clinicCalendar } from '../../../shared/engine/installments/clinic-calendar.ts'
import type { EstimateDraft } from '../../../shared/model/estimate.ts'

/** A good faith estimate that is owed and not issued. */
export interface OwedEstimate {
  readonly draft: DraftEstimate
  readonly because: 'scheduled' | 'requested'
  readonly dueBy: PlainDate
}

/**
 * The drafts that are good faith estimates with a running clock: for a patient who pays without insurance, or chose to.
 * A draft that was begun is a request for the price, a scheduled visit may make it due sooner.
 * Source: 45 CFR 149.610(b)(1)(vi); user journey J5.
 */
export function owedEstimates(reader: Reader, drafts: readonly DraftEstimate[]): readonly OwedEstimate[] {
  return drafts.flatMap((draft) => {
    const { draft: content } = estimates.get(reader, draft.estimateId)
    return draft.patient !== null ? dueOf(draft, content) : []
  })
}

function dueOf(draft: DraftEstimate, content: EstimateDraft): readonly OwedEstimate[] {
  const startedOn = draft.startedAt.slice(0, 10)
  const askedOn = isPlainDate(startedOn) ? startedOn : null
  const clock = gfeClock(content, askedOn, clinicCalendar('federalOffice', []))
  if (clock === null || clock.dueBy === null || clock.because === null) return []
  return [{ draft, because: clock.because, dueBy: clock.dueBy }]
}
