import { addDays, type PlainDate } from '../../shared/dates/plain-date.ts'
import type { PatientId, PlanId } from '../../shared/model/ids.ts'
import { cents } from '../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../../test/support/desk.ts'
import { PATIENT_A } from '../../test/support/filled-store.ts'
import { pay } from '../../test/support/running-plan.ts'
import { anEstimate, aPlan, PATIENT_DRAFT } from '../../test/support/samples.ts'

/** A plan of the sample day: whose, how much in how many payments, and how long ago the first fell due. */
interface SamplePlan {
  readonly letter: string
  readonly owed: number
  readonly count: number
  readonly dueDaysAgo: number
  /** How many payments came on their day. */
  readonly paid: number
}

const PLANS: readonly SamplePlan[] = [
  { letter: 'G', owed: 85_000, count: 10, dueDaysAgo: 111, paid: 3 },
  { letter: 'K', owed: 127_500, count: 6, dueDaysAgo: 44, paid: 1 },
  { letter: 'B', owed: 150_000, count: 12, dueDaysAgo: 193, paid: 6 },
  { letter: 'M', owed: 80_000, count: 4, dueDaysAgo: 8, paid: 0 },
  { letter: 'R', owed: 96_000, count: 8, dueDaysAgo: 129, paid: 4 },
  { letter: 'D', owed: 90_000, count: 6, dueDaysAgo: 61, paid: 2 },
  { letter: 'H', owed: 76_500, count: 9, dueDaysAgo: 245, paid: 8 },
  { letter: 'P', owed: 60_000, count: 4, dueDaysAgo: 0, paid: 0 },
  { letter: 'S', owed: 120_000, count: 12, dueDaysAgo: -3, paid: 0 },
  { letter: 'V', owed: 45_000, count: 5, dueDaysAgo: -6, paid: 0 },
]

/** A clinic in the middle of its day, as the services know it: late payers, promises, drafts, an estimate that is owed. */
export async function aBusyDay(): Promise<TestDesk> {
  const desk = openDesk()
  const today = desk.today()
  const made = new Map<string, PlanId>()
  for (const [index, plan] of PLANS.entries()) made.set(plan.letter, await aPlanOf(desk, plan, index, today))
  await talks(desk, made)
  await otherWork(desk)
  return desk
}

/** The plan is made a month before its first payment, and what was paid came on its day. */
async function aPlanOf(desk: TestDesk, plan: SamplePlan, index: number, today: PlainDate): Promise<PlanId> {
  const { letter, owed, count, dueDaysAgo, paid } = plan
  const firstDueOn = addDays(today, -dueDaysAgo)
  const back = Math.max(0, dueDaysAgo + 30)
  desk.later({ days: -back })
  const patient = await aPatient(desk, letter, index)
  const draft = aPlan(patient, {
    owed: cents(owed),
    isEstimate: false,
    downPayment: cents(0),
    size: { by: 'count', count },
    agreedOn: desk.today(),
    firstDueOn,
    guarantor: { ...aPlan(patient).guarantor, name: `Sample Patient ${letter}`, phone: phoneOf(index) },
  })
  const made = await ask(desk, 'plan.create', { draft })
  await ask(desk, 'plan.sign', { planId: made.plan.id, signedOn: desk.today(), by: 'paper' })
  for (const { amount, contractOn } of made.plan.installments.slice(0, paid)) {
    await pay(desk, made.plan.id, amount, contractOn < today ? contractOn : today)
  }
  desk.later({ days: back })
  return made.plan.id
}

function phoneOf(index: number): string {
  return `(555) 010-01${40 + index}`
}

async function aPatient(desk: TestDesk, letter: string, index: number): Promise<PatientId> {
  const draft = {
    ...PATIENT_DRAFT,
    lastName: `Patient ${letter}`,
    phone: phoneOf(index),
    language: index % 3 === 1 ? ('es' as const) : ('en' as const),
    account: `000-1${100 + index * 7}`,
  }
  return (await ask(desk, 'patient.save', { patientId: null, draft })).id
}

async function talks(desk: TestDesk, plans: ReadonlyMap<string, PlanId>): Promise<void> {
  const log = async (letter: string, daysAgo: number, call: object): Promise<void> => {
    const planId = plans.get(letter)
    if (planId === undefined) return
    desk.later({ days: -daysAgo })
    const contactedOn = desk.today()
    const blank = { planId, contactedOn, promise: null, callAgainOn: null, note: '', outcome: 'reached' as const }
    await ask(desk, 'promise.log', { ...blank, ...call })
    desk.later({ days: daysAgo })
  }
  const promise = (amount: number, inDays: number) => ({ amount: cents(amount), on: addDays(desk.today(), inDays) })
  await log('G', 30, { outcome: 'promised', promise: promise(8_500, -24), note: 'paid at the end of the month' })
  await log('G', 10, { outcome: 'promised', promise: promise(8_500, -3), note: '' })
  await log('B', 4, { outcome: 'leftMessage' })
  await log('R', 5, { outcome: 'reached', note: 'Asked to move the date' })
  await log('D', 2, { outcome: 'reached', note: 'Comes in at 2:15 PM' })
  await log('S', 1, { outcome: 'reached', callAgainOn: desk.today(), note: 'At work until noon' })
}

async function otherWork(desk: TestDesk): Promise<void> {
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const title = 'Shoulder MRI'
  await ask(desk, 'estimate.saveDraft', { estimateId: row.id, draft: anEstimate(PATIENT_A.id, { title }) })
  await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const { plan } = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
  await ask(desk, 'draft.save', { key: `payment:${plan.id}`, title: 'Post payment, Sample Patient A', content: '{}' })
}
