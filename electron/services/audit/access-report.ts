import * as access from '../../../db/repositories/access-counts.ts'
import * as clinics from '../../../db/repositories/clinic.ts'
import * as credentials from '../../../db/repositories/credentials.ts'
import * as people from '../../../db/repositories/people.ts'
import type { AccessLine } from '../../../shared/contract/audit.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import { accessReport } from '../../../shared/documents/access-report.ts'
import type { Desk } from '../desk.ts'
import { paperOrigin } from '../paper-origin.ts'
import { recordLook } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'

type Wish = Received<'audit.access'>

/**
 * What may each person do here, and what did they do within a time: roles, second factor, sign-ins, wrong tries, patients
 * opened, papers handed out? Also people whose account ended. Source: 45 CFR 164.308(a)(3) to (5).
 */
export function lookAtAccess(desk: Desk, request: Wish, caller: Caller): Answer<readonly AccessLine[]> {
  recordLook(desk, caller, { action: 'audit.access', kind: 'audit', id: '', after: { ...request } })
  return done(accessLines(desk, request))
}

/** The same on paper, for the file of the yearly look at who may do what. */
export async function printAccess(desk: Desk, request: Wish, caller: Caller): Promise<Answer<null>> {
  const on = desk.today()
  const made = {
    language: 'en',
    number: `W-${on}`,
    version: 1,
    issuedOn: on,
    preparedBy: signedIn(caller).name,
  } as const
  const origin = paperOrigin(clinics.get(desk.store.reader), made)
  const model = accessReport({
    ...origin,
    from: request.from,
    before: request.before,
    people: accessLines(desk, request),
  })
  const drawn = await desk.drawPaper(model, { madeAt: desk.now(), mark: 'original' })
  await desk.printFile(drawn.bytes, `Access report ${on}`)
  recordLook(desk, caller, { action: 'audit.printAccess', kind: 'audit', id: '', after: { ...request } })
  return done(null)
}

function accessLines({ store }: Desk, time: access.AccessTime): readonly AccessLine[] {
  const { reader } = store
  const counts = new Map(access.accessCounts(reader, time).map((count) => [count.personId, count]))
  const failed = access.failedSignIns(reader, time)
  return people.list(reader).map((person): AccessLine => {
    const count = counts.get(person.id)
    return {
      personId: person.id,
      name: person.name,
      roles: person.roles,
      active: person.active,
      hasSecondFactor: credentials.standingOf(reader, person.id).factorSecret !== null,
      lastSignInAt: count?.lastSignInAt ?? null,
      signIns: count?.signIns ?? 0,
      failedSignIns: failed.get(person.id) ?? 0,
      patients: count?.patients ?? 0,
      handedOut: count?.handedOut ?? 0,
    }
  })
}
