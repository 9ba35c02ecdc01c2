import { expect, test } from 'vitest'
import * as credentials from '../../../db/repositories/credentials.ts'
import { aClinicWithOnePatient } from '../../support/filled-store.ts'
import { COUNSELOR, NOW, SUPERVISOR } from '../../support/samples.ts'

const PIN: credentials.StoredPin = {
  kdf: 'argon2id',
  memory: 65_536,
  passes: 3,
  lanes: 1,
  salt: 'c2FsdA==',
  check: 'Y2hlY2s=',
}

test('a PIN comes back as it was kept, for its person and kind alone', () => {
  const { reader, writer } = aClinicWithOnePatient()

  credentials.savePin(writer, { personId: COUNSELOR.id, kind: 'unlock' }, PIN, NOW)

  expect(credentials.findPin(reader, COUNSELOR.id, 'unlock')).toEqual(PIN)
  expect(credentials.findPin(reader, COUNSELOR.id, 'approval')).toBeNull()
  expect(credentials.findPin(reader, SUPERVISOR.id, 'unlock')).toBeNull()
})

test('a new PIN takes the place of the old one', () => {
  const { reader, writer } = aClinicWithOnePatient()
  const whose = { personId: COUNSELOR.id, kind: 'approval' } as const
  credentials.savePin(writer, whose, PIN, NOW)

  credentials.savePin(writer, whose, { ...PIN, check: 'bmV3' }, NOW)

  expect(credentials.findPin(reader, COUNSELOR.id, 'approval')?.check).toBe('bmV3')
})

test('removing takes both PINs of one person away', () => {
  const { reader, writer } = aClinicWithOnePatient()
  for (const kind of ['unlock', 'approval'] as const)
    for (const { id } of [COUNSELOR, SUPERVISOR]) credentials.savePin(writer, { personId: id, kind }, PIN, NOW)

  credentials.removePins(writer, COUNSELOR.id)

  expect(credentials.findPin(reader, COUNSELOR.id, 'unlock')).toBeNull()
  expect(credentials.findPin(reader, COUNSELOR.id, 'approval')).toBeNull()
  expect(credentials.findPin(reader, SUPERVISOR.id, 'unlock')).toEqual(PIN)
})

test('a standing changes in what is named and keeps the rest', () => {
  const { reader, writer } = aClinicWithOnePatient()
  const before = credentials.standingOf(reader, COUNSELOR.id)

  credentials.changeStanding(writer, COUNSELOR.id, { factorSecret: 'JBSWY3DP' })
  credentials.changeStanding(writer, COUNSELOR.id, { mustChangePassword: true, factorStep: 7 })

  expect(before).toEqual({ mustChangePassword: false, factorSecret: null, factorStep: 0 })
  expect(credentials.standingOf(reader, COUNSELOR.id)).toEqual({
    mustChangePassword: true,
    factorSecret: 'JBSWY3DP',
    factorStep: 7,
  })
})
