import { describe, expect, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import { noteLeaving } from '../../electron/main/clinic/leaving.ts'
import { auditWhat, factsLine } from '../../shared/text/screens-audit.ts'
import { COUNSELOR, NOW } from '../support/samples.ts'
import { openMemoryStore } from '../support/store.ts'
import { GOOD_PASSWORD } from '../support/vault.ts'
import { anOffice, FIRST_PASSWORD, type Office } from './office.ts'
import { aClinicWorkstation, given } from './support.ts'

const MINUTE = 60_000

/** What the trail tells of locks and ends of the administrator's sessions, read after signing in again. */
async function leavesOf({ desk, first }: Office): Promise<readonly string[]> {
  given(await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD }))
  const rows = audit.listOf(desk.room.store.reader, 'person', first)
  const leaves = rows.filter(({ action }) => action === 'session.lock' || action === 'session.end')
  return leaves.map(({ action, before, after }) => `${auditWhat(action)}: ${factsLine(before, after)}`)
}

describe('who left the desk, and why, is one row each', () => {
  test('when they locked it themselves', async () => {
    const office = await anOffice()

    await office.desk.call('session.lock', {})

    expect((await leavesOf(office)).at(-1)).toBe('Session locked: why asked')
  })

  test('when nobody touched it for five minutes, then for half an hour', async () => {
    const office = await anOffice()
    const { station, desk } = office
    const before = (await leavesOf(office)).length

    station.clock.pass(5 * MINUTE)
    const soft = desk.room.routedState()
    station.clock.pass(25 * MINUTE)
    const full = desk.room.routedState()

    expect([soft, full]).toEqual(['softLocked', 'signedOut'])
    expect((await leavesOf(office)).slice(before)).toEqual(['Session locked: why idle', 'Session ended: why idle'])
  })

  test('when the computer slept', async () => {
    const office = await anOffice()

    office.desk.room.session.fullLock('system')

    expect((await leavesOf(office)).at(-1)).toBe('Session ended: why system')
  })

  test('when somebody else signed in at the same desk', async () => {
    const office = await anOffice()
    const { desk, second } = office

    given(await desk.call('session.signIn', { personId: second, password: FIRST_PASSWORD }))

    expect((await leavesOf(office)).at(-1)).toBe('Session ended: why otherPerson')
  })

  test('and a trail that cannot be written keeps no desk open', () => {
    const store = openMemoryStore()
    const failed: unknown[] = []
    store.close()

    const left = { person: COUNSELOR, at: NOW, isEnd: true, why: 'system' } as const
    noteLeaving({ workstation: 'W1', failed: (error) => failed.push(error) }, store, left)

    expect(failed).toHaveLength(1)
  })
})

test('the door knows that no day was left open', async () => {
  const { station, first } = await aClinicWorkstation()
  const desk = station.start()
  await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })
  desk.room.session.fullLock()

  const status = await station.start().call('app.status', {})

  expect(status).toMatchObject({ value: { openDay: null } })
})

describe('the minutes until a desk locks', () => {
  test('are the clinic’s, at once and at the next sign-in', async () => {
    const office = await anOffice()
    const { station, desk, first } = office

    const saved = await desk.call('desk.saveRules', { lockMinutes: 2 })
    station.clock.pass(2 * MINUTE)
    const locked = desk.room.routedState()
    given(await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD }))
    station.clock.pass(MINUTE)
    const stillOpen = desk.room.routedState()
    station.clock.pass(MINUTE)

    expect(saved).toEqual({ ok: true, value: { lockMinutes: 2, factorRoles: [] } })
    expect([locked, stillOpen, desk.room.routedState()]).toEqual(['softLocked', 'open', 'softLocked'])
  })

  test('are five until somebody decides, and the change is in the trail', async () => {
    const { desk, first } = await anOffice()

    const before = await desk.call('desk.rules', {})
    await desk.call('desk.saveRules', { lockMinutes: 15 })

    expect(before).toEqual({ ok: true, value: { lockMinutes: 5, factorRoles: [] } })
    const row = audit.listOf(desk.room.store.reader, 'person', first).at(-1)
    expect(row).toMatchObject({ action: 'desk.saveRules', before: { lockMinutes: 5 }, after: { lockMinutes: 15 } })
  })

  test.each([0, 16, 2.5])('are not %d', async (lockMinutes) => {
    const { contract } = await import('../../shared/contract/contract.ts')

    expect(contract['desk.saveRules'].takes.safeParse({ lockMinutes }).success).toBe(false)
  })
})
