import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listBackups } from '../../db/manifest.ts'
import { createStore } from '../../db/open.ts'
import * as audit from '../../db/repositories/audit.ts'
import * as clinics from '../../db/repositories/clinic.ts'
import * as formDrafts from '../../db/repositories/form-drafts.ts'
import * as people from '../../db/repositories/people.ts'
import { copyHere } from '../../db/run-copy.ts'
import { newClinic } from '../../electron/main/clinic/new-clinic.ts'
import { NOTHING_KNOWN, writeStatusNote } from '../../electron/main/clinic/status-file.ts'
import { personIdSchema } from '../../shared/model/ids.ts'
import { NOW, opened } from '../support/store-folder.ts'
import { GOOD_PASSWORD, WRONG_PASSWORD } from '../support/vault.ts'
import { aClinicWorkstation, aWorkstation, CLINIC_NAME, given, outcomeOf, SET_UP, STEPS } from './support.ts'

test('a computer without a clinic stands at its first run', async () => {
  const desk = aWorkstation().start()

  const status = await desk.call('app.status', {})

  expect(status).toEqual({
    ok: true,
    value: {
      state: 'firstRun',
      version: '0.1.0',
      clinicName: '',
      people: [],
      draftCount: 0,
      openDay: '',
      isSample: false,
      mayTakeOver: false,
      backupProvenAt: null,
      person: null,
      asks: null,
      locked: null,
      problem: null,
      found: [],
      wasCutOff: false,
      looking: null,
      worries: [],
    },
  })
})

test('set-up makes the clinic and its first person, who is signed in', async () => {
  const desk = aWorkstation().start()

  const first = await desk.call('setup.create', SET_UP)
  const status = await desk.call('app.status', {})

  expect(first).toMatchObject({
    value: { name: 'Sample Person A', roles: ['administrator', 'counselor'], active: true },
  })
  expect(status).toMatchObject({ value: { state: 'open', clinicName: CLINIC_NAME, person: given(first) } })
  expect(clinics.get(desk.room.store.reader)).toEqual(newClinic(CLINIC_NAME))
  expect(people.list(desk.room.store.reader)).toEqual([given(first)])
  expect(desk.heard).toEqual(['open'])
})

test('an administrator who does not work at the desk has that role alone', async () => {
  const desk = aWorkstation().start()

  const first = await desk.call('setup.create', { ...SET_UP, worksAtDesk: false })

  expect(first).toMatchObject({ value: { roles: ['administrator'] } })
})

test('after the next start the right password opens the clinic', async () => {
  const { station, first } = await aClinicWorkstation()
  const desk = station.start()

  const before = await desk.call('app.status', {})
  const person = await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })

  expect(before).toMatchObject({
    value: {
      state: 'signedOut',
      clinicName: CLINIC_NAME,
      people: [{ id: first, name: 'Sample Person A' }],
      person: null,
    },
  })
  expect(person).toMatchObject({ value: { id: first } })
  expect(desk.room.session.state).toBe('open')
})

test('a wrong password opens nothing and leaves its row in the trail', async () => {
  const { station, first } = await aClinicWorkstation()
  const desk = station.start()

  const wrong = await desk.call('session.signIn', { personId: first, password: WRONG_PASSWORD })
  const state = desk.room.session.state
  await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })

  expect(outcomeOf(wrong)).toBe('SIGN_IN_WRONG triesLeft=4 waitSeconds=0')
  expect(state).toBe('signedOut')
  expect(() => station.start().room.store).toThrow('closed')
  const rows = audit.listOf(desk.room.store.reader, 'person', first)
  expect(rows.map(({ action, personId }) => [action, personId])).toEqual([
    ['setup.create', first],
    ['session.end', first],
    ['session.signInFailed', null],
    ['session.signIn', first],
  ])
})

test('an end that nobody meant is known at the next start', async () => {
  const { station, first } = await aClinicWorkstation()
  const signIn = { personId: first, password: GOOD_PASSWORD } as const
  const meant = station.start()
  await meant.call('session.signIn', signIn)
  expect(await meant.call('app.status', {})).toMatchObject({ value: { wasCutOff: false } })

  const afterPowerCut = station.start()
  await afterPowerCut.call('session.signIn', signIn)
  expect(await afterPowerCut.call('app.status', {})).toMatchObject({ value: { wasCutOff: true } })
  afterPowerCut.room.session.fullLock()
  await afterPowerCut.call('session.signIn', signIn)

  expect(await afterPowerCut.call('app.status', {})).toMatchObject({ value: { wasCutOff: false } })
})

test('set-up is over once there is a clinic', async () => {
  const { station } = await aClinicWorkstation()
  const before = readFileSync(station.places.store.file)

  const again = await station.start().call('setup.create', SET_UP)

  expect(outcomeOf(again)).toBe('ALREADY_SET_UP')
  expect(readFileSync(station.places.store.file)).toEqual(before)
})

test('two set-ups at once make one clinic, which opens', async () => {
  const station = aWorkstation()
  const desk = station.start()

  const both = await Promise.all([
    desk.call('setup.create', SET_UP),
    desk.call('setup.create', { ...SET_UP, personName: 'Sample Person B' }),
  ])
  desk.room.session.fullLock()
  const [person] = desk.room.vault.people()
  const again = await station.start().call('session.signIn', {
    personId: personIdSchema.parse(person?.id),
    password: GOOD_PASSWORD,
  })

  expect(both.map(outcomeOf)).toEqual(['done', 'ALREADY_SET_UP'])
  expect(outcomeOf(again)).toBe('done')
})

test('two sign-ins at once open the store once', async () => {
  const { station, first } = await aClinicWorkstation()
  const desk = station.start()
  const request = { personId: first, password: GOOD_PASSWORD }

  const both = await Promise.all([desk.call('session.signIn', request), desk.call('session.signIn', request)])
  const store = desk.room.store
  desk.room.session.fullLock()

  expect(both.map(outcomeOf)).toEqual(['done', 'done'])
  expect(() => people.list(store.reader)).toThrow('not open')
  expect(readdirSync(station.places.folder).filter((name) => /-wal$|-shm$/.test(name))).toEqual([])
})

test('a set-up that was cut off is finished by whoever has the only lock', async () => {
  const station = aWorkstation()
  const { places } = station
  const id = personIdSchema.parse('W1-first')
  const key = await station.start().room.vault.begin({ id, name: 'Sample Person A', password: GOOD_PASSWORD })
  writeStatusNote(places.statusFile, { ...NOTHING_KNOWN, clinicName: CLINIC_NAME })
  opened(createStore({ place: places.store, key, steps: STEPS, now: NOW })).close()
  const desk = station.start()

  const person = await desk.call('session.signIn', { personId: id, password: GOOD_PASSWORD })

  expect(person).toMatchObject({ value: { id, name: 'Sample Person A', roles: ['administrator'], active: true } })
  expect(clinics.get(desk.room.store.reader).name).toBe(CLINIC_NAME)
})

test('somebody with a lock and without an account comes in nowhere', async () => {
  const { station, first } = await aClinicWorkstation()
  const desk = station.start()
  await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })
  const stray = personIdSchema.parse('W1-stray')
  const lock = { id: stray, name: 'Sample Person S', password: GOOD_PASSWORD }
  await desk.room.vault.addPerson(lock, desk.room.session.key())
  desk.room.session.fullLock()

  const refused = await desk.call('session.signIn', { personId: stray, password: GOOD_PASSWORD })

  expect(outcomeOf(refused)).toBe('SIGN_IN_WRONG triesLeft=0 waitSeconds=0')
  expect(() => desk.room.store).toThrow('closed')
})

test('somebody who left comes in no more, and the store is closed again', async () => {
  const { station, first } = await aClinicWorkstation()
  const desk = station.start()
  await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })
  const person = people.get(desk.room.store.reader, first)
  people.save(desk.room.store.writer, { ...person, active: false })
  desk.room.session.fullLock()

  const refused = await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })

  expect(outcomeOf(refused)).toBe('SIGN_IN_WRONG triesLeft=0 waitSeconds=0')
  expect(() => desk.room.store).toThrow('closed')
  expect(desk.heard).toEqual(['open', 'signedOut'])
})

test('a full lock closes the store and wipes the key', async () => {
  const { station, first } = await aClinicWorkstation()
  const desk = station.start()
  await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })
  const [key, store] = [desk.room.session.key(), desk.room.store]

  desk.room.session.fullLock()

  expect(key.equals(Buffer.alloc(32))).toBe(true)
  expect(() => people.list(store.reader)).toThrow('not open')
  expect(desk.room.person).toBeNull()
})

test('the same person comes back to a soft lock, and the store stays the same', async () => {
  const { station, first } = await aClinicWorkstation()
  const desk = station.start()
  await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })
  const store = desk.room.store
  await desk.call('session.lock', {})
  const locked = await desk.call('app.status', {})

  await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })

  expect(locked).toMatchObject({ value: { state: 'softLocked', person: null, problem: null } })
  expect(desk.room.store).toBe(store)
  expect(desk.heard).toEqual(['open', 'softLocked', 'open'])
})

test('what was done is backed up once, and not again until something is done', async () => {
  const { station, first } = await aClinicWorkstation()
  const desk = station.start()
  await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })

  await desk.room.backUpIfChanged('change')
  await desk.room.backUpIfChanged('close')

  const [backup, ...others] = listBackups(station.places.backupFolder)
  expect(others).toEqual([])
  expect(backup?.manifest).toMatchObject({ reason: 'change', appVersion: '0.1.0', madeOn: '2026-11-21' })
  expect(desk.room.note.backupProvenAt).toBe('2026-11-21T15:00:00.000Z')
  station.clock.pass(60_000)
  await desk.call('session.lock', {})
  await desk.room.backUpIfChanged('close')
  expect(listBackups(station.places.backupFolder).map(({ manifest }) => manifest.reason)).toEqual(['close', 'change'])
})

test('what is only half typed is backed up too', async () => {
  const { station, first } = await aClinicWorkstation()
  const desk = station.start()
  await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })
  await desk.room.backUpIfChanged('change')
  station.clock.pass(60_000)

  const draft = { key: 'coverage:new', title: 'Coverage', content: '{}', changedAt: '2026-11-21T15:01:00.000Z' }
  formDrafts.save(desk.room.store.writer, first, draft)
  await desk.room.backUpIfChanged('change')

  expect(listBackups(station.places.backupFolder)).toHaveLength(2)
})

test('without anybody signed in no backup is made', async () => {
  const { station } = await aClinicWorkstation()

  await station.start().room.backUpIfChanged('close')

  expect(listBackups(station.places.backupFolder)).toEqual([])
})

test('a backup that cannot be made is told by its code and tried again', async () => {
  const { station, first } = await aClinicWorkstation()
  let isBroken = true
  const desk = station.start({
    runCopy: (job) => (isBroken ? Promise.resolve({ ok: false, code: 'DISK_FULL', detail: 'copy' }) : copyHere(job)),
  })
  await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })

  const failed = await desk.room.backUpIfChanged('change').catch((error: { code: string }) => error.code)
  isBroken = false
  await desk.room.backUpIfChanged('change')

  expect(failed).toBe('DISK_FULL')
  expect(listBackups(station.places.backupFolder)).toHaveLength(1)
})
