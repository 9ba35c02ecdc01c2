import { beforeAll, describe, expect, test } from 'vitest'
import { cents } from '../../shared/money/cents.ts'
import { deskWithPlans } from '../support/desk-with-plans.ts'
import { interestOf } from '../support/interest-plan.ts'
import type { PlanOfClinic } from '../support/plan-clinic.ts'
import { type PlanKeys, row, typedIn } from '../support/plan-keys.ts'

/** Numbered in this order: PP-…-0001 bends through a year, the others stand for one change each. */
const PLANS: readonly PlanOfClinic[] = [
  { letter: 'B', firstIn: 7 },
  { letter: 'C', firstIn: -29, paid: [[5_000, 20]] },
  { letter: 'D', firstIn: -29 },
  {
    letter: 'E',
    firstIn: 20,
    changes: { owed: cents(100_000), size: { by: 'count', count: 4 }, frequency: 'monthly', interest: interestOf() },
  },
]
const SIGNS = 'The guarantor signs again.'

/** Every change of a running plan, looked at before it is saved; the figures are worked out by hand. */
describe('a plan bends by keyboard', { timeout: 60_000 }, () => {
  let keys: PlanKeys

  beforeAll(async () => {
    const desk = await deskWithPlans(PLANS)
    keys = desk.keys
    return desk.close
  }, 120_000)

  test('a moved date takes the later ones with it', async () => {
    await keys.open('-0001')
    await keys.deed('moveDate')
    await keys.fill('New due date', typedIn(10))

    expect(await keys.side('From now on')).toEqual([
      row(1, 10, '100.00', '500.00'),
      row(2, 24, '100.00', '400.00'),
      row(3, 38, '100.00', '300.00'),
      row(4, 52, '100.00', '200.00'),
      row(5, 66, '100.00', '100.00'),
      row(6, 80, '100.00', '0.00'),
    ])
    expect(await keys.differences()).toContain('The guarantor has to agree; no new signature is needed.')
    await keys.save(2)
  })

  test('a skipped payment comes after the last', async () => {
    await keys.deed('skip')

    const rows = await keys.side('From now on')
    expect(rows[0]).toBe(row(2, 24, '100.00', '500.00'))
    expect(rows.slice(-2)).toEqual([row(6, 80, '100.00', '100.00'), row(7, 94, '100.00', '0.00')])
    expect(await keys.differences()).toContain(SIGNS)
    await keys.save(3)
  })

  test('an added charge raises payments or lies on top', async () => {
    await keys.deed('addCharge')
    await keys.fill('Amount of the charge', '60')
    await keys.choose('How it is paid', 'On top')
    await keys.showsFirst(row(2, 24, '120.00', '540.00'))
    expect((await keys.side('From now on')).slice(2)).toEqual([
      row(4, 52, '120.00', '300.00'),
      row(5, 66, '100.00', '200.00'),
      row(6, 80, '100.00', '100.00'),
      row(7, 94, '100.00', '0.00'),
    ])
    await keys.choose('How it is paid', 'Higher')
    await keys.showsFirst(row(2, 24, '110.00', '550.00'))

    expect(await keys.differences()).toEqual([
      'Patient owes: $600.00 → $660.00',
      'Each payment: $100.00 → $110.00',
      'Last payment: $100.00 → $110.00',
      'Total of payments: $600.00 → $660.00',
      SIGNS,
      'A new lending disclosure joins the agreement: a charge was added.',
    ])
    await keys.save(4)
  })

  test('more payments make each of them smaller', async () => {
    await keys.deed('newTerms')
    await keys.choose('Set', 'Number')
    await keys.fill('Number of payments', '10')
    await keys.showsFirst(row(2, 24, '66.00', '594.00'))

    expect((await keys.side('From now on')).at(-1)).toBe(row(11, 150, '66.00', '0.00'))
    expect(await keys.differences()).toContain('Number of payments: 6 → 10')
    await keys.save(5)
  })

  test('hardship terms are looked at again on a day', async () => {
    await keys.deed('hardship')
    await keys.goTo('Each payment')
    await keys.press('Tab')
    await keys.type('33')
    await keys.fill('Look again on', typedIn(60))
    await keys.showsFirst(row(2, 24, '33.00', '627.00'))

    expect((await keys.side('From now on')).at(-1)).toBe(row(21, 290, '33.00', '0.00'))
    await keys.save(6)
    await keys.sees(/Hardship terms, /)
    await keys.press('v')
    await keys.sees(/Look again on/)
    await keys.press('v')
  })

  test('a pause stops the clock and its end starts it', async () => {
    await keys.deed('pause')
    await keys.fill('Until', typedIn(30))
    expect(await keys.differences()).toContain('Nothing to sign: the terms stay as they are.')
    await keys.save(7)
    await keys.sees('Paused: Hardship')

    await keys.deed('resume')
    expect(await keys.page.getByLabel('Who agreed').count()).toBe(0)
    await keys.fill('Payments begin again on', typedIn(38))
    await keys.showsFirst(row(2, 38, '33.00', '627.00'))
    expect((await keys.side('From now on')).at(-1)).toBe(row(21, 304, '33.00', '0.00'))
    await keys.fill('Who agreed', 'Sample Patient B')
    await keys.save(8)
  })

  test('somebody else can take the plan over', async () => {
    await keys.deed('changePayer')
    await keys.fill('Name', 'Sample Parent B')
    await keys.fill('Birth date', '1/2/1960')
    await keys.fill('Address', '3 Sample Street')
    await keys.fill('Who agreed', 'Sample Parent B')

    expect(await keys.differences()).toEqual([
      'Who pays: Sample Patient B → Sample Parent B',
      SIGNS,
      'A new lending disclosure joins the agreement: somebody else pays.',
    ])
    await keys.save(9)
  })

  test('what is overdue spreads over what is to come', async () => {
    await keys.open('-0002')
    await keys.deed('reAmortize')

    expect(await keys.side('From now on')).toEqual([
      row(4, 13, '183.33', '366.67'),
      row(5, 27, '183.33', '183.34'),
      row(6, 41, '183.34', '0.00'),
    ])
    expect(await keys.differences()).toContain('Last payment: $100.00 → $183.34')
    await keys.save(2)
  })

  test('what is overdue moves to the end once a year', async () => {
    await keys.open('-0003')
    await keys.deed('reAge')
    await keys.fill('In how many payments', '2')

    await keys.showsFirst(row(4, 13, '100.00', '500.00'))
    expect((await keys.side('From now on')).slice(1)).toEqual([
      row(5, 27, '100.00', '400.00'),
      row(6, 41, '100.00', '300.00'),
      row(7, 55, '150.00', '150.00'),
      row(8, 69, '150.00', '0.00'),
    ])
    expect(await keys.differences()).toContain(
      'The new payment schedule is disclosed: only the schedule changes after late payments.',
    )
    await keys.save(2)
    await keys.sees('On time')
  })

  test('a lower rate solves the coming payments anew', async () => {
    await keys.open('-0004')
    await keys.deed('rateCut')
    await keys.fill('New rate a year, %', '6')

    expect(await keys.differences()).toEqual([
      'Each payment: $256.28 → $253.13',
      'Last payment: $256.29 → $253.14',
      'Interest rate: 12% → 6%',
      'Interest in all: $25.13 → $12.53',
      'Total of payments: $1,025.13 → $1,012.53',
      SIGNS,
      'No new lending disclosure: the rate is lowered.',
    ])
    await keys.save(2)
  })
})
