import { addBusinessDays, type Calendar, isBusinessDay } from '../../dates/business-days.ts'
import { addDays, addMonths, type PlainDate } from '../../dates/plain-date.ts'
import type { GfeDeadlines } from '../../rules/gfe/deadlines.ts'

/** What starts the clock of a good faith estimate; null for what did not happen. */
export interface GfeTrigger {
  readonly scheduledOn: PlainDate | null
  readonly serviceOn: PlainDate | null
  /** The patient asked for it, or asked what something may cost. */
  readonly requestedOn: PlainDate | null
}

export interface GfeDue {
  /** Business days from scheduling to the service, the service's own day counted; null without both days. */
  readonly leadBusinessDays: number | null
  /** The last day on which it is in time; null when nothing makes it due. */
  readonly dueBy: PlainDate | null
  readonly because: 'scheduled' | 'requested' | null
}

/** When a good faith estimate is due: the earlier of both clocks. Source: 45 CFR 149.610(b)(1)(vi). */
export function gfeDue(trigger: GfeTrigger, calendar: Calendar, rules: GfeDeadlines): GfeDue {
  const { scheduledOn, serviceOn, requestedOn } = trigger
  const lead = scheduledOn === null || serviceOn === null ? null : leadBusinessDays(scheduledOn, serviceOn, calendar)
  const within = lead === null ? null : withinDays(lead, rules)
  const scheduled = scheduledOn === null || within === null ? null : addBusinessDays(scheduledOn, within, calendar)
  const asked = requestedOn === null ? null : addBusinessDays(requestedOn, rules.askedWithin, calendar)
  if (asked !== null && (scheduled === null || asked < scheduled)) {
    return { leadBusinessDays: lead, dueBy: asked, because: 'requested' }
  }
  return { leadBusinessDays: lead, dueBy: scheduled, because: scheduled === null ? null : 'scheduled' }
}

/** Business days after scheduling up to and with the day of the service. Zero when the service is not later. */
export function leadBusinessDays(scheduledOn: PlainDate, serviceOn: PlainDate, calendar: Calendar): number {
  let count = 0
  for (let day = addDays(scheduledOn, 1); day <= serviceOn; day = addDays(day, 1)) {
    if (isBusinessDay(day, calendar)) count += 1
  }
  return count
}

function withinDays(lead: number, { farAhead, soon }: GfeDeadlines): number | null {
  if (lead >= farAhead.from) return farAhead.within
  return lead >= soon.from ? soon.within : null
}

/** The last day for a new estimate after scope, price or provider changed. Source: 45 CFR 149.610(b)(1)(vii). */
export function revisionDueBy(serviceOn: PlainDate, calendar: Calendar, rules: GfeDeadlines): PlainDate {
  return addBusinessDays(serviceOn, -rules.changeBefore, calendar)
}

/** The last day that one estimate of recurring care may cover. Source: 45 CFR 149.610(b)(1)(x). */
export function recurringUntil(firstOn: PlainDate, rules: GfeDeadlines): PlainDate {
  return addDays(addMonths(firstOn, rules.recurringMonths), -1)
}
