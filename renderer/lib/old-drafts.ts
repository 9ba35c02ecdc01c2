import { addDays, type PlainDate } from '../../shared/dates/plain-date.ts'
import { dayOfIso } from './clock.ts'

/** A form that was left alone for longer than this asks what is to become of it. Source: user journeys, J11. */
const OLD_DAYS = 14

/** Was the last key of a form typed more than 14 days ago? */
export function isOldDraft({ changedAt }: { readonly changedAt: string }, today: PlainDate): boolean {
  return dayOfIso(changedAt) < addDays(today, -OLD_DAYS)
}
