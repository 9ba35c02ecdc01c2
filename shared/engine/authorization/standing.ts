import { daysBetween, type PlainDate } from '../../dates/plain-date.ts'
import type { Authorization, AuthorizationNeed } from '../../model/authorization.ts'

export interface AuthorizationStanding {
  readonly used: number
  /** Approved less used, never below zero; null while nobody said how many are approved. */
  readonly left: number | null
  /** Until and with its last day; below zero after it, null without one. */
  readonly daysLeft: number | null
  /** Days since it was asked for, while there is no answer; null otherwise. */
  readonly waitingDays: number | null
  readonly need: AuthorizationNeed | null
}

/** Payers that answer to CMS-0057-F have so many calendar days; later no answer is asked for again. */
const ANSWER_DAYS = 7
/** Source: user journeys, J10: Today lists two visits left and seven days left. */
const FEW_LEFT = 2
const ENDING_DAYS = 7

/**
 * How far an authorization reaches on a day: what is used and left of it, how long it holds, and what has to be done.
 *
 * Units that nobody told us are null and never count as none; what the payer calls not required needs nothing.
 * Source: coverage specification, section 13.1; 89 FR 8758 for the clock.
 */
export function authorizationStanding(authorization: Authorization, on: PlainDate): AuthorizationStanding {
  const { approved, to, state, requestedOn, uses } = authorization
  const used = uses.reduce((sum, { units }) => sum + units, 0)
  const left = approved === null ? null : Math.max(0, approved - used)
  const daysLeft = to === null ? null : daysBetween(on, to)
  const isWaiting = state === 'requested' || state === 'pended' || state === 'appealed'
  const waitingDays = isWaiting && requestedOn !== null ? daysBetween(requestedOn, on) : null
  const reach = { used, left, daysLeft, waitingDays }
  return { ...reach, need: state === 'notRequired' ? null : needOf(state, reach) }
}

function needOf(
  state: Authorization['state'],
  { left, daysLeft, waitingDays }: Omit<AuthorizationStanding, 'need'>,
): AuthorizationNeed | null {
  if (state === 'denied') return 'denied'
  if (state !== 'approved' && state !== 'partlyApproved') {
    return waitingDays !== null && waitingDays > ANSWER_DAYS ? 'noAnswer' : null
  }
  if (daysLeft !== null && daysLeft < 0) return 'ended'
  if (left === 0) return 'usedUp'
  if (left !== null && left <= FEW_LEFT) return 'fewLeft'
  return daysLeft !== null && daysLeft <= ENDING_DAYS ? 'ending' : null
}
