import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import * as audit from '../../../db/repositories/audit.ts'
import * as people from '../../../db/repositories/people.ts'
import type { AccessLine } from '../../../shared/contract/audit.ts'
import type { PersonId } from '../../../shared/model/ids.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { manyPatients } from '../../support/many-patients.ts'
import { COUNSELOR, SUPERVISOR } from '../../support/samples.ts'

const EVER = { from: null, before: null } as const

/** A row of the door, as main writes it. */
function atTheDoor(desk: TestDesk, action: string, of: PersonId, after: audit.AuditRow['after'] = null): void {
  const failed = action.endsWith('Failed')
  audit.append(desk.store.writer, desk.store.seal, {
    at: desk.now(),
    personId: failed ? null : of,
    workstation: 'W1',
    action,
    subjectKind: 'person',
    subjectId: of,
    before: null,
    after,
  })
}

async function lineOf(desk: TestDesk, id: PersonId, time: Parameters<typeof ask<'audit.access'>>[2] = EVER) {
  const lines = await ask(desk, 'audit.access', time, SUPERVISOR)
  return lines.find((line): line is AccessLine => line.personId === id)
}

describe('the access report', () => {
  test('counts sign-ins, wrong tries, patients and papers of each person', async () => {
    const desk = openDesk()
    const [first, second] = await manyPatients(desk, 2)
    atTheDoor(desk, 'session.signInFailed', COUNSELOR.id)
    atTheDoor(desk, 'session.signInFailed', COUNSELOR.id, { times: 3 })
    atTheDoor(desk, 'session.factorFailed', COUNSELOR.id)
    atTheDoor(desk, 'session.signIn', COUNSELOR.id)
    const signedInAt = desk.now()
    for (const patientId of [PATIENT_A.id, first, second, PATIENT_A.id])
      if (patientId !== undefined) await ask(desk, 'patient.get', { patientId })

    expect(await lineOf(desk, COUNSELOR.id)).toMatchObject({
      name: 'Counselor 1',
      roles: ['counselor'],
      active: true,
      hasSecondFactor: false,
      lastSignInAt: signedInAt,
      signIns: 1,
      failedSignIns: 5,
      patients: 3,
    })
  })

  test('names people who did nothing, and accounts that ended', async () => {
    const desk = openDesk()
    people.save(desk.store.writer, { ...COUNSELOR, active: false })

    expect(await lineOf(desk, COUNSELOR.id)).toMatchObject({
      active: false,
      signIns: 0,
      lastSignInAt: null,
      patients: 0,
    })
  })

  test('counts within the days that are asked for alone', async () => {
    const desk = openDesk()
    atTheDoor(desk, 'session.signIn', COUNSELOR.id)
    const from = desk.now()
    desk.later({ days: 1 })
    const before = desk.now()
    atTheDoor(desk, 'session.signIn', COUNSELOR.id)

    expect(await lineOf(desk, COUNSELOR.id, { from, before })).toMatchObject({ signIns: 1, lastSignInAt: from })
    expect(await lineOf(desk, COUNSELOR.id, { from: before, before: null })).toMatchObject({ signIns: 1 })
    expect(await lineOf(desk, COUNSELOR.id)).toMatchObject({ signIns: 2 })
  })

  test('is printed with roles and counts, and each look at it is a row', async () => {
    const desk = openDesk()
    atTheDoor(desk, 'session.signIn', COUNSELOR.id)
    await ask(desk, 'audit.access', EVER, SUPERVISOR)

    await ask(desk, 'audit.printAccess', EVER, SUPERVISOR)

    const text = new TextDecoder().decode(desk.printed[0]?.bytes)
    expect(desk.printed[0]?.title).toBe('Access report 2026-11-23')
    for (const words of ['Counselor 1', 'Wrong tries', 'Authenticator: no']) expect(text).toContain(words)
    const rows = audit.listOf(desk.store.reader, 'audit', '').map(({ action }) => action)
    expect(rows).toEqual(['audit.access', 'audit.printAccess'])
  })
})

test('wrong passwords, PINs and codes are one list', async () => {
  const desk = openDesk()
  for (const action of ['session.signInFailed', 'session.signIn', 'session.unlockFailed', 'session.factorFailed'])
    atTheDoor(desk, action, COUNSELOR.id)
  const all = { personId: null, patientId: null, from: null, before: null, below: null } as const

  const { lines } = await ask(desk, 'audit.find', { ...all, kind: 'failedSignIns' }, SUPERVISOR)

  expect(lines.map(({ action }) => action)).toEqual([
    'session.factorFailed',
    'session.unlockFailed',
    'session.signInFailed',
  ])
})

test('a row of seven years ago is still there', async () => {
  const desk = openDesk()
  await ask(desk, 'patient.get', { patientId: PATIENT_A.id })
  desk.later({ days: 7 * 365 + 2 })
  await ask(desk, 'patient.get', { patientId: PATIENT_A.id })

  expect(audit.listOf(desk.store.reader, 'patient', PATIENT_A.id)).toHaveLength(2)
  expect(() => desk.store.writer.run(sql`DELETE FROM audit_trail`)).toThrow()
})
