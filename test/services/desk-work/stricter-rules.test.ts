import { expect, test } from 'vitest'
import { policyPackSchema } from '../../../shared/model/policy-pack.ts'
import { shippedPacks } from '../../../shared/rules/policy/shipped-packs-table.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan } from '../../support/running-plan.ts'
import { ADMINISTRATOR, CLINIC } from '../../support/samples.ts'

/** A clinic in New Jersey with a plan that was signed there. */
async function aPlanInNewJersey() {
  const desk = openDesk()
  await ask(desk, 'clinic.save', { clinic: { ...CLINIC, state: 'NJ' } }, ADMINISTRATOR)
  return { desk, plan: await aRunningPlan(desk) }
}

async function graceOf(desk: TestDesk, edition: number, days: number) {
  const shipped = policyPackSchema.parse(shippedPacks.find((pack) => pack.id === 'NJ'))
  const effectiveFrom = desk.today()
  const pack = { ...shipped, edition, effectiveFrom, graceDays: { value: days, cite: 'sample law', verified: true } }
  await ask(desk, 'policy.savePack', { pack, reason: 'The law changed.' }, ADMINISTRATOR)
}

async function stricter(desk: TestDesk) {
  const { groups } = await ask(desk, 'today.list', {})
  return groups.find(({ group }) => group === 'stricterRules')?.rows ?? []
}

test('a stricter rule raises a task for a signed plan', async () => {
  const { desk, plan } = await aPlanInNewJersey()
  expect(await stricter(desk)).toEqual([])
  desk.later({ days: 2 })
  await graceOf(desk, 2, 90)

  expect(await stricter(desk)).toMatchObject([
    {
      planId: plan.id,
      on: desk.today(),
      what: { kind: 'stricterRules', planNumber: plan.number, fields: ['graceDays'] },
      nextStep: 'reviewTerms',
    },
  ])
  const { plan: after } = await ask(desk, 'plan.get', { planId: plan.id })
  expect(after.version).toBe(plan.version)
})

test('a milder rule raises no task', async () => {
  const { desk } = await aPlanInNewJersey()
  await graceOf(desk, 2, 30)

  expect(await stricter(desk)).toEqual([])
})

test('a task that was seen to comes back with the next rules', async () => {
  const { desk, plan } = await aPlanInNewJersey()
  await graceOf(desk, 2, 90)
  await ask(desk, 'today.done', { key: `stricterRules:${plan.id}`, isDone: true })
  desk.later({ days: 3 })
  expect(await stricter(desk)).toEqual([])
  await graceOf(desk, 3, 120)

  expect(await stricter(desk)).toHaveLength(1)
})
