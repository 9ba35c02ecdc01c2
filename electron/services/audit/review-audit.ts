import type { Reader } from '../../../db/connection.ts'
import { firstAt, rowsAfter } from '../../../db/repositories/access-counts.ts'
import { manyLooks } from '../../../db/repositories/many-looks.ts'
import * as people from '../../../db/repositories/people.ts'
import * as reviews from '../../../db/repositories/reviews.ts'
import type { Emergency, ReviewStanding } from '../../../shared/contract/audit.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import { cardNumberRefusal } from '../card-number.ts'
import type { Desk } from '../desk.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'

/** The trail is looked at every week. Source: 45 CFR 164.308(a)(1)(ii)(D). */
const WEEK_MS = 7 * 86_400_000
/** More different patients than these within one hour are nobody's work at a desk. */
const MANY_PATIENTS = 40
/** How long somebody may look at patients in an emergency. */
export const EMERGENCY_MS = 3_600_000

/** Is the weekly look due, and what happened since the last one? */
export function reviewStanding(desk: Desk, caller: Caller): Answer<ReviewStanding> {
  return done(standingOf(desk, desk.store.reader, caller))
}

/** Signs off the weekly look: everything up to the newest row that was shown. */
export function reviewAudit(desk: Desk, request: Received<'audit.review'>, caller: Caller): Answer<ReviewStanding> {
  const { upTo, words } = request
  const card = cardNumberRefusal({ words })
  if (card) return card
  return desk.store.writer.transaction((tx): Answer<ReviewStanding> => {
    reviews.addReview(tx, { upToSeq: upTo, words, reviewedAt: desk.now(), reviewedBy: signedIn(caller).id })
    recordAct(desk, tx, caller, { action: 'audit.review', kind: 'audit', id: '', after: { upTo } })
    return done(standingOf(desk, tx, caller))
  })
}

/**
 * Gives somebody who is not there for patients an hour of looking at them, for a reason that they type. It is loud: a
 * banner stands on every supervisor's screen until one of them has looked at what was done.
 * Source: 45 CFR 164.312(a)(2)(ii).
 */
export function beginEmergency(desk: Desk, request: Received<'emergency.begin'>, caller: Caller): Answer<Emergency> {
  const { reason } = request
  const card = cardNumberRefusal({ reason })
  if (card) return card
  const who = signedIn(caller)
  return desk.store.writer.transaction((tx): Answer<Emergency> => {
    const running = reviews.emergencyOf(tx, who.id, desk.now())
    if (running !== null) return done(emergencyOf(tx, running, caller))
    const beganAt = desk.now()
    const endsAt = new Date(Date.parse(beganAt) + EMERGENCY_MS).toISOString()
    const access = { id: desk.newId(), personId: who.id, reason, beganAt, endsAt }
    reviews.addEmergency(tx, access)
    recordAct(desk, tx, caller, { action: 'emergency.begin', kind: 'person', id: who.id, after: { endsAt } })
    return done(emergencyOf(tx, access, caller))
  })
}

/** A supervisor has looked at what was done in an emergency; not at their own. */
export function reviewEmergency(
  desk: Desk,
  request: Received<'emergency.review'>,
  caller: Caller,
): Answer<ReviewStanding> {
  const { accessId, words } = request
  const card = cardNumberRefusal({ words })
  if (card) return card
  const who = signedIn(caller)
  return desk.store.writer.transaction((tx): Answer<ReviewStanding> => {
    const access = reviews.unreviewedEmergencies(tx).find(({ id }) => id === accessId)
    if (access === undefined) return refused('NOT_FOUND')
    if (access.personId === who.id) return refused('OWN_ACCOUNT')
    reviews.reviewEmergency(tx, { accessId, words, reviewedAt: desk.now(), reviewedBy: who.id })
    recordAct(desk, tx, caller, {
      action: 'emergency.review',
      kind: 'person',
      id: access.personId,
      after: { accessId },
    })
    return done(standingOf(desk, tx, caller))
  })
}

function standingOf(desk: Desk, reader: Reader, caller: Caller): ReviewStanding {
  const last = reviews.lastReview(reader)
  const { rows, failed } = rowsAfter(reader, last?.upToSeq ?? 0)
  const weekAgo = new Date(Date.parse(desk.now()) - WEEK_MS).toISOString()
  return {
    lastAt: last?.reviewedAt ?? null,
    lastByName: last === null ? null : people.get(reader, last.reviewedBy).name,
    lastWords: last?.words ?? '',
    rowsSince: rows,
    failedSignInsSince: failed,
    isDue: last === null || last.reviewedAt < weekAgo,
    isOverdue: (last?.reviewedAt ?? firstAt(reader) ?? desk.now()) < weekAgo,
    emergencies: reviews.unreviewedEmergencies(reader).map((access) => emergencyOf(reader, access, caller)),
    manyLooks: manyLooks(reader, { seq: last?.upToSeq ?? 0, patients: MANY_PATIENTS }).map(
      ({ personId, ...looks }) => ({
        ...looks,
        personName: people.get(reader, personId).name,
      }),
    ),
  }
}

function emergencyOf(reader: Reader, access: reviews.EmergencyAccess, caller: Caller): Emergency {
  const { id, personId, reason, beganAt, endsAt } = access
  const isOwn = caller.person?.id === personId
  return { id, personName: people.get(reader, personId).name, reason, beganAt, endsAt, isOwn }
}
