import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../../support/desk.ts'
import { aBearingPlan, interestOf } from '../../support/interest-plan.ts'
import { aRunningPlan, changed, day, pay } from '../../support/running-plan.ts'

function ordered(planId: Plan['id'], language: 'en' | 'es' = 'en') {
  return { order: { kind: 'planAgreement', planId }, language, largePrint: false } as const
}

/** 600.00 in six, the first one paid; then eight more months for what is left. */
async function changedPlan(desk: TestDesk): Promise<Plan> {
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 10_000)
  const { plan: paid } = await ask(desk, 'plan.get', { planId: plan.id })
  const size = { by: 'count', count: 8 } as const
  return changed(desk, paid, { kind: 'newTerms', size, frequency: null, firstDueOn: null, arrears: 'include' })
}

describe('the agreement of a changed plan', () => {
  test('carries the number of the plan and its version', async () => {
    const desk = openDesk()
    const plan = await changedPlan(desk)
    const paper = await ask(desk, 'paper.issue', ordered(plan.id))

    expect(paper).toMatchObject({ kind: 'planAgreement', number: plan.number, version: 2, language: 'en' })
  })

  test('is the same paper when it is asked for again', async () => {
    const desk = openDesk()
    const plan = await changedPlan(desk)
    const first = await ask(desk, 'paper.issue', ordered(plan.id))
    const again = await ask(desk, 'paper.issue', ordered(plan.id))
    const spanish = await ask(desk, 'paper.issue', ordered(plan.id, 'es'))

    expect(again.id).toBe(first.id)
    expect([spanish.id === first.id, spanish.language, spanish.version]).toEqual([false, 'es', 2])
  })

  test('waits for a signature until a signed page is kept', async () => {
    const desk = openDesk()
    const plan = await changedPlan(desk)
    const paper = await ask(desk, 'paper.issue', ordered(plan.id))
    const waiting = (await ask(desk, 'plan.get', { planId: plan.id })).plan
    await ask(desk, 'paper.addSigned', {
      documentId: paper.id,
      how: 'paper',
      signedOn: desk.today(),
      mediaType: 'image/png',
      bytes: new Uint8Array([137, 80, 78, 71]),
    })
    const signed = (await ask(desk, 'plan.get', { planId: plan.id })).plan

    expect([waiting.state, waiting.signedOn]).toEqual(['active', null])
    expect([signed.state, signed.signedOn]).toEqual(['active', desk.today()])
  })

  test('says when somebody refused to sign it', async () => {
    const desk = openDesk()
    const plan = await changedPlan(desk)
    const paper = await ask(desk, 'paper.issue', ordered(plan.id))
    const mark = { kind: 'delivered', how: 'refused', recipient: 'Sample Patient A', on: desk.today() } as const
    await ask(desk, 'paper.mark', { documentId: paper.id, mark })
    const after = (await ask(desk, 'plan.get', { planId: plan.id })).plan

    expect([after.signedOn, after.signatureRefusedOn]).toEqual([null, desk.today()])
  })

  test('is the first one while the plan was never changed', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)
    const first = await ask(desk, 'paper.issue', ordered(plan.id))
    const spanish = await ask(desk, 'paper.issue', ordered(plan.id, 'es'))
    const ended = await changed(desk, plan, { kind: 'closeOut' })
    const late = await refusalTo(desk, 'paper.issue', ordered(ended.id))

    expect(first).toMatchObject({ version: 1, number: plan.number })
    expect(spanish).toMatchObject({ version: 1, number: plan.number, language: 'es' })
    expect(late).toMatchObject({ facts: { code: 'nothingOpen' } })
  })
})

describe.each(['period', 'actual/365'] as const)('with %s interest', (method) => {
  test('the agreement of new terms ties to the cent', async () => {
    const desk = openDesk({ today: () => day('2026-12-17') })
    const plan = await aBearingPlan(desk, {
      owed: cents(120_000),
      size: { by: 'count', count: 12 },
      agreedOn: plainDate('2026-11-15'),
      interest: interestOf({ method }),
    })
    await pay(desk, plan.id, 5_000, day('2026-12-15'))
    const { plan: paid } = await ask(desk, 'plan.get', { planId: plan.id })
    const next = await changed(desk, paid, {
      kind: 'moveDate',
      number: 3,
      dueOn: day('2027-02-20'),
      later: 'stay',
    })
    const paper = await ask(desk, 'paper.issue', ordered(next.id))

    // The paper is refused by its maker where one of its sums is wrong.
    expect(paper).toMatchObject({ kind: 'planAgreement', version: 2 })
  })
})
