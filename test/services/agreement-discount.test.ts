import { expect, test } from 'vitest'
import type { ClinicSchedule } from '../../shared/model/clinic-schedule.ts'
import { FIRST_PLAN_POLICY } from '../../shared/model/plan-policy.ts'
import { percent } from '../../shared/money/rate.ts'
import { aSchedule } from '../support/clinic-schedules.ts'
import { ask, openDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { ADMINISTRATOR, aPlan } from '../support/samples.ts'

/** The words of the agreement of a plan where whoever pays today gets ten percent off. */
async function agreementText(
  planPatientsGetIt: boolean,
  language: 'en' | 'es',
  schedules: readonly ClinicSchedule[] = [],
): Promise<string> {
  const desk = openDesk()
  for (const schedule of schedules) await ask(desk, 'schedule.save', { scheduleId: null, schedule }, ADMINISTRATOR)
  const policy = { ...FIRST_PLAN_POLICY, promptPayDiscount: percent(10), planPatientsGetIt }
  await ask(desk, 'policy.save', { policy }, ADMINISTRATOR)
  const { papers } = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id, { language }) })
  const agreement = papers.find(({ kind }) => kind === 'planAgreement')
  if (agreement === undefined) throw new Error('no agreement')
  const { bytes } = await ask(desk, 'paper.get', { documentId: agreement.id, copy: false })
  return new TextDecoder().decode(bytes)
}

test.each([
  ['en', 'This plan does not get that discount. The difference is a cost of paying over time'],
  ['es', 'Este plan no recibe ese descuento. La diferencia es un costo de pagar a plazos'],
] as const)('a discount that the plan does not get is said in %s', async (language, words) => {
  expect(await agreementText(false, language)).toContain(words)
})

test.each(['en', 'es'] as const)('nothing is said in %s where plan patients get it', async (language) => {
  expect(await agreementText(true, language)).not.toMatch(/get that discount|recibe ese descuento/)
})

test('the schedule for prompt payment decides, not what plan rules kept before', async () => {
  const schedule = aSchedule({ kind: 'promptPay', off: percent(20), days: 0 })
  const text = await agreementText(false, 'en', [schedule])

  expect(text).toContain('20%')
  expect(text).not.toContain('10%')
})
