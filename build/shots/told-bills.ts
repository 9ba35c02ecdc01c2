import { cents } from '../../shared/money/cents.ts'
import { ask, type TestDesk } from '../../test/support/desk.ts'
import { reliefWork } from '../../test/support/relief-work.ts'
import { aLine, anEstimate, CLINIC } from '../../test/support/samples.ts'

/** Help to so many people: applications, discounts, write-offs and what supervisors answered. */
export async function helpGiven(desk: TestDesk, people: number): Promise<void> {
  const found = await ask(desk, 'patient.find', { text: 'Sample', limit: 50 })
  const born = found.filter(({ patient }) => patient.bornOn !== null).slice(0, people)
  for (const { patient } of born) await reliefWork(desk, patient.id)
}

interface Told {
  readonly words: string
  readonly category: string
  readonly charge: number
  /** Billed in cents; null while nobody told it. */
  readonly billed: number | null
  readonly cause: 'fee' | 'otherService' | 'benefit' | 'authorization' | null
}

/** What was expected is 60 % of each charge. */
const TOLD: readonly Told[] = [
  { words: 'Office visit', category: 'office', charge: 24_000, billed: 14_400, cause: null },
  { words: 'MRI knee, no contrast', category: 'advancedImaging', charge: 148_000, billed: 90_000, cause: 'fee' },
  { words: 'X-ray knee, 3 views', category: 'imaging', charge: 14_200, billed: 8_520, cause: null },
  { words: 'Therapeutic exercise', category: 'therapy', charge: 32_000, billed: 31_600, cause: 'otherService' },
  { words: 'Therapeutic exercise', category: 'therapy', charge: 30_000, billed: 26_000, cause: 'otherService' },
  { words: 'Knee joint injection', category: 'procedure', charge: 39_600, billed: 23_100, cause: 'fee' },
  { words: 'Specialist visit', category: 'specialist', charge: 28_500, billed: 19_500, cause: 'benefit' },
  { words: 'Blood count', category: 'lab', charge: 4_800, billed: 2_880, cause: null },
  { words: 'Arthroscopy', category: 'surgery', charge: 196_000, billed: 119_400, cause: null },
  { words: 'Ultrasound', category: 'imaging', charge: 41_000, billed: null, cause: null },
]

/** Estimates of these people that were held against what the clinic billed, `rounds` times ten of them. */
export async function toldBills(desk: TestDesk, rounds = 1): Promise<void> {
  const people = await ask(desk, 'patient.find', { text: 'Sample', limit: 20 })
  const born = people.filter(({ patient }) => patient.bornOn !== null)
  for (let number = 0; number < TOLD.length * rounds; number += 1) {
    const told = TOLD[number % TOLD.length]
    const patientId = born[number % born.length]?.patient.id
    if (told !== undefined && patientId !== undefined) await oneBill(desk, patientId, told, number)
  }
}

async function oneBill(
  desk: TestDesk,
  patientId: NonNullable<Parameters<typeof anEstimate>[0]>,
  { words, category, charge, billed, cause }: Told,
  number: number,
): Promise<void> {
  const scale = 1 + (number % 7) * (number >= TOLD.length ? 1 : 0)
  const line = aLine('l1', { words, category, charge: { kind: 'known', value: cents(charge * scale) } })
  const draft = anEstimate(patientId, { title: words })
  const { row } = await ask(desk, 'estimate.start', { patientId, caller: '' })
  const question = { ...draft.question, lines: [line] }
  await ask(desk, 'estimate.issue', { estimateId: row.id, draft: { ...draft, question }, language: 'en' })
  const amounts = { billed: billed === null ? null : cents(billed * scale + number), allowed: null, planPaid: null }
  const told = { provider: CLINIC.name, lineId: 'l1', words: '', ...amounts, patientOwes: null, cause, source: '' }
  await ask(desk, 'estimate.compare', { estimateId: row.id, lines: [told], bills: [] })
}

/** What late payers brought to the desk today: cash, a check and a card. */
export async function takings(desk: TestDesk): Promise<void> {
  const late = (await ask(desk, 'plan.list', {})).filter(({ late }) => late > 0)
  const ways = ['cash', 'check', 'card', 'cash'] as const
  for (const [index, { id, late: amount }] of late.slice(0, ways.length).entries())
    await ask(desk, 'payment.post', {
      planId: id,
      amount,
      method: ways[index] ?? 'cash',
      reference: ways[index] === 'check' ? '2041' : '',
      receivedOn: desk.today(),
      requestKey: `shots-takings-${index}`,
      evenIfTwice: false,
    })
}
