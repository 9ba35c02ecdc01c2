import { expect, test } from 'vitest'
import { plainDate } from '../../shared/dates/plain-date.ts'
import { FIRST_PLAN_POLICY } from '../../shared/model/plan-policy.ts'
import { policyPackSchema } from '../../shared/model/policy-pack.ts'
import { cents } from '../../shared/money/cents.ts'
import { percent } from '../../shared/money/rate.ts'
import { shippedPacks } from '../../shared/rules/policy/shipped-packs-table.ts'
import { ask, openDesk, refusal, refusalTo } from '../support/desk.ts'
import { aRunningPlan } from '../support/running-plan.ts'
import { ADMINISTRATOR } from '../support/samples.ts'

const colorado = policyPackSchema.parse(shippedPacks.find(({ id }) => id === 'CO'))

test('mild terms hold until set-up says otherwise', async () => {
  const { policy, packs } = await ask(openDesk(), 'policy.get', {})

  expect(policy).toEqual(FIRST_PLAN_POLICY)
  expect(packs).toEqual([])
})

test('a saved policy comes back whole and the newest holds', async () => {
  const desk = openDesk()
  const policy = {
    ...FIRST_PLAN_POLICY,
    isForProfit: true,
    incomeCap: percent(5),
    minimums: [{ upTo: cents(50_000), minimum: cents(4_000) }],
    largestWithoutApproval: cents(300_000),
  }

  await ask(desk, 'policy.save', { policy: FIRST_PLAN_POLICY }, ADMINISTRATOR)
  await ask(desk, 'policy.save', { policy }, ADMINISTRATOR)

  expect((await ask(desk, 'policy.get', {})).policy).toEqual(policy)
})

test('every shipped pack has the shape of an edition', () => {
  for (const pack of shippedPacks) expect(policyPackSchema.parse(pack)).toEqual(pack)
})

test('a confirmed pack is kept as its next edition', async () => {
  const desk = openDesk()
  const pack = { ...colorado, edition: 2, reviewedOn: plainDate('2026-11-20'), reviewedBy: 'Sample Counsel' }

  const { packs } = await ask(desk, 'policy.savePack', { pack, reason: '' }, ADMINISTRATOR)

  expect(packs).toEqual([pack])
})

test('an edition that is not the next one is refused', async () => {
  const answer = await refusalTo(openDesk(), 'policy.savePack', { pack: colorado, reason: '' }, ADMINISTRATOR)

  const reason = 'The next edition of these rules is number 2. Look at them again first.'
  expect(answer).toEqual(refusal('NOT_POSSIBLE', { code: 'packEdition', edition: 2, reason }))
})

test('a limit of the clinic’s own keeps its reason, its day and who set it', async () => {
  const desk = openDesk()
  const maxRate = { value: percent(2), cite: 'Clinic decision of November 23', verified: true }
  const pack = { ...colorado, edition: 2, effectiveFrom: plainDate('2027-01-01'), maxRate }

  await ask(desk, 'policy.savePack', { pack, reason: 'We ask for less.' }, ADMINISTRATOR)

  expect((await ask(desk, 'policy.history', {})).packs).toEqual([
    { packId: 'CO', edition: 2, reason: 'We ask for less.', savedAt: desk.now(), by: ADMINISTRATOR.name },
  ])
})

test('changed limits without a reason are refused', async () => {
  const pack = { ...colorado, edition: 2, maxRate: { value: percent(2), cite: 'x', verified: true } }
  const answer = await refusalTo(openDesk(), 'policy.savePack', { pack, reason: ' ' }, ADMINISTRATOR)

  expect(answer).toMatchObject({ facts: { code: 'packReason', reason: 'Say why these rules are changed.' } })
})

test('an edition does not begin before the first one of its pack', async () => {
  const pack = { ...colorado, edition: 2, effectiveFrom: plainDate('2001-01-01') }
  const answer = await refusalTo(openDesk(), 'policy.savePack', { pack, reason: 'earlier' }, ADMINISTRATOR)

  expect(answer).toMatchObject({ facts: { code: 'packStart', from: colorado.effectiveFrom } })
})

test('every kept policy stays readable with its day', async () => {
  const desk = openDesk()
  await ask(desk, 'policy.save', { policy: { ...FIRST_PLAN_POLICY, graceDays: 15 } }, ADMINISTRATOR)
  await ask(desk, 'policy.save', { policy: { ...FIRST_PLAN_POLICY, graceDays: 20 } }, ADMINISTRATOR)

  const { policies } = await ask(desk, 'policy.history', {})

  expect(policies.map(({ policy, by }) => [policy.graceDays, by])).toEqual([
    [20, ADMINISTRATOR.name],
    [15, ADMINISTRATOR.name],
  ])
})

test('the clinic decides how much may be written off', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await ask(desk, 'policy.save', { policy: { ...FIRST_PLAN_POLICY, largestWriteOff: cents(2_000) } }, ADMINISTRATOR)
  const request = {
    planId: plan.id,
    fromVersion: plan.version,
    code: 'courtesy' as const,
    amount: cents(2_001),
    reason: 'courtesy',
  }

  expect(await refusalTo(desk, 'plan.writeOff', request)).toEqual(refusal('NEEDS_SUPERVISOR', { limit: cents(2_000) }))
})
