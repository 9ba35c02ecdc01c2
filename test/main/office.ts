import * as audit from '../../db/repositories/audit.ts'
import type { PersonId } from '../../shared/model/ids.ts'
import { GOOD_PASSWORD } from '../support/vault.ts'
import { aClinicWorkstation, type Desk, given, type Workstation } from './support.ts'

export const FIRST_PASSWORD = 'copper lantern meadow tide'
export const OWN_PASSWORD = 'granite willow paper comet'
export const SECOND = { name: 'Sample Person B', roles: ['counselor' as const], password: FIRST_PASSWORD }

export interface Office {
  readonly station: Workstation
  readonly desk: Desk
  readonly first: PersonId
  readonly second: PersonId
}

/** An administrator is signed in, and a counselor has an account with a password that was handed over. */
export async function anOffice(): Promise<Office> {
  const { station, first } = await aClinicWorkstation()
  const desk = station.start()
  await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })
  const added = await desk.call('person.add', SECOND)
  return { station, desk, first, second: given<{ id: PersonId }>(added).id }
}

/** The counselor came in and made the password their own. */
export async function aCounselorAtWork(): Promise<Office> {
  const office = await anOffice()
  const { desk, second } = office
  await desk.call('session.signIn', { personId: second, password: FIRST_PASSWORD })
  await desk.call('account.newPassword', { current: FIRST_PASSWORD, next: OWN_PASSWORD })
  return office
}

/** What the trail tells of a person's account, in order. */
export function actionsOn(desk: Desk, id: PersonId): readonly string[] {
  return audit.listOf(desk.room.store.reader, 'person', id).map(({ action }) => action)
}
