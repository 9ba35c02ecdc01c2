import { describe, expect, test } from 'vitest'
import type { DocumentId } from '../../../shared/model/ids.ts'
import type { PlanDraft } from '../../../shared/model/plan.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { allowInterest, interestOf } from '../../support/interest-plan.ts'
import { agreed, aRunningPlan, pay } from '../../support/running-plan.ts'
import { ADMINISTRATOR, anEstimate, aPlan, CLINIC } from '../../support/samples.ts'

async function text(desk: TestDesk, documentId: DocumentId): Promise<string> {
  const { bytes } = await ask(desk, 'paper.get', { documentId, copy: false })
  return new TextDecoder().decode(bytes)
}

/** Every figure of a paper by its name, in the order in which it is printed. */
function figures(paper: string): readonly string[] {
  return [...paper.matchAll(/\{([a-zA-Z0-9.]+): ([^}]+)\}/g)].map(([, id, shown]) => `${id} ${shown}`)
}

/** The sections of a paper in order. */
function places(paper: string): readonly string[] {
  return [...paper.matchAll(/\((agreement\.14\.1\.\d+)\)/g)].map(([, place]) => place ?? '')
}

async function inBoth(desk: TestDesk, planId: PlanDraft['patientId'] | string) {
  const id = (await ask(desk, 'plan.list', {})).find((row) => row.id === planId)?.id
  if (!id) throw new Error('no plan')
  const of = async (language: 'en' | 'es') => {
    const paper = await ask(desk, 'paper.issue', {
      order: { kind: 'planAgreement', planId: id },
      language,
      largePrint: false,
    })
    return { paper, words: await text(desk, paper.id) }
  }
  return { en: await of('en'), es: await of('es') }
}

const SITUATIONS: readonly (readonly [string, Partial<PlanDraft>])[] = [
  ['with a down payment and a disclosure', {}],
  ['that is an estimate', { isEstimate: true }],
  [
    'in steps',
    {
      downPayment: cents(0),
      owed: cents(60_000),
      size: { by: 'count', count: 6 },
      steps: [
        { count: 2, amount: cents(5_000) },
        { count: 4, amount: null },
      ],
    },
  ],
  ['with interest', { downPayment: cents(0), owed: cents(60_000), interest: interestOf() }],
]

describe('the agreement in English and Spanish', () => {
  test.each(SITUATIONS)('has the same figures and order, of a plan %s', async (_what, changes) => {
    const desk = openDesk()
    await allowInterest(desk)
    const { plan } = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id, changes) })
    const { en, es } = await inBoth(desk, plan.id)

    expect(figures(es.words)).toEqual(figures(en.words))
    expect(places(es.words)).toEqual(places(en.words))
    expect([es.paper.number, es.paper.version]).toEqual([en.paper.number, en.paper.version])
  })

  test('is the same after payments and in its fingerprint', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)
    await pay(desk, plan.id, 10_000)
    const { en, es } = await inBoth(desk, plan.id)
    const print = (paper: string) => /: ([0-9a-f]{4}(?: [0-9a-f]{4}){3})/.exec(paper)?.[1]

    expect(print(es.words)).toBe(print(en.words))
    expect(print(en.words)).toBeDefined()
    expect(figures(es.words)).toEqual(figures(en.words))
  })

  test('names the estimate and the right to dispute alike', async () => {
    const desk = openDesk()
    const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
    await ask(desk, 'estimate.issue', { estimateId: row.id, draft: anEstimate(PATIENT_A.id), language: 'en' })
    const plan = await aRunningPlan(desk, { estimateId: row.id, routeId: 'selfPay', owed: cents(88_800) })
    const { en, es } = await inBoth(desk, plan.id)

    expect(en.words).toContain('patient-provider dispute resolution')
    expect(es.words).toContain('resolución de disputas')
    expect(es.words).toMatch(/Estimado .*2026/)
  })

  test('lists plans that were put together alike', async () => {
    const desk = openDesk()
    const size = { by: 'count', count: 4 } as const
    const olds = [await aRunningPlan(desk, { size }), await aRunningPlan(desk, { size, owed: cents(40_000) })]
    const { plan } = await ask(desk, 'plan.consolidate', {
      plans: olds.map(({ id: planId, version: fromVersion }) => ({ planId, fromVersion })),
      draft: aPlan(PATIENT_A.id, { owed: cents(100_000), downPayment: cents(0), isEstimate: false }),
      consent: agreed(desk),
    })
    const { en, es } = await inBoth(desk, plan.id)

    expect(es.words).toContain('Lo que falta del plan PP-2026-0002')
    expect(figures(es.words)).toEqual(figures(en.words))
  })

  test('a later set-up does not change what was agreed', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)
    await ask(desk, 'clinic.save', { clinic: { ...CLINIC, smallestInstallment: cents(50_000) } }, ADMINISTRATOR)
    const { en, es } = await inBoth(desk, plan.id)

    expect(figures(es.words)).toEqual(figures(en.words))
  })

  test('is refused once nothing is left to pay', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)
    await pay(desk, plan.id, 60_000)
    const order = { kind: 'planAgreement', planId: plan.id } as const

    const error = await refusalTo(desk, 'paper.issue', { order, language: 'es', largePrint: false })

    expect(error).toMatchObject({ facts: { code: 'nothingOpen' } })
  })
})
