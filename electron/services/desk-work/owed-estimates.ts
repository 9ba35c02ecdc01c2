import type { Reader } from '../../../db/connection.ts'
import * as estimates from '../../../db/repositories/estimates.ts'
import type { DraftEstimate } from '../../../db/repositories/open-work.ts'
import { isPlainDate, type PlainDate } from '../../../shared/dates/plain-date.ts'
import { gfeDue } from '../../../shared/engine/gfe/deadline.ts'
import { clinicCalendar } from '../../../shared/engine/installments/clinic-calendar.ts'
import type { EstimateDraft } from '../../../shared/model/estimate.ts'
import { gfeDeadlines } from '../../../shared/rules/gfe/deadlines.ts'
import { valueOn } from '../../../shared/rules/parameter.ts'

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
    return draft.patient !== null && isSelfPay(content) ? dueOf(draft, content) : []
  })
}

function isSelfPay({ question: { routes }, chosenRouteId }: EstimateDraft): boolean {
  const chosen = routes.find(({ id }) => id === chosenRouteId)
  return chosen === undefined ? routes.every(({ kind }) => kind === 'selfPay') : chosen.kind === 'selfPay'
}

function dueOf(draft: DraftEstimate, { scheduledOn, question }: EstimateDraft): readonly OwedEstimate[] {
  const startedOn = draft.startedAt.slice(0, 10)
  const rules = valueOn(gfeDeadlines, question.asOf)
  if (rules === null || question.lines.length === 0) return []
  const trigger = {
    scheduledOn,
    serviceOn: question.serviceOn,
    requestedOn: isPlainDate(startedOn) ? startedOn : null,
  }
  const { dueBy, because } = gfeDue(trigger, clinicCalendar('federalOffice', []), rules)
  return dueBy === null || because === null ? [] : [{ draft, because, dueBy }]
}
