import { expect, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import { unseenBy } from '../../db/repositories/keeping-notices.ts'
import { answerCall } from '../../electron/main/ipc/answer-call.ts'
import type { Call } from '../../shared/contract/contract.ts'
import type { CopyList, RestorePreview } from '../../shared/contract/restore.ts'
import type { AppStatus } from '../../shared/contract/session.ts'
import { aKeptClinic, aNewComputer, NEW_PASSWORD, restoreAll } from './kept-clinic.ts'
import { aWorkstation, given, outcomeOf } from './support.ts'

test('a copy that another computer runs on says so', async () => {
  const clinic = await aKeptClinic()
  const { other, stick } = aNewComputer(clinic)
  const [second, third] = [aWorkstation().start(), other.start()]

  const first = await restoreAll(second, { stick, clinic })
  const again = await restoreAll(third, { stick, clinic })

  expect(first.usedElsewhere).toBeNull()
  expect(again.usedElsewhere).toBe(second.room.parts.now())
})

/** The third computer was given the copy that the second runs on; asked through the router, as the window does. */
async function aSecondComputer() {
  const clinic = await aKeptClinic()
  const { other, stick } = aNewComputer(clinic)
  await restoreAll(aWorkstation().start(), { stick, clinic })
  const desk = other.start()
  await restoreAll(desk, { stick, clinic })
  const session = {
    state: () => desk.room.routedState(),
    person: () => desk.room.actingPerson,
    isLooking: () => desk.room.looking !== null,
    touch: () => undefined,
  }
  const serving = { handlers: desk.handlers as never, session, isInPace: () => true, log: () => 'P-1' }
  const routed = async (call: Call, request: unknown) => outcomeOf(await answerCall(serving, call, request))
  return { clinic, desk, other, routed }
}

const NEW_ROLE = { name: 'Sample Person N', roles: ['lead'], password: 'orchard velvet pebble north' }

test('the second computer with a copy only looks until somebody decides', async () => {
  const { clinic, desk, other, routed } = await aSecondComputer()
  const since = desk.room.looking
  const refused = await routed('person.add', NEW_ROLE)
  desk.room.session.fullLock()
  const next = other.start()
  given(await next.call('session.signIn', { personId: clinic.person.id, password: NEW_PASSWORD }))

  const status = given<AppStatus>(await next.call('app.status', {}))

  expect(since).toMatchObject({ at: 'second' })
  expect([refused, await routed('restore.takeOver', {})]).toEqual(['LOOK_ONLY', 'LOCKED'])
  expect(status).toMatchObject({
    state: 'open',
    asks: null,
    mayTakeOver: true,
    wasCutOff: false,
    person: { roles: ['reader'] },
  })
})

test('an administrator takes over by their own password, loudly and once', async () => {
  const { clinic, desk, routed } = await aSecondComputer()
  const wrong = await routed('restore.takeOver', { why: 'broken', password: 'not the password' })
  const right = await routed('restore.takeOver', { why: 'broken', password: NEW_PASSWORD })
  const added = await routed('person.add', NEW_ROLE)
  const twice = await routed('restore.takeOver', { why: 'broken', password: NEW_PASSWORD })

  const { reader } = desk.room.store
  expect([wrong, right, added, twice]).toEqual(['SIGN_IN_WRONG triesLeft=4 waitSeconds=0', 'done', 'done', 'NOT_FOUND'])
  expect(audit.listOf(reader, 'restore', '')).toMatchObject([{ action: 'restore.takeOver', after: { why: 'broken' } }])
  expect(unseenBy(reader, clinic.supervisor.id).map(({ action }) => action)).toContain('restore.takeOver')
})

test('a copy older than one that another computer runs on says so', async () => {
  const clinic = await aKeptClinic()
  const { other, stick: old } = aNewComputer(clinic)
  clinic.station.clock.pass(60_000)
  await clinic.desk.room.backUpNow('asked')
  const { stick } = aNewComputer(clinic)
  const second = aWorkstation()
  await restoreAll(second.start(), { stick, clinic })
  const third = other.start()
  third.folders.push(stick)

  const { copies } = given<CopyList>(await third.call('restore.look', { where: 'elsewhere' }))
  const older = copies.at(-1)?.name ?? ''
  const preview = given<RestorePreview>(await third.call('restore.preview', { name: older, code: clinic.code }))

  expect([copies.length, old === stick]).toEqual([2, false])
  expect(preview.usedElsewhere).not.toBeNull()
})
