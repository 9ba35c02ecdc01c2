import type { Reader } from '../../../db/connection.ts'
import * as authorizations from '../../../db/repositories/authorizations.ts'
import * as patients from '../../../db/repositories/patients.ts'
import { daysBetween, type PlainDate } from '../../../shared/dates/plain-date.ts'
import { authorizationStanding } from '../../../shared/engine/authorization/standing.ts'
import type { Authorization, AuthorizationNeed } from '../../../shared/model/authorization.ts'
import { patientName } from '../../../shared/model/patient.ts'
import type { PlainWorkRow } from './plan-rows.ts'

/** Needs that are about the last day of the span. */
const BY_LAST_DAY: readonly AuthorizationNeed[] = ['ending', 'ended']
/** A span that ended longer ago than this is past work. */
const ENDED_DAYS = 30

/** Authorizations that need somebody: no answer, few visits or days left, denied. Source: user journeys, J10. */
export function authorizationRows(reader: Reader, on: PlainDate): readonly PlainWorkRow[] {
  return authorizations.list(reader, null).flatMap((authorization): readonly PlainWorkRow[] => {
    const { need, daysLeft } = authorizationStanding(authorization, on)
    if (need === null || (daysLeft !== null && daysLeft < -ENDED_DAYS)) return []
    return [rowOf(reader, authorization, need, on)]
  })
}

function rowOf(reader: Reader, authorization: Authorization, need: AuthorizationNeed, on: PlainDate): PlainWorkRow {
  const patient = patients.get(reader, authorization.patientId)
  const about = dayOf(authorization, need, on)
  return {
    key: `authorizations:${authorization.id}`,
    group: 'authorizations',
    on: about,
    days: daysBetween(about, on),
    planId: null,
    estimateId: null,
    patientId: patient.id,
    patientName: patientName(patient),
    phone: patient.phone,
    language: patient.language,
    what: { kind: 'authorization', need, payer: authorization.payer, authNumber: authorization.number },
    amount: null,
    lastContact: null,
    nextStep: need === 'noAnswer' ? 'callPayer' : need === 'denied' ? 'appeal' : 'requestMore',
    plan: null,
    brokenPromises: 0,
  }
}

/** The day that a row is about: the end of the span, the day of asking, else today. */
function dayOf({ to, requestedOn }: Authorization, need: AuthorizationNeed, on: PlainDate): PlainDate {
  if (BY_LAST_DAY.includes(need)) return to ?? on
  return need === 'noAnswer' ? (requestedOn ?? on) : on
}
