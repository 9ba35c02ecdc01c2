import { describe, expect, test } from 'vitest'
import type { HandOff } from '../../../shared/contract/hand-off.ts'
import { addDays } from '../../../shared/dates/plain-date.ts'
import type { CollectionCode, CollectionFact } from '../../../shared/model/collection-fact.ts'
import { policyPackSchema } from '../../../shared/model/policy-pack.ts'
import { cents } from '../../../shared/money/cents.ts'
import { shippedPacks } from '../../../shared/rules/policy/shipped-packs-table.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan, changed, pay } from '../../support/running-plan.ts'
import { ADMINISTRATOR, CLINIC, COUNSELOR, SUPERVISOR } from '../../support/samples.ts'

type PlanId = Awaited<ReturnType<typeof aRunningPlan>>['id']

async function record(desk: TestDesk, planId: PlanId, code: CollectionCode, more: Partial<CollectionFact> = {}) {
  const fact = { code, on: desk.today(), amount: null, words: '', note: '', isTakenBack: false, ...more }
  return ask(desk, 'handOff.record', { planId, fact })
}

function stateOf(found: HandOff, code: string) {
  const line = found.gate?.conditions.find((one) => one.code === code)
  return line ? [line.state, line.on] : null
}

/** Everything that a person has to record, on this day. */
async function recordAll(desk: TestDesk, planId: PlanId): Promise<void> {
  const { plan } = await ask(desk, 'plan.get', { planId })
  await record(desk, planId, 'itemized', { amount: plan.left })
  await record(desk, planId, 'noticeSent')
  for (const code of ['attorney', 'inconvenientTimes', 'optOuts'] as const) {
    await record(desk, planId, code, { words: 'none' })
  }
}

describe('the gate of a plan that nobody pays', () => {
  test('opens by the clock and recorded facts alone', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)
    const gate = async () => (await ask(desk, 'handOff.get', { planId: plan.id })).gate

    expect((await gate())?.mayHandOff).toBe(false)
    desk.later({ days: 160 })
    expect((await gate())?.conditions.filter(({ state }) => state !== 'met').map(({ code }) => code)).toEqual([
      'noticeSent',
      'recordComplete',
    ])
    await recordAll(desk, plan.id)

    expect(await gate()).toMatchObject({ mayHandOff: true, earliestOn: desk.today() })
  })

  test('says what is still missing after each fact', async () => {
    const desk = openDesk()
    const { id } = await aRunningPlan(desk)
    const missing = (found: HandOff) =>
      found.gate?.conditions.find(({ code }) => code === 'recordComplete')?.facts.missing

    const first = await record(desk, id, 'attorney', { words: 'Sample Attorney' })
    expect(missing(first)).toBe(
      'itemizedOn,itemizedBalance,interestSince,feesSince,paymentsSince,creditsSince,inconvenientTimes,optOuts',
    )
    await record(desk, id, 'itemized', { amount: cents(60_000) })
    await record(desk, id, 'inconvenientTimes', { words: 'before 9 AM' })
    expect(missing(await record(desk, id, 'optOuts', { words: 'no texts' }))).toBeUndefined()
  })

  test('waits for its last day where only time is missing', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)
    desk.later({ days: 70 })
    await recordAll(desk, plan.id)

    const { gate } = await ask(desk, 'handOff.get', { planId: plan.id })

    expect(gate).toMatchObject({ mayHandOff: false, notBefore: gate?.earliestOn })
    expect(gate?.earliestOn).not.toBeNull()
  })

  test('is shut while a pause code stops the clock', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)
    desk.later({ days: 160 })
    await recordAll(desk, plan.id)
    await changed(desk, plan, { kind: 'pause', reason: 'bankruptcy', until: null })

    const found = await ask(desk, 'handOff.get', { planId: plan.id })

    expect(found.gate?.mayHandOff).toBe(false)
    expect(stateOf(found, 'notPaused')).toEqual(['notMet', desk.today()])
  })
})

describe('what moved since the itemization', () => {
  test('is read from the ledger', async () => {
    const desk = openDesk()
    const { id } = await aRunningPlan(desk)
    await record(desk, id, 'itemized', { amount: cents(60_000) })
    desk.later({ days: 30 })
    await pay(desk, id, 10_000)

    expect((await ask(desk, 'handOff.get', { planId: id })).record).toMatchObject({
      itemizedBalance: 60_000,
      paymentsSince: 10_000,
      creditsSince: 0,
      interestSince: 0,
      feesSince: 0,
    })
  })

  test('stays unknown where the balance does not follow from it', async () => {
    const desk = openDesk()
    const { id } = await aRunningPlan(desk)
    await record(desk, id, 'itemized', { amount: cents(59_000) })

    expect((await ask(desk, 'handOff.get', { planId: id })).record).toMatchObject({
      interestSince: null,
      feesSince: null,
    })
    await record(desk, id, 'interestSince', { amount: cents(0) })
    expect((await record(desk, id, 'feesSince', { amount: cents(1_000) })).record).toMatchObject({
      interestSince: 0,
      feesSince: 1_000,
    })
  })
})

describe('a recorded fact', () => {
  test('keeps its day, who recorded it, and what was recorded before', async () => {
    const desk = openDesk()
    const { id } = await aRunningPlan(desk)
    await record(desk, id, 'attorney', { words: 'none' })
    const { facts, record: now } = await record(desk, id, 'attorney', { words: 'Sample Attorney', note: 'by phone' })

    expect(facts.map(({ words, by }) => [words, by])).toEqual([
      ['Sample Attorney', COUNSELOR.name],
      ['none', COUNSELOR.name],
    ])
    expect(now.attorney).toBe('Sample Attorney')
  })

  test('can be taken back, and is unknown then', async () => {
    const desk = openDesk()
    const { id } = await aRunningPlan(desk)
    await record(desk, id, 'attorney', { words: 'Sample Attorney' })
    const { record: now } = await record(desk, id, 'attorney', { isTakenBack: true })

    expect(now.attorney).toBeNull()
  })

  test('does not lie in the future', async () => {
    const desk = openDesk()
    const { id: planId } = await aRunningPlan(desk)
    const on = addDays(desk.today(), 1)
    const fact = { code: 'spokenOf' as const, on, amount: null, words: '', note: '', isTakenBack: false }

    expect(await refusalTo(desk, 'handOff.record', { planId, fact })).toMatchObject({ facts: { code: 'factInFuture' } })
  })
})

test('a nonprofit hospital waits 120 days after the first bill and 30 after its notice', async () => {
  const desk = openDesk()
  const { policy } = await ask(desk, 'policy.get', {})
  const hospital = { ...policy, providerKind: 'hospital' as const, isForProfit: false }
  await ask(desk, 'policy.save', { policy: hospital }, ADMINISTRATOR)
  const { id } = await aRunningPlan(desk)
  const first = desk.today()
  await record(desk, id, 'firstBill')
  desk.later({ days: 10 })
  await record(desk, id, 'actionsNotice')
  await record(desk, id, 'summaryEnclosed')
  const found = await record(desk, id, 'spokenOf')

  expect(stateOf(found, 'hospitalWait')).toEqual(['waits', addDays(first, 120)])
  expect(stateOf(found, 'hospitalNotice')).toEqual(['waits', addDays(first, 40)])
  expect(stateOf(found, 'hospitalSummary')).toEqual(['met', addDays(first, 10)])
  expect(stateOf(found, 'hospitalSpoken')).toEqual(['met', addDays(first, 10)])
  expect(found.gate?.conditions.find(({ code }) => code === 'hospitalApplication')?.facts.until).toBe(
    addDays(first, 240),
  )
})

test('a plan keeps the rules of its day and names what became stricter', async () => {
  const desk = openDesk()
  await ask(desk, 'clinic.save', { clinic: { ...CLINIC, state: 'NJ' } }, ADMINISTRATOR)
  const { id } = await aRunningPlan(desk)
  const shipped = policyPackSchema.parse(shippedPacks.find((pack) => pack.id === 'NJ'))
  const pack = { ...shipped, edition: 2, graceDays: { value: 90, cite: 'sample law', verified: true } }
  await ask(desk, 'policy.savePack', { pack, reason: 'The law changed.' }, ADMINISTRATOR)

  const found = await ask(desk, 'handOff.get', { planId: id })

  expect(found.packs).toContainEqual({ id: 'NJ', edition: 1 })
  expect(found.limits.find(({ code }) => code === 'grace')?.facts.days).toBe(60)
  expect(found.stricter).toEqual(['graceDays'])
})

describe('the file for an agency', () => {
  test('is refused while a condition is open', async () => {
    const desk = openDesk()
    const { id: planId } = await aRunningPlan(desk)

    expect(await refusalTo(desk, 'handOff.save', { planId }, SUPERVISOR)).toMatchObject({ facts: { code: 'gateShut' } })
    expect(desk.saved).toEqual([])
  })

  test('lists the account and each condition with its day', async () => {
    const desk = openDesk()
    const { id: planId, number } = await aRunningPlan(desk)
    desk.later({ days: 160 })
    await recordAll(desk, planId)

    await ask(desk, 'handOff.save', { planId }, SUPERVISOR)

    const text = new TextDecoder().decode(desk.saved[0]?.bytes)
    expect(desk.saved[0]?.name).toBe(`Account ${number} ${desk.today()}.csv`)
    expect(text).toContain('"Owed now",600')
    expect(text).toContain(`"Itemized balance",600,"${desk.today()}"`)
    expect(text).toContain(`"A written notice went to the last known address","met","${desk.today()}"`)
  })
})
