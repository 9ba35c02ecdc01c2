import { expect, test } from 'vitest'
import { addDays } from '../../../shared/dates/plain-date.ts'
import type { WorkGroup, WorkRow } from '../../../shared/model/work.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aFeeClinic } from '../../support/fee-clinic.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aRunningPlan, day, pay } from '../../support/running-plan.ts'
import { aCoverage, anEstimate } from '../../support/samples.ts'

async function rowsOf(desk: TestDesk, group: WorkGroup): Promise<readonly WorkRow[]> {
  const { groups } = await ask(desk, 'today.list', {})
  return groups.find((each) => each.group === group)?.rows ?? []
}

/** 600.00 in six payments, a late fee of 15.00 on the first one, and money for the payments alone when all are due. */
async function aPlanThatOwesAFee(desk: TestDesk) {
  const plan = await aRunningPlan(desk)
  desk.later({ days: 42 })
  const of = { kind: 'late', installment: 1 } as const
  await ask(desk, 'planFee.charge', { planId: plan.id, of, amount: cents(1_500) })
  desk.later({ days: 200 })
  await pay(desk, plan.id, 60_000)
  return plan
}

test('a plan that owes a fee alone is named with it', async () => {
  const desk = await aFeeClinic()
  const plan = await aPlanThatOwesAFee(desk)

  const [row] = await rowsOf(desk, 'feesOwed')

  expect(row).toMatchObject({
    planId: plan.id,
    patientName: 'Sample Patient A',
    what: { kind: 'feeOwed', planNumber: plan.number },
    amount: 1_500,
    on: '2027-01-04',
    nextStep: 'postPayment',
  })
})

test('a fee beside open payments has no row of its own', async () => {
  const desk = await aFeeClinic()
  const plan = await aRunningPlan(desk)
  desk.later({ days: 42 })
  const of = { kind: 'late', installment: 1 } as const
  await ask(desk, 'planFee.charge', { planId: plan.id, of, amount: cents(1_500) })

  expect(await rowsOf(desk, 'feesOwed')).toEqual([])
})

test('a fee that came leaves the list', async () => {
  const desk = await aFeeClinic()
  const plan = await aPlanThatOwesAFee(desk)
  await pay(desk, plan.id, 1_500)

  expect(await rowsOf(desk, 'feesOwed')).toEqual([])
})

/** A visit so many days away, for a person whose benefits were asked on November 20. */
async function aVisitIn(desk: TestDesk, days: number) {
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const draft = anEstimate(PATIENT_A.id, { title: 'Sample visit' })
  const serviceOn = addDays(desk.today(), days)
  const question = { ...draft.question, serviceOn }
  await ask(desk, 'estimate.saveDraft', { estimateId: row.id, draft: { ...draft, question } })
}

async function aCoverageAskedOn(desk: TestDesk, asOf: string) {
  const coverage = aCoverage(PATIENT_A.id)
  const draft = { ...coverage, source: { ...coverage.source, asOf: day(asOf) } }
  return ask(desk, 'coverage.save', { coverageId: null, draft })
}

test('benefits are asked again before a visit when they are old', async () => {
  const desk = openDesk()
  await aCoverageAskedOn(desk, '2026-10-01')
  await aVisitIn(desk, 10)

  expect(await rowsOf(desk, 'benefits')).toMatchObject([
    {
      patientName: 'Sample Patient A',
      on: '2026-12-03',
      days: -10,
      what: { kind: 'benefits', askedOn: '2026-10-01' },
      nextStep: 'askAgain',
    },
  ])
})

test.each([
  ['fresh benefits are not asked again', '2026-11-20', 10],
  ['a visit far away can wait', '2026-10-01', 15],
] as const)('%s', async (_, asOf, days) => {
  const desk = openDesk()
  await aCoverageAskedOn(desk, asOf)
  await aVisitIn(desk, days)

  expect(await rowsOf(desk, 'benefits')).toEqual([])
})

/** A schedule that was issued so many days ago and never printed. */
async function aPaperNobodyPrinted(desk: TestDesk, daysAgo: number) {
  const plan = await aRunningPlan(desk)
  const order = { kind: 'paymentSchedule', planId: plan.id, withCoupons: false } as const
  const paper = await ask(desk, 'paper.issue', { order, language: 'en', largePrint: false })
  desk.later({ days: daysAgo })
  return paper
}

test('a paper of an earlier day waits until it is printed', async () => {
  const desk = openDesk()
  const paper = await aPaperNobodyPrinted(desk, 1)

  const row = (await rowsOf(desk, 'prints')).find(({ key }) => key === `prints:${paper.id}`)
  expect(row).toMatchObject({ nextStep: 'print', what: { paper: 'paymentSchedule', paperNumber: paper.number } })

  await ask(desk, 'paper.print', { documentId: paper.id, copy: false })
  expect((await rowsOf(desk, 'prints')).map(({ key }) => key)).not.toContain(`prints:${paper.id}`)
})

test.each([
  ['a paper of today is still in hand', 0],
  ['a paper of three weeks ago is no longer chased', 21],
] as const)('%s', async (_, days) => {
  const desk = openDesk()
  await aPaperNobodyPrinted(desk, days)

  expect(await rowsOf(desk, 'prints')).toEqual([])
})
