import { expect, test } from 'vitest'
import type { Received } from '../../../shared/contract/contract.ts'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import type { EstimateDraft } from '../../../shared/model/estimate.ts'
import type { EstimateId, PatientId } from '../../../shared/model/ids.ts'
import { cents } from '../../../shared/money/cents.ts'
import { aSchedule, SLIDING_TERMS } from '../../support/clinic-schedules.ts'
import { ask, openDesk, refusal, refusalTo, type TestDesk } from '../../support/desk.ts'
import { ADMINISTRATOR, PATIENT_DRAFT, SUPERVISOR } from '../../support/samples.ts'

type Draft = Received<'determination.save'>['draft']

interface Office {
  readonly desk: TestDesk
  readonly patientId: PatientId
  readonly scheduleId: string
}

async function anOffice(): Promise<Office> {
  const desk = openDesk()
  const [row] = await ask(desk, 'patient.find', { text: '', limit: 1 })
  const request = { scheduleId: null, schedule: aSchedule(SLIDING_TERMS) }
  const [kept] = await ask(desk, 'schedule.save', request, ADMINISTRATOR)
  if (row === undefined || kept === undefined) throw new Error('the clinic has no patient or no schedule')
  return { desk, patientId: row.patient.id, scheduleId: kept.id }
}

/** Three people, 41,210.00 a year: 150.84 % of 27,320.00, step 3 of 4. */
function told({ patientId, scheduleId }: Office, changes: Partial<Draft> = {}): Received<'determination.save'> {
  const draft: Draft = {
    patientId,
    householdSize: 3,
    members: 'self, spouse, child',
    alsoFor: [],
    incomes: [
      { who: 'self', kind: 'wages', amount: cents(27_500), period: 'week' },
      { who: 'spouse', kind: 'wages', amount: cents(64_000), period: 'twoWeeks' },
      { who: 'self', kind: 'other', amount: cents(1_027_000), period: 'year' },
    ],
    noIncome: null,
    scheduleId,
    papersSeen: [],
    papersDueOn: plainDate('2026-12-07'),
    decision: 'provisional',
    from: plainDate('2026-11-23'),
    until: null,
    reason: '',
    ...changes,
  }
  return { determinationId: null, draft }
}

async function started({ desk }: Office, patientId: PatientId): Promise<EstimateId> {
  return (await ask(desk, 'estimate.start', { patientId, caller: '' })).row.id
}

async function columnOf(
  { desk }: Office,
  estimateId: EstimateId,
): Promise<EstimateDraft['question']['routes'][number]> {
  const { draft } = await ask(desk, 'estimate.get', { estimateId })
  const found = draft.question.routes.find(({ assistance }) => assistance?.kind === 'sliding')
  if (found === undefined) throw new Error('no sliding column')
  return found
}

test('an application is kept with its table, year and step', async () => {
  const office = await anOffice()

  const { row } = await ask(office.desk, 'determination.save', told(office))

  expect(row.worked).toMatchObject({
    income: 4_121_000,
    schedule: { id: office.scheduleId, edition: 1 },
    region: 'contiguous',
    guidelineYear: 2026,
    guideline: 2_732_000,
    shownPercent: 15_084,
    step: SLIDING_TERMS.classes[2],
  })
  expect(row).toMatchObject({ decision: 'provisional', savedBy: 'Counselor 1', patientName: 'Sample Patient A' })
})

test('help goes into open estimates of the whole household', async () => {
  const office = await anOffice()
  const { desk, patientId } = office
  const spouse = await ask(desk, 'patient.save', {
    patientId: null,
    draft: { ...PATIENT_DRAFT, lastName: 'Patient B', account: '000-2222' },
  })
  const estimates = [await started(office, patientId), await started(office, spouse.id)]

  const { fed } = await ask(desk, 'determination.save', told(office, { alsoFor: [spouse.id] }))

  expect(fed).toBe(2)
  for (const id of estimates)
    expect(await columnOf(office, id)).toMatchObject({
      name: 'Sliding fee',
      assistance: { householdSize: { value: 3 }, annualIncome: { value: 4_121_000 }, guidelineYear: 2026 },
      schedules: [{ id: office.scheduleId, edition: 1 }],
    })
})

test('a second decision changes the same column again', async () => {
  const office = await anOffice()
  const estimateId = await started(office, office.patientId)
  const { row } = await ask(office.desk, 'determination.save', told(office))
  const again = told(office, { householdSize: 4 })

  await ask(office.desk, 'determination.save', { ...again, determinationId: row.id })

  const { draft } = await ask(office.desk, 'estimate.get', { estimateId })
  expect(draft.question.routes.filter(({ assistance }) => assistance !== undefined)).toHaveLength(1)
  expect(await columnOf(office, estimateId)).toMatchObject({ assistance: { householdSize: { value: 4 } } })
})

test('a denial takes the step out of the columns', async () => {
  const office = await anOffice()
  const estimateId = await started(office, office.patientId)
  const { row } = await ask(office.desk, 'determination.save', told(office))
  const denied = told(office, { decision: 'denied', reason: 'no papers came' })

  const { fed } = await ask(office.desk, 'determination.save', { ...denied, determinationId: row.id }, SUPERVISOR)

  expect(fed).toBe(1)
  expect(await columnOf(office, estimateId)).toMatchObject({
    assistance: { householdSize: { kind: 'unknown' }, annualIncome: { kind: 'unknown' } },
  })
})

test('a new estimate has the column while the help holds', async () => {
  const office = await anOffice()
  await ask(office.desk, 'determination.save', told(office))

  expect(await columnOf(office, await started(office, office.patientId))).toMatchObject({
    assistance: { annualIncome: { value: 4_121_000 } },
  })
  office.desk.later({ days: 15 })
  await expect(columnOf(office, await started(office, office.patientId))).rejects.toThrow('no sliding column')
})

test('approval needs every paper, a last day and a supervisor', async () => {
  const office = await anOffice()
  const { desk } = office
  const approval = told(office, { decision: 'approved', until: plainDate('2027-11-22') })
  const seen = {
    ...approval,
    draft: { ...approval.draft, papersSeen: ['payStubs', 'taxReturn', 'declaration'] as const },
  }
  const whole = { ...seen, draft: { ...seen.draft, papersSeen: [...seen.draft.papersSeen] } }

  expect(await refusalTo(desk, 'determination.save', approval)).toMatchObject({ facts: { code: 'papersMissing' } })
  expect(await refusalTo(desk, 'determination.save', whole)).toEqual(refusal('NEEDS_SUPERVISOR'))
  const { row } = await ask(desk, 'determination.save', whole, SUPERVISOR)
  expect(row).toMatchObject({ decision: 'approved', until: '2027-11-22', savedBy: 'Supervisor 1' })
})

test('every edition stays as it was decided', async () => {
  const office = await anOffice()
  const { row } = await ask(office.desk, 'determination.save', told(office))
  const terms = { ...SLIDING_TERMS, classes: SLIDING_TERMS.classes.slice(0, 2) }
  const later = { scheduleId: office.scheduleId, schedule: aSchedule(terms) }
  await ask(office.desk, 'schedule.save', later, ADMINISTRATOR)

  const [kept] = await ask(office.desk, 'determination.list', { patientId: office.patientId })

  expect(kept?.worked).toEqual(row.worked)
  expect(await refusalTo(office.desk, 'determination.save', told(office))).toMatchObject({
    facts: { code: 'aboveSchedule' },
  })
})

test('a year without a guideline is never worked out', async () => {
  const office = await anOffice()
  const terms = { ...SLIDING_TERMS, guidelineYear: 2027 }
  await ask(office.desk, 'schedule.save', { scheduleId: office.scheduleId, schedule: aSchedule(terms) }, ADMINISTRATOR)

  expect(await refusalTo(office.desk, 'determination.save', told(office))).toMatchObject({
    facts: { code: 'noGuideline' },
  })
  const { row } = await ask(office.desk, 'determination.save', told(office, { decision: 'open' }))
  expect(row.worked).toMatchObject({ guideline: null, shownPercent: null, step: null })
})

test('an unknown income keeps the application without a step', async () => {
  const office = await anOffice()
  const incomes: Draft['incomes'] = [{ who: 'self', kind: 'wages', amount: null, period: 'week' }]

  const { row } = await ask(office.desk, 'determination.save', told(office, { decision: 'needMore', incomes }))

  expect(row.worked).toMatchObject({ income: null, shownPercent: null, step: null, guideline: 2_732_000 })
})

test('a card number typed among the words is refused', async () => {
  const office = await anOffice()
  const draft = { members: 'self 4111 1111 1111 1111' }

  expect(await refusalTo(office.desk, 'determination.save', told(office, draft))).toMatchObject({ code: 'CARD_NUMBER' })
})

test('papers that are due stand in the day without an income', async () => {
  const office = await anOffice()
  await ask(office.desk, 'determination.save', told(office))
  expect((await ask(office.desk, 'today.list', {})).groups.map(({ group }) => group)).not.toContain('assistance')

  office.desk.later({ days: 7 })

  const { groups } = await ask(office.desk, 'today.list', {})
  const rows = groups.find(({ group }) => group === 'assistance')?.rows
  expect(rows).toMatchObject([{ on: '2026-12-07', what: { kind: 'assistance', need: 'papersDue' }, amount: null }])
  expect(JSON.stringify(rows)).not.toContain('4121000')
})
