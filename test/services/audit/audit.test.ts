import { expect, test } from 'vitest'
import * as audit from '../../../db/repositories/audit.ts'
import { ACTIONS_OF_KIND } from '../../../electron/services/audit/audit-actions.ts'
import type { AuditKind, AuditLine } from '../../../shared/contract/audit.ts'
import { callNames } from '../../../shared/contract/call-names.ts'
import { contract } from '../../../shared/contract/contract.ts'
import { parseCsv } from '../../../shared/interop/csv.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, refusal, refusalTo, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { manyPatients } from '../../support/many-patients.ts'
import { aRunningPlan, pay } from '../../support/running-plan.ts'
import { ADMINISTRATOR, COUNSELOR, PATIENT_DRAFT, SUPERVISOR } from '../../support/samples.ts'

const ALL = { personId: null, patientId: null, kind: null, from: null, before: null } as const

function find(desk: TestDesk, filter: Partial<Parameters<typeof ask<'audit.find'>>[2]> = {}) {
  return ask(desk, 'audit.find', { ...ALL, below: null, ...filter }, SUPERVISOR)
}

function actions(lines: readonly AuditLine[]): readonly string[] {
  return lines.map(({ action }) => action)
}

/** A counselor opened a patient, made a plan and took a payment; somebody else typed a wrong password. */
async function aDay(): Promise<TestDesk> {
  const desk = openDesk()
  await ask(desk, 'patient.get', { patientId: PATIENT_A.id })
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 10_000)
  const failed = { at: desk.now(), personId: null, workstation: 'W1', before: null, after: null }
  audit.append(desk.store.writer, desk.store.seal, {
    ...failed,
    action: 'session.signInFailed',
    subjectKind: 'person',
    subjectId: SUPERVISOR.id,
  })
  return desk
}

test('the trail shows who did what on which record, newest first', async () => {
  const desk = await aDay()

  const { lines } = await find(desk)

  expect(actions(lines)).toEqual(['session.signInFailed', 'payment.post', 'plan.sign', 'plan.create', 'patient.get'])
  expect(lines.find(({ action }) => action === 'patient.get')).toMatchObject({
    personName: 'Counselor 1',
    subject: 'Sample Patient A',
    workstation: 'W1',
  })
})

test('the page says how long the trail is, and names people and records of its facts', async () => {
  const desk = await aDay()
  const signed = (await find(desk)).lines.find(({ action }) => action === 'plan.sign')
  await ask(desk, 'today.assign', { key: `reviews:${signed?.subjectId}`, ownerId: SUPERVISOR.id }, SUPERVISOR)

  const { lines, rows, since } = await find(desk)

  expect({ rows, since }).toEqual({ rows: lines[0]?.seq, since: lines.at(-1)?.at })
  expect(lines[0]).toMatchObject({ action: 'today.assign', names: { [SUPERVISOR.id]: 'Supervisor 1' } })
  expect(lines[0]?.subject).toMatch(/^PP-2026-/)
})

test('looking at the trail is a row of it', async () => {
  const desk = await aDay()

  await find(desk)
  const { lines } = await find(desk)

  expect(lines[0]).toMatchObject({ action: 'audit.find', personName: 'Supervisor 1' })
})

test.each<[AuditKind, readonly string[]]>([
  ['signIn', ['session.signInFailed']],
  ['patients', ['patient.get']],
  ['money', ['payment.post', 'plan.sign', 'plan.create']],
  ['papers', []],
  ['keeping', []],
])('rows of kind %s are those of its calls alone', async (kind, expected) => {
  const desk = await aDay()

  expect(actions((await find(desk, { kind })).lines)).toEqual(expected)
})

test('rows of a patient are those of all that hangs on them', async () => {
  const desk = await aDay()
  const other = await ask(desk, 'patient.save', { patientId: null, draft: { ...PATIENT_DRAFT, lastName: 'Patient B' } })

  const [first, second] = await Promise.all([
    find(desk, { patientId: PATIENT_A.id }),
    find(desk, { patientId: other.id }),
  ])

  expect(actions(first.lines)).toEqual(['payment.post', 'plan.sign', 'plan.create', 'patient.get'])
  expect(actions(second.lines)).toEqual(['patient.save'])
})

test('rows of a person are what they did and what was done to their account', async () => {
  const desk = await aDay()

  const { lines } = await find(desk, { personId: SUPERVISOR.id })

  expect(actions(lines)).toEqual(['session.signInFailed'])
})

test('days leave out what was before and after', async () => {
  const desk = await aDay()
  desk.later({ days: 1 })
  await ask(desk, 'patient.get', { patientId: PATIENT_A.id })
  const from = desk.now()

  const [today, earlier] = await Promise.all([find(desk, { from }), find(desk, { before: from })])

  expect(actions(today.lines)).toEqual(['patient.get'])
  expect(actions(earlier.lines)).not.toContain('audit.find')
})

test('more rows than a page go on below the last one', async () => {
  const desk = openDesk()
  for (let count = 0; count < 205; count += 1) await ask(desk, 'patient.get', { patientId: PATIENT_A.id })

  const first = await find(desk, { kind: 'patients' })
  const second = await find(desk, { kind: 'patients', below: first.lines.at(-1)?.seq ?? 0 })

  expect([first.lines.length, first.hasMore, second.lines.length, second.hasMore]).toEqual([200, true, 5, false])
})

test('the file that goes out holds every row and no cell that a spreadsheet runs', async () => {
  const desk = openDesk()
  const draft = { ...PATIENT_DRAFT, lastName: '=HYPERLINK("x")', firstName: '' }
  await ask(desk, 'patient.save', { patientId: null, draft })

  await ask(desk, 'audit.save', ALL, SUPERVISOR)

  const [file] = desk.saved
  const text = new TextDecoder().decode(file?.bytes)
  const table = parseCsv(text)
  if (table.kind !== 'table') throw new Error(table.code)
  expect(file?.name).toBe('Audit trail 2026-11-23.csv')
  expect(table.rows[1]?.slice(2, 7)).toEqual([
    'Counselor 1',
    'Patient saved',
    'patient.save',
    'patient',
    `'=HYPERLINK("x")`,
  ])
})

test('a closed dialog saves nothing and is no row', async () => {
  const desk = await aDay()
  desk.savedAs = { kind: 'cancelled' }

  expect(await refusalTo(desk, 'audit.save', ALL, SUPERVISOR)).toEqual(refusal('CANCELLED'))
  expect(actions((await find(desk)).lines)).not.toContain('audit.save')
})

test('a printed report says who, what and when in words', async () => {
  const desk = await aDay()

  await ask(desk, 'audit.print', { ...ALL, kind: 'money' }, SUPERVISOR)

  const text = new TextDecoder().decode(desk.printed[0]?.bytes)
  expect(desk.printed[0]?.title).toBe('Audit trail 2026-11-23')
  expect(text).toContain('Payment posted')
  expect(text).toContain('Counselor 1')
})

test('the weekly look is due until it is signed off, and again a week later', async () => {
  const desk = await aDay()
  const before = await ask(desk, 'audit.standing', {}, SUPERVISOR)
  const { lines } = await find(desk)

  const after = await ask(desk, 'audit.review', { upTo: lines[0]?.seq ?? 0, words: 'all in order' }, SUPERVISOR)
  desk.later({ days: 8 })
  const later = await ask(desk, 'audit.standing', {}, SUPERVISOR)

  expect(before).toMatchObject({ isDue: true, lastAt: null, rowsSince: 5, failedSignInsSince: 1 })
  expect(after).toMatchObject({ isDue: false, lastByName: 'Supervisor 1', failedSignInsSince: 0 })
  expect([before.isOverdue, after.isOverdue, later.isOverdue]).toEqual([false, false, true])
  expect(later.isDue).toBe(true)
})

test('an emergency lasts an hour and waits for a supervisor’s look', async () => {
  const desk = openDesk()

  const begun = await ask(desk, 'emergency.begin', { reason: 'patient collapsed at the desk' }, ADMINISTRATOR)
  const standing = await ask(desk, 'audit.standing', {}, SUPERVISOR)
  const after = await ask(desk, 'emergency.review', { accessId: begun.id, words: 'needed' }, SUPERVISOR)

  expect(Date.parse(begun.endsAt) - Date.parse(begun.beganAt)).toBe(3_600_000)
  expect(standing.emergencies).toMatchObject([
    { personName: 'Administrator 1', reason: 'patient collapsed at the desk' },
  ])
  expect(after.emergencies).toEqual([])
  const rows = audit.listOf(desk.store.reader, 'person', ADMINISTRATOR.id).map(({ action }) => action)
  expect(rows).toEqual(['emergency.begin', 'emergency.review'])
})

test('nobody reviews their own emergency', async () => {
  const desk = openDesk()
  const both = { ...ADMINISTRATOR, roles: ['administrator', 'supervisor'] as const }
  const person = { ...both, roles: [...both.roles] }
  const begun = await ask(desk, 'emergency.begin', { reason: 'patient collapsed at the desk' }, person)

  const answer = await refusalTo(desk, 'emergency.review', { accessId: begun.id, words: 'needed' }, person)

  expect(answer).toEqual(refusal('OWN_ACCOUNT'))
})

test('a second emergency within the hour is the same one', async () => {
  const desk = openDesk()
  const first = await ask(desk, 'emergency.begin', { reason: 'patient collapsed at the desk' }, ADMINISTRATOR)

  const second = await ask(desk, 'emergency.begin', { reason: 'and another one asks' }, ADMINISTRATOR)

  expect(second.id).toBe(first.id)
})

test('facts of a row hold ids, states and amounts, never a name', async () => {
  const desk = await aDay()
  await ask(desk, 'patient.save', { patientId: PATIENT_A.id, draft: { ...PATIENT_DRAFT, lastName: 'Markername' } })

  const { lines } = await find(desk)

  expect(JSON.stringify(lines.map(({ before, after }) => [before, after]))).not.toMatch(/Markername|Sample/)
})

test('every row names somebody with an account or nobody', async () => {
  const desk = await aDay()
  const { plan } = await ask(desk, 'plan.get', { planId: (await ask(desk, 'plan.list', {}))[0]?.id ?? ('' as never) })
  await ask(desk, 'plan.writeOff', {
    planId: plan.id,
    fromVersion: plan.version,
    code: 'courtesy',
    amount: cents(1_000),
    reason: 'long wait',
  })

  const names = (await find(desk)).lines.map(({ personName }) => personName)

  expect(new Set(names)).toEqual(new Set([null, COUNSELOR.name]))
})

test('every audited call belongs to a kind of the filter', () => {
  const nouns = new Set(Object.values(ACTIONS_OF_KIND).flat())
  const outside = callNames.filter(
    (call) => contract[call].audited && !nouns.has(call) && !nouns.has(call.split('.')[0] ?? ''),
  )

  expect(outside.filter((call) => !call.startsWith('today.'))).toEqual([])
})

test('an hour of reading many patients is told until it is signed off', async () => {
  const desk = openDesk()
  const ids = await manyPatients(desk, 41)
  for (const patientId of ids.slice(0, 40)) await ask(desk, 'patient.get', { patientId })
  const before = await ask(desk, 'audit.standing', {}, SUPERVISOR)

  for (const patientId of ids) await ask(desk, 'patient.get', { patientId })
  const told = await ask(desk, 'audit.standing', {}, SUPERVISOR)
  const { lines } = await find(desk)
  const upTo = lines[0]?.seq ?? 0
  const after = await ask(desk, 'audit.review', { upTo, words: 'asked; it was a mailing' }, SUPERVISOR)

  expect(before.manyLooks).toEqual([])
  expect(told.manyLooks).toMatchObject([{ personName: 'Counselor 1', patients: 41 }])
  expect(after.manyLooks).toEqual([])
})
