import { expect, test } from 'vitest'
import { tooFastTrail } from '../../electron/main/clinic/too-fast.ts'
import type { KeepingNotice } from '../../shared/contract/restore.ts'
import type { AppStatus } from '../../shared/contract/session.ts'
import type { PersonId } from '../../shared/model/ids.ts'
import { noticeLine } from '../../shared/text/screens-notices.ts'
import { GOOD_PASSWORD } from '../support/vault.ts'
import { anOffice, type Office, OWN_PASSWORD, SECOND } from './office.ts'
import { given } from './support.ts'

const HANDED = 'orchard velvet pebble north'
const SUPERVISOR_PASSWORD = 'lichen harbor candle flint'

/** An administrator, a counselor, and a supervisor who has been at the desk once. */
async function aSupervisedOffice(): Promise<Office & { readonly supervisor: PersonId }> {
  const office = await anOffice()
  const { desk, first } = office
  const added = await desk.call('person.add', { name: 'Sample Person S', roles: ['supervisor'], password: HANDED })
  const supervisor = given<{ id: PersonId }>(added).id
  given(await desk.call('session.signIn', { personId: supervisor, password: HANDED }))
  given(await desk.call('account.newPassword', { current: HANDED, next: SUPERVISOR_PASSWORD }))
  given(await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD }))
  return { ...office, supervisor }
}

async function readBy({ desk, supervisor }: Awaited<ReturnType<typeof aSupervisedOffice>>): Promise<readonly string[]> {
  given(await desk.call('session.signIn', { personId: supervisor, password: SUPERVISOR_PASSWORD }))
  const notices = given<readonly KeepingNotice[]>(await desk.call('restore.notices', {}))
  return notices.map(({ what, ...facts }) => noticeLine(what, { ...facts, copy: '' }))
}

test('every change of an account is told to the supervisors', async () => {
  const office = await aSupervisedOffice()
  const { desk, second: personId } = office
  given(await desk.call('person.resetPassword', { personId, password: OWN_PASSWORD }))
  given(await desk.call('person.save', { personId, name: SECOND.name, roles: ['counselor', 'supervisor'] }))
  given(await desk.call('person.resetPins', { personId }))
  given(await desk.call('person.resetFactor', { personId }))
  given(await desk.call('person.deactivate', { personId }))

  const lines = await readBy(office)
  const status = given<AppStatus>(await desk.call('app.status', {}))

  expect(status.asks).toBe('notices')
  expect(lines).toEqual([
    'Sample Person A gave Sample Person B a new password.',
    'Sample Person A changed the roles of Sample Person B to Counselor, Supervisor.',
    'Sample Person A took the PINs of Sample Person B away.',
    'Sample Person A took the authenticator of Sample Person B away.',
    'Sample Person A ended the account of Sample Person B. Their lock is kept shut until a second person agrees to destroy it.',
  ])
})

test('who needs an authenticator, and a destroyed lock, are told', async () => {
  const office = await aSupervisedOffice()
  const { desk, second: personId, supervisor: approverId } = office
  given(await desk.call('desk.requireFactor', { roles: ['administrator', 'lead'] }))
  given(await desk.call('desk.requireFactor', { roles: [] }))
  given(await desk.call('person.deactivate', { personId }))
  const agreed = { password: GOOD_PASSWORD, approverId, approverPassword: SUPERVISOR_PASSWORD }
  given(await desk.call('person.destroyLock', { personId, ...agreed }))

  expect(await readBy(office)).toEqual([
    'Sample Person A changed the sign-in: an authenticator app is needed by Administrator, Lead.',
    'Sample Person A changed the sign-in: no role needs an authenticator app any more.',
    'Sample Person A ended the account of Sample Person B. Their lock is kept shut until a second person agrees to destroy it.',
    'Sample Person A destroyed the lock of Sample Person B. Sample Person S agreed.',
  ])
})

test('a new name alone is no news for supervisors', async () => {
  const office = await aSupervisedOffice()
  given(
    await office.desk.call('person.save', { personId: office.second, name: 'Sample Person C', roles: ['counselor'] }),
  )

  expect(await readBy(office)).toEqual([])
})

test('what was read stays read, and nobody is told of themselves', async () => {
  const office = await aSupervisedOffice()
  const { desk, first, second } = office
  given(await desk.call('person.resetPins', { personId: second }))
  const once = await readBy(office)
  given(await desk.call('restore.seen', {}))
  const again = await readBy(office)

  given(await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD }))
  given(
    await desk.call('person.save', {
      personId: first,
      name: 'Sample Person A',
      roles: ['administrator', 'supervisor'],
    }),
  )
  const own = given<readonly KeepingNotice[]>(await desk.call('restore.notices', {}))

  expect(once).toHaveLength(1)
  expect(again).toEqual([])
  expect(own).toEqual([])
})

test('a new supervisor is not told what was before them', async () => {
  const office = await anOffice()
  const { desk, second } = office
  given(await desk.call('person.resetPins', { personId: second }))
  const added = await desk.call('person.add', { name: 'Sample Person S', roles: ['supervisor'], password: HANDED })
  const supervisor = given<{ id: PersonId }>(added).id
  given(await desk.call('session.signIn', { personId: supervisor, password: HANDED }))
  given(await desk.call('account.newPassword', { current: HANDED, next: SUPERVISOR_PASSWORD }))

  expect(given<readonly KeepingNotice[]>(await desk.call('restore.notices', {}))).toEqual([])
})

test('a window that asks too fast is told once a minute', async () => {
  const office = await aSupervisedOffice()
  const { station, desk } = office
  const failed: unknown[] = []
  const parts = { room: desk.room, workstation: 'W1', ...station.clock, failed: (error: unknown) => failed.push(error) }
  const tooFast = tooFastTrail(parts)
  const { person } = desk.room

  for (let count = 0; count < 500; count += 1) tooFast('patient.get', person)
  station.clock.pass(61_000)
  tooFast('patient.get', person)

  const line = 'The window of Sample Person A asked for records faster than a person works. Look at the trail.'
  expect(await readBy(office)).toEqual([line, line])
  expect(failed).toEqual([])
})
