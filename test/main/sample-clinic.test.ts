import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as people from '../../db/repositories/people.ts'
import { statusOf } from '../../electron/main/clinic/app-status.ts'
import { SampleClinic } from '../../electron/main/clinic/sample-clinic.ts'
import { ask, openDesk } from '../support/desk.ts'
import { aFolder } from '../support/store-folder.ts'
import { GOOD_PASSWORD } from '../support/vault.ts'
import { aClinicWorkstation, CLINIC_NAME, outcomeOf } from './support.ts'

/** A workstation with a clinic whose first person is in, and with the way to the sample. */
async function aWorkstationWithSample() {
  const { station, first } = await aClinicWorkstation()
  const own = station.start()
  await own.call('session.signIn', { personId: first, password: GOOD_PASSWORD })
  let changes = 0
  let ids = 0
  const sample = new SampleClinic({
    own: () => own.room,
    userFolder: station.places.userFolder,
    openSide: (places) => {
      const { room } = station.start({ places, isSample: true })
      const desk = openDesk()
      return {
        room,
        desk: () => ({ ...desk, store: room.store, today: room.parts.today, now: room.parts.now }),
        end: async () => undefined,
      }
    },
    newId: () => `W1-sample-${++ids}-and-some-more`,
    onChanged: () => {
      changes += 1
    },
    log: (error) => String(error),
  })
  return { own, sample, folder: join(station.places.userFolder, 'sample'), changes: () => changes }
}

test('the sample opens with a day’s work in a folder of its own', async () => {
  const { own, sample, folder, changes } = await aWorkstationWithSample()

  expect(outcomeOf(await sample.open())).toBe('done')

  const side = sample.side
  if (side === null) throw new Error('the sample is not open')
  const status = statusOf(side.room)
  expect(status).toMatchObject({ state: 'open', clinicName: 'Sample Family Clinic', isSample: true, asks: null })
  expect(side.room.parts.places.folder.startsWith(folder)).toBe(true)
  expect(await ask(side.desk(), 'plan.list', {}, status.person ?? undefined)).not.toEqual([])
  expect([own.room.session.state, changes()]).toEqual(['softLocked', 1])
}, 60_000)

test('nothing of the sample stands in the clinic’s own records', async () => {
  const { own, sample } = await aWorkstationWithSample()
  await sample.open()

  const names = people.list(own.room.store.reader).map(({ name }) => name)

  expect(names).not.toContain('Sample Counselor')
  expect(statusOf(own.room)).toMatchObject({ clinicName: CLINIC_NAME, isSample: false })
}, 60_000)

test('leaving the sample removes all of it', async () => {
  const { sample, folder, changes } = await aWorkstationWithSample()
  await sample.open()
  const side = sample.side

  await sample.leave()

  expect([sample.side, existsSync(folder), changes()]).toEqual([null, false, 2])
  expect(side?.room.session.state).toBe('signedOut')
  expect(outcomeOf(await sample.leave())).toBe('done')
}, 60_000)

test('what a crash left of a sample goes at the next start', async () => {
  const userFolder = aFolder()
  mkdirSync(join(userFolder, 'sample/clinic'), { recursive: true })
  const nothing = (): never => {
    throw new Error('nothing is opened here')
  }

  const after = new SampleClinic({
    own: nothing,
    userFolder,
    openSide: nothing,
    newId: nothing,
    onChanged: nothing,
    log: nothing,
  })

  expect([after.side, existsSync(join(userFolder, 'sample'))]).toEqual([null, false])
})
