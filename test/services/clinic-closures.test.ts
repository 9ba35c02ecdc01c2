import { describe, expect, test } from 'vitest'
import * as clinics from '../../db/repositories/clinic.ts'
import { clinicSchema } from '../../shared/model/clinic.ts'
import type { DaysOff } from '../../shared/model/days-off.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { ask, openDesk, type TestDesk } from '../support/desk.ts'
import { aRunningPlan, changed, day, faults } from '../support/running-plan.ts'
import { ADMINISTRATOR, CLINIC } from '../support/samples.ts'

const STAFF_DAY: DaysOff = { calendar: 'weekends', closures: [{ on: day('2026-12-15'), name: 'Staff day' }] }

function closed(desk: TestDesk, daysOff: DaysOff) {
  return ask(desk, 'clinic.save', { clinic: { ...CLINIC, daysOff } }, ADMINISTRATOR)
}

function payable({ installments }: Pick<Plan, 'installments'>): readonly string[] {
  return installments.map(({ payableOn }) => payableOn)
}

async function agreementOf(desk: TestDesk, planId: Plan['id']): Promise<string> {
  const { papers } = await ask(desk, 'plan.get', { planId })
  const paper = papers.find(({ kind }) => kind === 'planAgreement')
  if (!paper) throw new Error('no agreement')
  const { bytes } = await ask(desk, 'paper.get', { documentId: paper.id, copy: false })
  return new TextDecoder().decode(bytes)
}

describe('the days on which the clinic is closed', () => {
  test('are kept with the settings, in their order', async () => {
    const desk = openDesk()
    const closures = [
      { on: day('2026-12-24'), name: 'Christmas Eve' },
      { on: day('2026-07-06'), name: 'Staff day' },
    ]
    await closed(desk, { calendar: 'federalOffice', closures })

    const clinic = await ask(desk, 'clinic.get', {})

    expect(clinic.daysOff).toEqual({ calendar: 'federalOffice', closures: closures.toReversed() })
  })

  test('may stand in the list only once', () => {
    const twice = { ...STAFF_DAY, closures: [...STAFF_DAY.closures, ...STAFF_DAY.closures] }

    expect(clinicSchema.safeParse({ ...CLINIC, daysOff: STAFF_DAY }).success).toBe(true)
    expect(clinicSchema.safeParse({ ...CLINIC, daysOff: twice }).error?.issues[0]?.message).toBe('clinic.closures')
  })

  test('are found as they held at an earlier moment', async () => {
    const desk = openDesk()
    await closed(desk, STAFF_DAY)
    const at = desk.now()
    desk.later({ minutes: 1 })
    await closed(desk, { calendar: 'federalBank', closures: [] })

    expect(clinics.daysOffAt(desk.store.reader, at)).toEqual(STAFF_DAY)
    expect(clinics.daysOffAt(desk.store.reader, desk.now())).toEqual({ calendar: 'federalBank', closures: [] })
    expect(clinics.daysOffAt(desk.store.reader, '2020-01-01T00:00:00.000Z')).toBeUndefined()
  })
})

describe('the payable days of a plan', () => {
  test('move off closure days, the due dates stay', async () => {
    const desk = openDesk()
    await closed(desk, STAFF_DAY)

    const plan = await aRunningPlan(desk, { roll: 'following' })

    // Tuesday 15 December is closed; on Washington's Birthday this clinic is open; 15 May is a Saturday.
    expect(plan.installments[0]).toMatchObject({ contractOn: '2026-12-15', payableOn: '2026-12-16' })
    expect(payable(plan).slice(1)).toEqual(['2027-01-15', '2027-02-15', '2027-03-15', '2027-04-15', '2027-05-17'])
    expect(plan.terms).toMatchObject({ roll: 'following', calendar: 'weekends' })
    expect(faults(desk)).toEqual([])
  })

  test.each([
    ['modifiedFollowing', '2027-01-29'],
    ['nearest', '2027-02-01'],
    ['preceding', '2027-01-29'],
  ] as const)('move by the rule %s of the plan', async (roll, expected) => {
    // 31 January 2027 is a Sunday.
    const plan = await aRunningPlan(openDesk(), { roll, firstDueOn: day('2027-01-31') })

    expect(plan.terms.roll).toBe(roll)
    expect(payable(plan)[0]).toBe(expected)
  })

  test('stay as agreed when a closure comes later', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk, { roll: 'following' })
    desk.later({ minutes: 1 })
    await closed(desk, {
      calendar: 'weekends',
      closures: [
        { on: day('2027-01-15'), name: 'Staff day' },
        { on: day('2027-03-18'), name: 'Move to the new rooms' },
      ],
    })

    const now = await changed(desk, plan, { kind: 'moveDate', number: 4, dueOn: day('2027-03-18'), later: 'stay' })

    // The fourth one is new and moves off Thursday; the second keeps the Friday that was agreed.
    expect(payable(now).slice(0, 4)).toEqual(['2026-12-15', '2027-01-15', '2027-02-16', '2027-03-19'])
    expect(faults(desk)).toEqual([])
  })

  test('are told by their rule on the agreement', async () => {
    const desk = openDesk()
    await closed(desk, STAFF_DAY)
    const plan = await aRunningPlan(desk, { roll: 'nearest' })

    const paper = await agreementOf(desk, plan.id)

    expect(paper).toContain('pay by our nearest working day.')
    expect(paper).toContain('We are closed on weekends and on our own closed days.')
    expect(paper).toContain('pay by December 16, 2026')
  })

  test('need no words where dates are kept', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)

    expect(await agreementOf(desk, plan.id)).not.toContain('When we are closed')
  })

  test('stand in the other language as they were agreed', async () => {
    const desk = openDesk()
    await closed(desk, STAFF_DAY)
    const plan = await aRunningPlan(desk, { roll: 'following' })
    desk.later({ minutes: 1 })
    await closed(desk, { calendar: 'federalBank', closures: [] })
    const order = { kind: 'planAgreement', planId: plan.id } as const

    const paper = await ask(desk, 'paper.issue', { order, language: 'es', largePrint: false })

    const { bytes } = await ask(desk, 'paper.get', { documentId: paper.id, copy: false })
    expect(new TextDecoder().decode(bytes)).toContain('pague a más tardar el 16 de diciembre de 2026')
  })
})
