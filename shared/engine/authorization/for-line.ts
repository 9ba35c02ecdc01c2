import type { PlainDate } from '../../dates/plain-date.ts'
import type { Authorization } from '../../model/authorization.ts'
import type { ServiceLine } from '../../model/service-line.ts'
import { authorizationStanding } from './standing.ts'

/** How a line stands by what is on file: its authorization cell and, where one limits them, the units still approved. */
export interface LineAuthorization {
  readonly auth: ServiceLine['auth']
  readonly approvedUnits: number | null
  /** The authorization that says so. */
  readonly authorizationId: string
}

/**
 * What is on file for a service on a day; null where nothing is, so that the line stays as it was entered.
 *
 * Takes the patient's authorizations, the newest first; `on` null is a visit that is not scheduled. One that names
 * services holds for those alone. An approval that fits comes before a denial, and one with units left before one
 * that is used up. Source: coverage specification, sections 13.1 and 13.3.
 */
export function authorizationForLine(
  authorizations: readonly Authorization[],
  line: Pick<ServiceLine, 'code' | 'units'>,
  on: PlainDate | null,
  today: PlainDate,
): LineAuthorization | null {
  const found = authorizations
    .filter(({ kind }) => kind === 'priorAuthorization')
    .filter(({ services }) => services.length === 0 || services.some((service) => isSameCode(service, line.code)))
    .map((authorization) => standingOf(authorization, line.units, on ?? today))
  return found.toSorted((a, b) => RANK[a.auth] - RANK[b.auth])[0] ?? null
}

/** Which word on file serves the line best: the smallest rank is taken. */
const RANK: Readonly<Record<ServiceLine['auth'], number>> = {
  approved: 0,
  notNeeded: 1,
  unitsExceeded: 2,
  unknown: 3,
  expired: 4,
  denied: 5,
  missing: 6,
}

function standingOf(authorization: Authorization, units: number, on: PlainDate): LineAuthorization {
  const { id: authorizationId, state, from, to } = authorization
  const settled = (auth: ServiceLine['auth']) => ({ auth, approvedUnits: null, authorizationId })
  if (state === 'notRequired') return settled('notNeeded')
  if (state === 'denied') return settled('denied')
  if (state !== 'approved' && state !== 'partlyApproved') return settled('unknown')
  if (from !== null && on < from) return settled('missing')
  if (to !== null && on > to) return settled('expired')
  const { left } = authorizationStanding(authorization, on)
  if (left === null) return settled('approved')
  if (left === 0) return settled('unitsExceeded')
  return { auth: 'approved', approvedUnits: left < units ? left : null, authorizationId }
}

/** Spaces and hyphens are for reading, and so are small letters. */
function isSameCode(a: string, b: string): boolean {
  const plain = (code: string) => code.replace(/[\s-]/g, '').toUpperCase()
  return plain(a) === plain(b)
}
