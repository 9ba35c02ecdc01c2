import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { makeVersionAgreement } from '../../../electron/services/papers/version-agreement.ts'
import { flatText } from '../../../shared/documents/flat-text.ts'
import type { AutopayChoice } from '../../../shared/model/autopay.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, refusal, refusalTo, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan, changed, day, faults, lines, pay } from '../../support/running-plan.ts'
import { SUPERVISOR } from '../../support/samples.ts'

/** Drawn from a card on each due date, agreed on paper on the desk's first day. */
const CHOICE: AutopayChoice = {
  day: null,
  method: 'card',
  brand: 'Visa',
  lastFour: '4242',
  token: 'tok_sample_1',
  consent: { kind: 'paperScanned', by: 'Sample Patient A', on: day('2026-11-23'), textVersion: '2026-01' },
}

const chosen = (desk: TestDesk, { id: planId }: Plan, choice: AutopayChoice | null = CHOICE, reason = '') =>
  ask(desk, 'autopay.save', { planId, choice, reason })
const drawsOn = (desk: TestDesk, on: string) => ask(desk, 'report.debits', { on: day(on) })

/** 600.00 in six payments of 100.00 from December 15, drawn automatically, on December 15. */
async function aDueDraw(desk: TestDesk): Promise<Plan> {
  const plan = await aRunningPlan(desk)
  await chosen(desk, plan)
  desk.later({ days: 22 })
  return plan
}

const paid = { amount: cents(10_000), failed: null }

describe('what a payer chose', () => {
  test('stands with its consent and the next draw', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)

    expect(await ask(desk, 'autopay.get', { planId: plan.id })).toMatchObject({ now: null, rows: [], next: null })
    expect(await chosen(desk, plan)).toMatchObject({
      now: { choice: CHOICE, reason: '' },
      next: { on: '2026-12-15', amount: 10_000 },
      daysAfterDue: 0,
    })
  })

  test('is switched off at any time and stays readable', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)
    await chosen(desk, plan)
    const after = await chosen(desk, plan, null, 'Asked on the phone.')

    expect(after.now).toMatchObject({ choice: null, reason: 'Asked on the phone.' })
    expect(after.rows.map(({ choice }) => choice?.lastFour ?? 'off')).toEqual(['off', '4242'])
    expect(await drawsOn(desk, '2026-12-15')).toEqual([])
    const again = { planId: plan.id, choice: null, reason: '' }
    expect(await refusalTo(desk, 'autopay.save', again)).toMatchObject({ facts: { code: 'autopayOffAlready' } })
  })

  test('never changes what was written before', async () => {
    const desk = openDesk()
    await chosen(desk, await aRunningPlan(desk))

    expect(() => desk.store.writer.transaction((tx) => tx.run(sql`UPDATE plan_autopay SET is_on = 0`))).toThrow()
    expect(() => desk.store.writer.transaction((tx) => tx.run(sql`DELETE FROM plan_autopay`))).toThrow()
  })

  test.each([
    ['a card number as reference', { token: 'tok 4111 1111 1111 1111' }, refusal('CARD_NUMBER', { field: 'token' })],
    ['a card number as brand', { brand: 'Visa 4111111111111111' }, refusal('CARD_NUMBER', { field: 'brand' })],
  ])('%s is refused', async (_what, changes, answer) => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)

    const request = { planId: plan.id, choice: { ...CHOICE, ...changes }, reason: '' }
    expect(await refusalTo(desk, 'autopay.save', request)).toEqual(answer)
  })

  test.each([
    ['tokenIsAccount', { method: 'bank', brand: 'Sample Bank', token: '000 123 456 789' }],
    ['consentInFuture', { consent: { ...CHOICE.consent, on: day('2026-11-24') } }],
  ] as const)('%s is refused in words', async (code, changes) => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)

    const request = { planId: plan.id, choice: { ...CHOICE, ...changes }, reason: '' }
    expect(await refusalTo(desk, 'autopay.save', request)).toMatchObject({ facts: { code } })
  })

  test('says how long after the due date it is drawn', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)

    // The 5th lies before December 15, so the first draw is January 5, 21 days late.
    expect(await chosen(desk, plan, { ...CHOICE, day: 5 })).toMatchObject({
      next: { on: '2027-01-05', amount: 10_000 },
      daysAfterDue: 21,
    })
  })
})

describe('the agreement of changed terms', () => {
  const agreement = async (desk: TestDesk, { id: planId }: Plan, language: 'en' | 'es' = 'en') => {
    const order = { kind: 'planAgreement', planId } as const
    const clinic = await ask(desk, 'clinic.get', {})
    const own = { language, number: 'D-1', version: 1, issuedOn: desk.today(), preparedBy: 'Counselor 1' } as const
    const made = makeVersionAgreement({ desk, reader: desk.store.reader, clinic, made: own }, order)
    if (!made.ok) throw new Error('no agreement')
    return flatText(made.value.model)
  }

  test('names what the payer chose before', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)
    await chosen(desk, plan, { ...CHOICE, day: 20 })
    desk.later({ days: 1 })
    const next = await changed(desk, plan, { kind: 'moveDate', number: 1, dueOn: day('2026-12-20'), later: 'stay' })

    expect(await agreement(desk, next)).toContain('Visa card ending in 4242, on day 20 of the month')
    expect(await agreement(desk, next, 'es')).toContain('tarjeta Visa que termina en 4242, el día 20 de cada mes')
  })

  test('says the same when the choice changes later', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)
    const next = await changed(desk, plan, { kind: 'moveDate', number: 1, dueOn: day('2026-12-20'), later: 'stay' })
    desk.later({ days: 1 })
    await chosen(desk, next)

    expect(await agreement(desk, next)).toContain('No automatic payments are set up for this plan.')
  })
})

describe('the draws of a day', () => {
  test('name plan, amount, reference and last four', async () => {
    const desk = openDesk()
    const plan = await aDueDraw(desk)
    await aRunningPlan(desk)

    expect(await drawsOn(desk, '2026-12-15')).toMatchObject([
      { planNumber: plan.number, payments: [1], amount: 10_000, lastFour: '4242', token: 'tok_sample_1', result: null },
    ])
    expect(await drawsOn(desk, '2026-12-16')).toEqual([])
  })

  test('ask for what is left of a payment only', async () => {
    const desk = openDesk()
    const plan = await aDueDraw(desk)
    await pay(desk, plan.id, 4_000)

    expect(await drawsOn(desk, '2026-12-15')).toMatchObject([{ payments: [1], amount: 6_000 }])
  })

  test('leave out a paused plan and days before the consent', async () => {
    const desk = openDesk()
    const plan = await aDueDraw(desk)
    await chosen(desk, plan, { ...CHOICE, consent: { ...CHOICE.consent, on: day('2026-12-15') } })
    const asked = await drawsOn(desk, '2026-12-15')
    await changed(desk, plan, { kind: 'pause', reason: 'billingDispute', until: null })

    expect(asked).toHaveLength(1)
    expect(await drawsOn(desk, '2026-12-15')).toEqual([])
    const other = await aRunningPlan(desk)
    await chosen(desk, other)
    expect((await drawsOn(desk, '2026-12-15')).map(({ planNumber }) => planNumber)).toEqual([other.number])
  })

  test('leave as a table without a name, and as a paper', async () => {
    const desk = openDesk()
    const plan = await aDueDraw(desk)
    const order = { report: 'debits', on: desk.today() } as const
    await ask(desk, 'report.save', order)
    await ask(desk, 'report.print', order)

    const table = new TextDecoder().decode(desk.saved[0]?.bytes)
    expect(table).toContain(`${plan.number}`)
    expect(table).toMatch(/100(\.00)?,.*Card.*Visa.*4242.*tok_sample_1/)
    expect(table).not.toContain(plan.patientName)
  })
})

describe('a result that comes back', () => {
  test('posts a payment of its day when it was paid', async () => {
    const desk = openDesk()
    const plan = await aDueDraw(desk)
    const on = desk.today()
    const after = await ask(desk, 'autopay.result', { planId: plan.id, on, ...paid })
    const { plan: now } = await ask(desk, 'plan.get', { planId: plan.id })

    expect(now.receipts).toMatchObject([
      { amount: 10_000, method: 'card', reference: 'Automatic, Visa 4242', receivedOn: on },
    ])
    expect(lines(now)[0]).toBe('1 2026-12-15 10000 10000')
    expect(after).toMatchObject([
      { payments: [], amount: 10_000, result: { outcome: 'paid', receiptNumber: now.receipts[0]?.number } },
    ])
    expect(faults(desk)).toEqual([])
  })

  test('posts once and again only after it was taken back', async () => {
    const desk = openDesk()
    const plan = await aDueDraw(desk)
    const request = { planId: plan.id, on: desk.today(), ...paid }
    await ask(desk, 'autopay.result', request)
    const twice = await refusalTo(desk, 'autopay.result', request)
    const { plan: now } = await ask(desk, 'plan.get', { planId: plan.id })
    const [receipt] = now.receipts
    if (receipt === undefined) throw new Error('nothing was posted')
    await ask(desk, 'payment.reverse', { receiptId: receipt.id, reason: 'Chargeback' }, SUPERVISOR)
    desk.later({ days: 1 })
    await ask(desk, 'autopay.result', request)

    expect(twice).toMatchObject({ facts: { code: 'drawNotedAlready' } })
    const { plan: after } = await ask(desk, 'plan.get', { planId: plan.id })
    expect(after.receipts.map(({ reversed }) => reversed === null).toSorted()).toEqual([false, true])
    expect(faults(desk)).toEqual([])
  })

  test('that failed is noted and asks for a call today', async () => {
    const desk = openDesk()
    const plan = await aDueDraw(desk)
    const request = { planId: plan.id, on: desk.today(), amount: cents(10_000), failed: 'Insufficient funds' }
    const [draw] = await ask(desk, 'autopay.result', request)
    const today = await ask(desk, 'today.list', {})

    expect(draw).toMatchObject({ amount: 10_000, result: { outcome: 'failed', reason: 'Insufficient funds' } })
    const calls = today.groups.find(({ group }) => group === 'callsPromised')?.rows ?? []
    expect(calls).toMatchObject([{ planId: plan.id, what: { kind: 'callAgain' } }])
    expect(calls[0]?.lastContact?.note).toMatch(/^Automatic payment of \$100\.00 on .* failed: Insufficient funds$/)
    expect((await ask(desk, 'plan.get', { planId: plan.id })).plan.paid).toBe(0)
  })

  test('may be paid after all, but fails once', async () => {
    const desk = openDesk()
    const plan = await aDueDraw(desk)
    const request = { planId: plan.id, on: desk.today(), ...paid }
    await ask(desk, 'autopay.result', { ...request, failed: 'No answer' })

    expect(await refusalTo(desk, 'autopay.result', { ...request, failed: 'No answer' })).toMatchObject({
      facts: { code: 'drawNotedAlready' },
    })
    expect(await ask(desk, 'autopay.result', request)).toMatchObject([{ result: { outcome: 'paid' } }])
  })

  test('is refused for days to come and plans not drawn', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)
    await chosen(desk, plan)
    const request = { planId: plan.id, ...paid }

    expect(await refusalTo(desk, 'autopay.result', { ...request, on: day('2026-12-15') })).toMatchObject({
      facts: { code: 'drawInFuture' },
    })
    expect(await refusalTo(desk, 'autopay.result', { ...request, on: desk.today() })).toMatchObject({
      facts: { code: 'drawNotAwaited' },
    })
  })

  test('long ago is posted with its reason', async () => {
    const desk = openDesk()
    const plan = await aDueDraw(desk)
    const on = desk.today()
    desk.later({ days: 20 })
    await ask(desk, 'autopay.result', { planId: plan.id, on, ...paid })

    const { plan: now } = await ask(desk, 'plan.get', { planId: plan.id })
    expect(now.receipts).toMatchObject([{ receivedOn: on, amount: 10_000 }])
  })
})
