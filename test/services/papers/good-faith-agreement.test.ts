import { describe, expect, test } from 'vitest'
import type { PlanDraft } from '../../../shared/model/plan.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aRunningPlan, changed } from '../../support/running-plan.ts'
import { anEstimate } from '../../support/samples.ts'

const RIGHT = {
  en: 'You may start a patient-provider dispute resolution',
  es: 'Usted puede iniciar una resolución de disputas',
} as const

/** The knee of a self-pay patient: 888.00 by the issued estimate. */
async function ofAnEstimate(desk: TestDesk): Promise<Partial<PlanDraft>> {
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  await ask(desk, 'estimate.issue', { estimateId: row.id, draft: anEstimate(PATIENT_A.id), language: 'en' })
  return { estimateId: row.id, routeId: 'selfPay', owed: cents(88_800) }
}

/** The agreement of the terms that hold after six payments became eight. */
async function changedAgreement(desk: TestDesk, terms: Partial<PlanDraft>, language: 'en' | 'es'): Promise<string> {
  const plan = await aRunningPlan(desk, terms)
  const size = { by: 'count', count: 8 } as const
  await changed(desk, plan, { kind: 'newTerms', size, frequency: null, firstDueOn: null, arrears: 'include' })
  const order = { kind: 'planAgreement', planId: plan.id } as const
  const paper = await ask(desk, 'paper.issue', { order, language, largePrint: false })
  const { bytes } = await ask(desk, 'paper.get', { documentId: paper.id, copy: false })
  return new TextDecoder().decode(bytes)
}

describe('the right to dispute a good faith estimate', () => {
  test.each(['en', 'es'] as const)('stands again on a changed agreement in %s', async (language) => {
    const desk = openDesk()
    const text = await changedAgreement(desk, await ofAnEstimate(desk), language)

    expect(text).toContain(RIGHT[language])
    expect(text).toContain('$400.00')
  })

  test('stands on no agreement about a mere balance', async () => {
    const desk = openDesk()

    expect(await changedAgreement(desk, {}, 'en')).not.toContain(RIGHT.en)
  })
})
