import { expect, test } from 'vitest'
import type { PlanId } from '../../../shared/model/ids.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, refusal, refusalTo, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aRunningPlan, day, pay } from '../../support/running-plan.ts'
import { aPlan, PATIENT_DRAFT } from '../../support/samples.ts'

const { guarantor } = aPlan(PATIENT_A.id)

function orderOf(planId: PlanId, language: 'en' | 'es' = 'en') {
  return { order: { kind: 'combinedSchedule', planId }, language, largePrint: false } as const
}

async function sheet(desk: TestDesk, planId: PlanId, language: 'en' | 'es' = 'en'): Promise<string> {
  const paper = await ask(desk, 'paper.issue', orderOf(planId, language))
  const { bytes } = await ask(desk, 'paper.get', { documentId: paper.id, copy: false })
  return new TextDecoder().decode(bytes)
}

/** A parent with a plan of 600.00 in six months and one of 90.00 in two of the same dates, for another patient. */
async function aFamily(desk: TestDesk) {
  const child = await ask(desk, 'patient.save', {
    patientId: null,
    draft: { ...PATIENT_DRAFT, lastName: 'Patient B', account: 'AC-1002' },
  })
  const first = await aRunningPlan(desk)
  const second = await aRunningPlan(desk, {
    patientId: child.id,
    owed: cents(9_000),
    size: { by: 'count', count: 2 },
    guarantor: { ...guarantor, relation: 'parent' },
  })
  return { first, second }
}

test('plans of a family are one amount for each date', async () => {
  const desk = openDesk()
  const { first, second } = await aFamily(desk)
  await pay(desk, first.id, 6_000)

  const text = await sheet(desk, second.id)

  expect(text).toContain('# All your payments by date [en]')
  expect(text).toContain('Payment plan: PP-2026-0001, PP-2026-0002')
  expect(text).toMatch(
    /December 15, 2026 \| PP-2026-0001:\s\{[^}]*: \$40\.00\}; PP-2026-0002:\s\{[^}]*: \$45\.00\} \| \{[^}]*: 85\.00\}/,
  )
  expect(text).toMatch(/January 15, 2027 \| .*: \$100\.00\}; .*:\s?.*\$45\.00\} \| \{[^}]*: 145\.00\}/)
  expect(text).toContain('total: Total |  | {plans.left: $630.00}')
  expect(text).not.toContain('Patient B')
})

test('what is late already says so in both languages', async () => {
  const desk = openDesk()
  const { first } = await aFamily(desk)
  desk.later({ days: 30 })

  expect(await sheet(desk, first.id)).toContain('Tuesday, December 15, 2026; late')
  const spanish = await sheet(desk, first.id, 'es')
  expect(spanish).toContain('# Todos sus pagos por fecha [es]')
  expect(spanish).toContain('martes, 15 de diciembre de 2026; atrasado')
})

test('plans that somebody else pays stand on no sheet', async () => {
  const desk = openDesk()
  const own = await aRunningPlan(desk)
  await aRunningPlan(desk, { guarantor: { ...guarantor, name: 'Sample Parent B', relation: 'parent' } })
  await aRunningPlan(desk, { guarantor: { ...guarantor, bornOn: day('1950-01-01') } })

  expect(await refusalTo(desk, 'paper.issue', orderOf(own.id))).toEqual(
    refusal('NOT_POSSIBLE', { code: 'onlyPlan', reason: 'The payer has no other open plan.' }),
  )
})
