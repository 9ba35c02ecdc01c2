import { describe, expect, test } from 'vitest'
import * as ledger from '../../db/repositories/ledger.ts'
import { makePayOff } from '../../electron/services/papers/money-letters.ts'
import { chargesOf } from '../../renderer/features/installments/state/charges.ts'
import { flatText } from '../../shared/documents/flat-text.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { FIRST_PLAN_POLICY } from '../../shared/model/plan-policy.ts'
import { cents } from '../../shared/money/cents.ts'
import { ask, refusal, refusalTo, type TestDesk } from '../support/desk.ts'
import { aFeeClinic, aFeePack } from '../support/fee-clinic.ts'
import { aRunningPlan, changed, faults, pay } from '../support/running-plan.ts'
import { ADMINISTRATOR, COUNSELOR, SUPERVISOR } from '../support/samples.ts'

/** 600.00 in six payments of 100.00 from December 15, looked at on January 4: the first one is 20 days late. */
async function aLatePlan(desk: TestDesk): Promise<Plan> {
  const plan = await aRunningPlan(desk)
  desk.later({ days: 42 })
  return plan
}

const options = (desk: TestDesk, { id: planId }: Plan) => ask(desk, 'planFee.options', { planId })
const charged = (desk: TestDesk, { id: planId }: Plan, amount = 1_500) =>
  ask(desk, 'planFee.charge', { planId, of: { kind: 'late', installment: 1 }, amount: cents(amount) })

describe('a late fee', () => {
  test('is shown before it is charged, cut to what the law allows', async () => {
    const desk = await aFeeClinic()
    const plan = await aLatePlan(desk)

    expect(await options(desk, plan)).toMatchObject({
      late: [{ installment: 1, dueOn: '2026-12-15', lateOn: '2026-12-31', amount: 1_500 }],
      noLateFee: null,
      returned: 2_000,
    })
  })

  test('is its own entry of the ledger, once for a payment', async () => {
    const desk = await aFeeClinic()
    const plan = await aLatePlan(desk)
    const record = await charged(desk, plan)

    const [entry] = ledger.listOfPlan(desk.store.reader, plan.id).filter(({ kind }) => kind === 'fee')
    expect(entry).toMatchObject({ debit: 'feeReceivable', credit: 'feeIncome', amount: 1_500 })
    expect(record.plan).toMatchObject({ left: 60_000, feesLeft: 1_500 })
    expect((await options(desk, plan)).late).toEqual([])
    const again = { planId: plan.id, of: { kind: 'late', installment: 1 } as const, amount: cents(1_500) }
    expect(await refusalTo(desk, 'planFee.charge', again)).toMatchObject({ code: 'NOT_POSSIBLE' })
    expect(faults(desk)).toEqual([])
  })

  test('is never charged because an earlier fee was unpaid', async () => {
    const desk = await aFeeClinic()
    const plan = await aLatePlan(desk)
    await charged(desk, plan)
    await pay(desk, plan.id, 10_000)
    desk.later({ days: 11 })
    await pay(desk, plan.id, 10_000)
    desk.later({ days: 25 })

    expect((await options(desk, plan)).late).toEqual([])
    expect(faults(desk)).toEqual([])
  })

  test('is paid after what is due and before what is not', async () => {
    const desk = await aFeeClinic()
    const plan = await aLatePlan(desk)
    await charged(desk, plan)

    const posted = await pay(desk, plan.id, 12_000)

    expect(posted.receipt.allocations).toEqual([
      { installment: 1, amount: 10_000 },
      { installment: 2, amount: 500 },
    ])
    expect(posted.receipt.feeParts).toEqual([{ feeId: posted.plan.fees[0]?.id, amount: 1_500 }])
    expect(posted.plan).toMatchObject({ feesLeft: 0, left: 49_500, credit: 0 })
    expect(faults(desk)).toEqual([])
  })

  test('is not asked where the agreement names none', async () => {
    const desk = await aFeeClinic(null)
    const plan = await aLatePlan(desk)

    expect(await options(desk, plan)).toMatchObject({
      late: [],
      noLateFee: 'The agreement of this plan names no late fee.',
      noReturned: 'The agreement of this plan names no fee for a returned payment.',
    })
  })

  test('is not asked any more when the law came to forbid it', async () => {
    const desk = await aFeeClinic()
    const plan = await aLatePlan(desk)
    const no = {
      value: { allowed: false, mostCents: null, percent: null, graceDays: 0 },
      cite: 'Sample',
      verified: true,
    }
    await ask(
      desk,
      'policy.savePack',
      { pack: aFeePack({ edition: 2, lateFee: no }), reason: 'New law' },
      ADMINISTRATOR,
    )

    const { late, noLateFee } = await options(desk, plan)

    expect(late).toEqual([])
    expect(noLateFee).toMatch(/^No late fee may be asked: the law does not allow it/)
  })

  test('is not asked while the plan is paused or eased', async () => {
    const desk = await aFeeClinic()
    const plan = await aLatePlan(desk)
    const paused = await changed(desk, plan, { kind: 'pause', reason: 'billingDispute', until: null })

    expect((await options(desk, paused)).noLateFee).toBe('No late fee while the plan is paused or disputed.')
  })

  test('is not charged at another amount than was shown', async () => {
    const desk = await aFeeClinic()
    const plan = await aLatePlan(desk)
    const more = { planId: plan.id, of: { kind: 'late', installment: 1 } as const, amount: cents(2_000) }

    expect(await refusalTo(desk, 'planFee.charge', more)).toMatchObject({ facts: { code: 'feeChanged' } })
  })
})

describe('a returned payment', () => {
  test('can be charged later too, and once', async () => {
    const desk = await aFeeClinic()
    const plan = await aRunningPlan(desk)
    const { receipt } = await pay(desk, plan.id, 10_000)
    await ask(desk, 'payment.reverse', { receiptId: receipt.id, reason: 'no funds', returnedFee: null }, SUPERVISOR)
    const before = (await ask(desk, 'plan.get', { planId: plan.id })).plan
    const [charge, ...others] = chargesOf(before, await options(desk, plan))
    if (charge === undefined) throw new Error('nothing to charge')
    const { plan: after } = await ask(desk, 'planFee.charge', { planId: plan.id, of: charge.of, amount: charge.amount })

    expect(others).toEqual([])
    expect(charge).toMatchObject({ amount: 2_000, line: `Returned payment ${receipt.number}: $20.00` })
    expect(after.feesLeft).toBe(2_000)
    expect(chargesOf(after, await options(desk, plan))).toEqual([])
    expect(faults(desk)).toEqual([])
  })

  test('stands in the letter that says what pays the plan off', async () => {
    const desk = await aFeeClinic()
    const plan = await aRunningPlan(desk)
    const { receipt } = await pay(desk, plan.id, 10_000)
    const back = { receiptId: receipt.id, reason: 'no funds', returnedFee: cents(2_000) }
    await ask(desk, 'payment.reverse', back, SUPERVISOR)
    const made = makePayOff(
      {
        desk,
        reader: desk.store.reader,
        clinic: await ask(desk, 'clinic.get', {}),
        made: { language: 'en', number: 'D-1', version: 1, issuedOn: desk.today(), preparedBy: 'Counselor 1' },
      },
      { kind: 'payOffLetter', planId: plan.id, on: desk.today() },
    )
    if (!made.ok) throw new Error('no letter')
    const text = flatText(made.value.model)

    expect(text).toContain('Fees that are open')
    expect(text).toContain('$620.00')
  })

  test('is taken back and costs what the law allows, in one step', async () => {
    const desk = await aFeeClinic()
    const plan = await aRunningPlan(desk)
    const { receipt } = await pay(desk, plan.id, 10_000)
    const request = { receiptId: receipt.id, reason: 'no funds', returnedFee: cents(2_000) }

    const after = await ask(desk, 'payment.reverse', request, SUPERVISOR)

    expect(after).toMatchObject({ left: 60_000, feesLeft: 2_000 })
    expect(after.fees).toMatchObject([{ kind: 'returned', receiptNumber: receipt.number, amount: 2_000 }])
    expect(faults(desk)).toEqual([])
  })

  test('is taken back without a fee where the fee may not be asked', async () => {
    const desk = await aFeeClinic(null)
    const plan = await aRunningPlan(desk)
    const { receipt } = await pay(desk, plan.id, 10_000)
    const request = { receiptId: receipt.id, reason: 'no funds', returnedFee: cents(2_000) }

    expect(await refusalTo(desk, 'payment.reverse', request, SUPERVISOR)).toMatchObject({ code: 'NOT_POSSIBLE' })
    expect((await ask(desk, 'plan.get', { planId: plan.id })).plan.left).toBe(50_000)
  })
})

describe('a waiver', () => {
  test('gives the money that paid the fee to the plan', async () => {
    const desk = await aFeeClinic()
    const plan = await aLatePlan(desk)
    const { plan: late } = await charged(desk, plan)
    await pay(desk, plan.id, 12_000)

    const request = { feeId: late.fees[0]?.id ?? '', amount: null, reason: 'first time' }
    const { plan: after } = await ask(desk, 'planFee.waive', request)

    expect(after).toMatchObject({ feesLeft: 0, left: 48_000 })
    expect(after.fees[0]).toMatchObject({ waived: 1_500, paid: 0, waivers: [{ reason: 'first time', amount: 1_500 }] })
    expect(faults(desk)).toEqual([])
  })

  test('of a part leaves the rest', async () => {
    const desk = await aFeeClinic()
    const plan = await aLatePlan(desk)
    const { plan: late } = await charged(desk, plan)

    const request = { feeId: late.fees[0]?.id ?? '', amount: cents(500), reason: 'half' }
    const { plan: after } = await ask(desk, 'planFee.waive', request)

    expect(after.feesLeft).toBe(1_000)
    expect(faults(desk)).toEqual([])
  })

  test('above the limit of the clinic is a supervisor’s', async () => {
    const desk = await aFeeClinic()
    const plan = await aLatePlan(desk)
    const { plan: late } = await charged(desk, plan)
    const { policy } = await ask(desk, 'policy.get', {})
    await ask(desk, 'policy.save', { policy: { ...policy, largestWriteOff: cents(1_000) } }, ADMINISTRATOR)
    const request = { feeId: late.fees[0]?.id ?? '', amount: null, reason: 'first time' }

    expect(await refusalTo(desk, 'planFee.waive', request)).toEqual(refusal('NEEDS_SUPERVISOR', { limit: 1_000 }))
    expect((await ask(desk, 'planFee.waive', request, SUPERVISOR)).plan.feesLeft).toBe(0)
  })

  test('comes with the end of a plan', async () => {
    const desk = await aFeeClinic()
    const plan = await aLatePlan(desk)
    await charged(desk, plan)

    const ended = await changed(desk, plan, { kind: 'closeOut' })

    expect(ended).toMatchObject({ state: 'cancelled', feesLeft: 0, left: 0 })
    expect(faults(desk)).toEqual([])
  })
})

describe('what a payer says later', () => {
  test('uses a credit that waited', async () => {
    const desk = await aFeeClinic()
    const plan = await aRunningPlan(desk)
    const { receipt } = await ask(desk, 'payment.post', {
      planId: plan.id,
      amount: cents(25_000),
      method: 'cash',
      reference: '',
      receivedOn: desk.today(),
      requestKey: 'credit-00001',
      evenIfTwice: true,
      excess: 'credit',
    })

    const { plan: after } = await ask(desk, 'payment.direct', {
      receiptId: receipt.id,
      excess: 'next',
      reason: 'asked by phone',
    })

    expect(after).toMatchObject({ credit: 0, left: 35_000 })
    expect(after.installments.map(({ paid }) => paid)).toEqual([10_000, 10_000, 5_000, 0, 0, 0])
    expect(faults(desk)).toEqual([])
  })
})

test('fees of a policy come back whole', async () => {
  const desk = await aFeeClinic()
  const { policy } = await ask(desk, 'policy.get', {}, COUNSELOR)

  expect(policy.lateFee).toMatchObject({ kind: 'flat', flat: 2_000, graceDays: 10 })
  expect([policy.returnedPayment, FIRST_PLAN_POLICY.returnedPayment]).toEqual([3_000, null])
})
