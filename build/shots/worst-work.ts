import { plainDate } from '../../shared/dates/plain-date.ts'
import type { PatientId } from '../../shared/model/ids.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { cents } from '../../shared/money/cents.ts'
import { ask, type TestDesk } from '../../test/support/desk.ts'
import { manyPatients } from '../../test/support/many-patients.ts'
import { aRunningPlan, pay } from '../../test/support/running-plan.ts'
import { COUNSELOR, SUPERVISOR } from '../../test/support/samples.ts'
import { EVERYBODY, withEverybody } from './everybody.ts'
import { LONG_NAME, LONG_SERVICE, theWorstCase } from './worst-desk.ts'

const LONG_WORDS =
  'Waited four hours twice, was told another amount on the phone, brought both letters, and asks for the difference to be taken off before the first payment of the plan is due'
const LONG_PAYER = 'Sample Statewide Health Plan of the Middle West, Workers and Families Division'

/** The worst clinic after its worst day: each list is long, and each line of it too. */
export async function theWorstDay(): Promise<TestDesk> {
  const desk = withEverybody(await theWorstCase())
  const [row] = await ask(desk, 'patient.find', { text: 'Samplesson', limit: 1 })
  if (row === undefined) throw new Error('the worst clinic has its patient')
  const patientId = row.patient.id
  await manyPatients(desk, 40)
  const plan = await aLatePlan(desk, patientId)
  await drawnAutomatically(desk, patientId)
  await waitingForASupervisor(desk, plan)
  await halfDone(desk, patientId)
  await refusedOften(desk, patientId)
  await authorizations(desk, patientId)
  await nothingPrinted(desk)
  return desk
}

/** Eight of sixty weekly payments were made, the rest is long overdue. */
async function aLatePlan(desk: TestDesk, patientId: PatientId): Promise<Plan> {
  desk.later({ days: -300 })
  const plan = await aRunningPlan(desk, {
    ...planOf(patientId),
    size: { by: 'count', count: 60 },
    frequency: 'weekly',
    agreedOn: desk.today(),
    firstDueOn: plainDate('2026-02-02'),
  })
  for (const { amount } of plan.installments.slice(0, 8)) await pay(desk, plan.id, amount)
  desk.later({ days: 300 })
  return plan
}

function planOf(patientId: PatientId) {
  const name = `Sample A ${LONG_NAME}`
  const address = '12345 Sample Boulevard North, Apartment 1234, Sample Village at the Lake, OH 43004-1234'
  const guarantor = {
    name,
    relation: 'self',
    bornOn: plainDate('1981-04-12'),
    address,
    phone: '(555) 010-0142',
  } as const
  return { patientId, owed: cents(123_456_789), guarantor }
}

/** Nine plans whose draws all fall on this day. */
async function drawnAutomatically(desk: TestDesk, patientId: PatientId): Promise<void> {
  desk.later({ days: -22 })
  const consent = {
    kind: 'paperScanned',
    by: `Sample A ${LONG_NAME}`,
    on: desk.today(),
    textVersion: '2026-01',
  } as const
  const card = { day: null, method: 'card', brand: 'Sample Rewards Card', lastFour: '4242', consent } as const
  for (let number = 1; number <= 9; number += 1) {
    const firstDueOn = plainDate('2026-11-23')
    const { id: planId } = await aRunningPlan(desk, { ...planOf(patientId), agreedOn: desk.today(), firstDueOn })
    const token = `token_of_the_sample_processor_0000_0000_0000_0000_${number}`
    await ask(desk, 'autopay.save', { planId, choice: { ...card, token }, reason: '' })
  }
  desk.later({ days: 22 })
}

async function waitingForASupervisor(desk: TestDesk, { id: planId }: Plan): Promise<void> {
  const { plan } = await ask(desk, 'plan.get', { planId })
  for (let number = 1; number <= 8; number += 1) {
    const amount = 20_000 + number * 1_111
    const request = { planId, fromVersion: plan.version, code: 'courtesy', amount, reason: LONG_WORDS }
    await ask(desk, 'approval.ask', { call: 'plan.writeOff', request, words: LONG_WORDS })
  }
}

/** Forms of three people; some were handed on with a line as long as lines may be. */
async function halfDone(desk: TestDesk, patientId: PatientId): Promise<void> {
  const title = `Coverage of Sample A ${LONG_NAME}`
  const keys = Array.from({ length: 16 }, (_, index) => `coverage:${patientId}:${index}`)
  for (const key of keys) await ask(desk, 'draft.save', { key, title, content: '{}' }, EVERYBODY)
  for (const key of keys) await ask(desk, 'draft.save', { key: `${key}:s`, title, content: '{}' }, SUPERVISOR)
  const lines = keys.slice(0, 6).map((key) => ({ kind: 'draft' as const, key: `${key}:s`, title, note: LONG_WORDS }))
  await ask(desk, 'tray.handOver', { lines, toId: null }, SUPERVISOR)
}

async function refusedOften(desk: TestDesk, patientId: PatientId): Promise<void> {
  const draft = {
    patientId,
    askedBy: `Sample A ${LONG_NAME}`,
    address: planOf(patientId).guarantor.address,
    askedOn: plainDate('2026-11-20'),
    refusedOn: desk.today(),
    amount: cents(123_456_789),
    installments: 120,
    hasFinanceCharge: true,
    reasons: ['tooLong', 'papersMissing', 'incomeNotShown', 'earlierPlanBroken'] as const,
    words: LONG_WORDS,
  }
  for (let number = 1; number <= 4; number += 1)
    await ask(desk, 'planRefusal.record', { draft: { ...draft, reasons: [...draft.reasons] } }, COUNSELOR)
}

async function authorizations(desk: TestDesk, patientId: PatientId): Promise<void> {
  const states = ['approved', 'requested', 'denied', 'pended', 'approved', 'notRequired'] as const
  for (let index = 0; index < 18; index += 1) {
    const state = states[index % states.length] ?? 'approved'
    const draft = {
      patientId,
      kind: 'priorAuthorization' as const,
      payer: LONG_PAYER,
      number: state === 'approved' ? 'AUTH 1000 2000 3000 4277 0001' : '',
      services: ['IM-310', 'PT-010', 'PT-020', 'PR-061', 'DR-114'],
      state,
      approved: state === 'approved' ? 1_200 : null,
      unit: 'visits' as const,
      from: plainDate('2026-10-01'),
      to: plainDate('2026-12-31'),
      requestedOn: plainDate('2026-11-10'),
      contact: LONG_SERVICE,
      note: LONG_WORDS,
    }
    await ask(desk, 'authorization.save', { authorizationId: null, draft })
  }
}

/** The printer was off the whole day. */
async function nothingPrinted(desk: TestDesk): Promise<void> {
  const withoutPrinter: TestDesk = { ...desk, sendToPrinter: async () => 'noAnswer' }
  for (const { id } of (await ask(desk, 'paper.list', { patientId: null })).slice(0, 9))
    await ask(withoutPrinter, 'paper.print', { documentId: id, copy: false }).catch(() => null)
}
