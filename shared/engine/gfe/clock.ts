import type { Calendar } from '../../dates/business-days.ts'
import type { PlainDate } from '../../dates/plain-date.ts'
import type { EstimateDraft } from '../../model/estimate.ts'
import { gfeDeadlines } from '../../rules/gfe/deadlines.ts'
import { valueOn } from '../../rules/parameter.ts'
import { type GfeDue, gfeDue, revisionDueBy } from './deadline.ts'

/** The clock of one good faith estimate. */
export interface GfeClock extends GfeDue {
  /** The last day for a new one, should scope, price or provider change; null without a service date. */
  readonly changedBy: PlainDate | null
}

/**
 * Until when is a good faith estimate owed for this draft? Null where none is: the patient uses insurance, there is no
 * service, or the federal rule did not hold yet. `askedOn` is the day of the request, a talk about cost included.
 * Source: 45 CFR 149.610(b)(1)(vi), (vii).
 */
export function gfeClock(draft: EstimateDraft, askedOn: PlainDate | null, calendar: Calendar): GfeClock | null {
  const { scheduledOn, question } = draft
  const rules = valueOn(gfeDeadlines, question.asOf)
  if (rules === null || question.lines.length === 0 || !isWithoutInsurance(draft)) return null
  const { serviceOn } = question
  const due = gfeDue({ scheduledOn, serviceOn, requestedOn: askedOn }, calendar, rules)
  return { ...due, changedBy: serviceOn === null ? null : revisionDueBy(serviceOn, calendar, rules) }
}

/** Does the patient pay without a claim: by choice, or because no column has insurance? Source: 45 CFR 149.610(a)(2). */
function isWithoutInsurance({ question: { routes }, chosenRouteId }: EstimateDraft): boolean {
  const chosen = routes.find(({ id }) => id === chosenRouteId)
  return chosen === undefined ? routes.every(({ kind }) => kind === 'selfPay') : chosen.kind === 'selfPay'
}
