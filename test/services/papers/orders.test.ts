import { describe, expect, test } from 'vitest'
import * as audit from '../../../db/repositories/audit.ts'
import type { Received } from '../../../shared/contract/contract.ts'
import type { PaperOrder } from '../../../shared/contract/paper-orders.ts'
import { NO_EXTRAS } from '../../../shared/model/good-faith-extras.ts'
import type { Paper } from '../../../shared/model/paper.ts'
import { cents } from '../../../shared/money/cents.ts'
import { aBusyClinic, orders } from '../../support/busy-clinic.ts'
import { ask, openDesk, refusal, refusalTo, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { agreed, aRunningPlan, day, pay } from '../../support/running-plan.ts'
import { anEstimate, SUPERVISOR } from '../../support/samples.ts'

function request(order: PaperOrder, language: 'en' | 'es' = 'en'): Received<'paper.issue'> {
  return { order, language, largePrint: false }
}

async function words(desk: TestDesk, paper: Paper): Promise<string> {
  const { bytes } = await ask(desk, 'paper.get', { documentId: paper.id, copy: false })
  return new TextDecoder().decode(bytes)
}

async function issued(desk: TestDesk, order: PaperOrder): Promise<string> {
  return words(desk, await ask(desk, 'paper.issue', request(order)))
}

test('every paper is issued with a number of its own', async () => {
  const clinic = await aBusyClinic()
  const papers: Paper[] = []
  for (const order of orders(clinic)) papers.push(await ask(clinic.desk, 'paper.issue', request(order)))

  expect(papers.map(({ kind }) => kind)).toEqual(orders(clinic).map(({ kind }) => kind))
  expect(new Set(papers.map(({ number }) => number)).size).toBe(papers.length)
  expect(papers[0]?.number).toBe('D-2027-0001')
})

test('every paper is made in Spanish with the same amounts', async () => {
  const clinic = await aBusyClinic()
  const amounts = (text: string) => text.match(/\{[^}]*: /g)
  for (const order of orders(clinic)) {
    const english = await words(clinic.desk, await ask(clinic.desk, 'paper.issue', request(order)))
    const spanish = await words(clinic.desk, await ask(clinic.desk, 'paper.issue', request(order, 'es')))

    expect(amounts(spanish), order.kind).toEqual(amounts(english))
  }
})

test('a preview is a draft and leaves nothing behind', async () => {
  const clinic = await aBusyClinic()
  const before = await ask(clinic.desk, 'paper.list', { patientId: null })

  const { bytes } = await ask(clinic.desk, 'paper.preview', request({ kind: 'emergencyBalances' }))

  expect(new TextDecoder().decode(bytes)).toMatch(/^draft /)
  expect(await ask(clinic.desk, 'paper.list', { patientId: null })).toEqual(before)
})

test('the trail keeps who issued which paper', async () => {
  const { desk } = await aBusyClinic()
  const paper = await ask(desk, 'paper.issue', request({ kind: 'emergencyBalances' }))

  const rows = audit.listOf(desk.store.reader, 'paper', paper.id)

  expect(rows.map(({ action, after }) => [action, after?.kind])).toEqual([['paper.issue', 'emergencyBalances']])
})

describe('a statement', () => {
  test('runs from what was asked to what is left', async () => {
    const { desk, planId } = await aBusyClinic()

    const text = await issued(desk, { kind: 'statement', planId, from: day('2026-11-01'), to: day('2027-03-31') })

    expect(text).toMatch(/Plan begins \| November 23, 2026 \| \{plan\.moves\.1\.amount: 600\.00\}/)
    expect(text).toMatch(/Payment, receipt R-2026-0001 .*\{plan\.moves\.2\.left: 500\.00\}/)
    expect(text).toContain('{plan.closing: $500.00}')
    expect(text).toContain('{plan.dueNow: $200.00}')
  })

  test('begins with what was left before its first day', async () => {
    const { desk, planId } = await aBusyClinic()

    const text = await issued(desk, { kind: 'statement', planId, from: day('2027-01-01'), to: day('2027-03-31') })

    expect(text).toContain('{plan.opening: 500.00}')
    expect(text).not.toContain('R-2026-0001')
  })

  test('is refused over days that are turned round', async () => {
    const { desk, planId } = await aBusyClinic()
    const order = { kind: 'statement', planId, from: day('2027-02-01'), to: day('2027-01-01') } as const

    const error = await refusalTo(desk, 'paper.issue', request(order))

    expect(error).toMatchObject({ code: 'NOT_POSSIBLE', facts: { code: 'daysTurned' } })
  })
})

describe('letters', () => {
  test('a reminder names every late payment', async () => {
    const { desk, planId } = await aBusyClinic()

    const text = await issued(desk, { kind: 'reminderLetter', planId })

    expect(text).toContain('Installment 2 | January 15, 2027 | {late.2: 100.00}')
    expect(text).toContain('{plan.late: $200.00}')
  })

  test.each([
    ['refundLetter', 'noRefund'],
    ['settlementLetter', 'noOffer'],
  ] as const)('a %s without its reason is refused', async (kind, code) => {
    const { desk, planId } = await aBusyClinic()

    expect(await refusalTo(desk, 'paper.issue', request({ kind, planId }))).toMatchObject({ facts: { code } })
  })

  test('a refund and a settlement offer have their letters', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)
    await pay(desk, plan.id, 62_500)
    const refund = { amount: cents(2_500), method: 'check', reference: '2044', reason: 'paid twice' } as const
    const sheet = { planId: plan.id, refundedOn: desk.today(), requestKey: 'refund-0001' }
    await ask(desk, 'credit.refund', { ...refund, ...sheet })
    const other = await aRunningPlan(desk)
    await ask(
      desk,
      'plan.offerSettlement',
      {
        planId: other.id,
        fromVersion: other.version,
        ask: { by: 'amount', amount: cents(48_000) },
        deadlineOn: day('2026-12-31'),
        reason: 'hardship',
      },
      SUPERVISOR,
    )

    expect(await issued(desk, { kind: 'refundLetter', planId: plan.id })).toContain('{refund.amount: $25.00}')
    expect(await issued(desk, { kind: 'payOffLetter', planId: plan.id, on: desk.today() })).toContain('paid in full')
    expect(await issued(desk, { kind: 'settlementLetter', planId: other.id })).toContain(
      '{settlement.forgiven: 120.00}',
    )
  })

  test('the letters of a day are sent once', async () => {
    const { desk, planId } = await aBusyClinic()
    const [due] = await ask(desk, 'paper.lettersDue', {})
    if (due === undefined) throw new Error('a late plan has a letter due')

    await ask(desk, 'paper.issue', request({ kind: due.kind, planId }))

    expect(due).toMatchObject({ planId, late: 20_000, payerName: expect.any(String), postalCode: expect.any(String) })
    expect(await ask(desk, 'paper.lettersDue', {})).toEqual([])
  })
})

test('blank forms take numbers that nobody gets again', async () => {
  const { desk } = await aBusyClinic()
  const order = { kind: 'outageForm', form: 'plan', count: 2 } as const

  const [first, second] = [await issued(desk, order), await issued(desk, order)]

  expect(first.match(/Form F-\d{4}-\d{4}/g)).toEqual(['Form F-2027-0001', 'Form F-2027-0002'])
  expect(second.match(/Form F-\d{4}-\d{4}/g)).toEqual(['Form F-2027-0003', 'Form F-2027-0004'])
})

test('the day sheet compares the count without the float', async () => {
  const { desk } = await aBusyClinic()
  const counted = [{ method: 'cash', amount: cents(9_500) } as const]

  const text = await issued(desk, {
    kind: 'dailyClose',
    on: day('2026-11-23'),
    float: cents(10_000),
    counted,
    explanation: '',
  })

  expect(text).toContain('Cash | {close.cash.expected: 100.00} | {close.cash.counted: 95.00}')
  expect(text).toContain('{close.cash.difference: 5.00} short')
})

describe('a good faith estimate', () => {
  const co = {
    name: 'Sample Imaging Partners',
    npi: '1234567901',
    tin: '',
    address: '',
    state: 'IL',
    lines: [
      {
        service: 'Reading of the picture',
        serviceCode: 'DEMO3',
        diagnosisCodes: [],
        units: 1,
        charge: cents(31_250),
        expected: cents(18_750),
      },
    ],
  }

  test('lists co-providers and recurring care', async () => {
    const { desk, estimateId } = await aBusyClinic()
    const recurring = { count: 12, frequency: 'once a week', from: day('2027-03-08'), to: day('2027-05-31') }
    await ask(desk, 'goodFaith.save', { estimateId, extras: { ...NO_EXTRAS, coProviders: [co], recurring } })

    const issue = { estimateId, draft: anEstimate(PATIENT_A.id), language: 'en' as const }
    const [paper] = (await ask(desk, 'estimate.issue', issue)).papers
    if (paper === undefined) throw new Error('an issued estimate has a paper')
    const text = await words(desk, paper)

    expect(text).toContain('Also part of your care: Sample Imaging Partners')
    expect(text).toContain('12 visits (once a week)')
    expect(text).toContain('{coProvider.1.expected: $187.50}')
  })

  test('covers recurring care for at most twelve months', async () => {
    const { desk, estimateId } = await aBusyClinic()
    const recurring = { count: 60, frequency: 'once a week', from: day('2027-03-08'), to: day('2028-03-08') }
    const extras = { ...NO_EXTRAS, recurring }

    expect(await refusalTo(desk, 'goodFaith.save', { estimateId, extras })).toMatchObject({ code: 'NOT_POSSIBLE' })
  })
})

test('a paper of an unknown record is refused', async () => {
  const { desk } = await aBusyClinic()
  const order = { kind: 'payOffLetter', planId: 'W1-nothing', on: day('2027-03-31') } as unknown as PaperOrder

  expect(await refusalTo(desk, 'paper.issue', request(order))).toEqual(refusal('NOT_FOUND'))
  expect(agreed(desk).how).toBe('phone')
})
