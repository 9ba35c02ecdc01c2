import { beforeAll, describe, expect, test } from 'vitest'
import { cents } from '../../shared/money/cents.ts'
import { deskWithPlans } from '../support/desk-with-plans.ts'
import type { PlanOfClinic } from '../support/plan-clinic.ts'
import { type PlanKeys, row, typedIn } from '../support/plan-keys.ts'

const TWO = { owed: cents(20_000), size: { by: 'count', count: 2 } } as const

/** Numbered in this order; 600.00 in six payments unless said otherwise. */
const PLANS: readonly PlanOfClinic[] = [
  { letter: 'B', firstIn: 7, paid: [[10_000, 3]] },
  { letter: 'C', firstIn: 7, changes: TWO },
  { letter: 'C', firstIn: 14, changes: TWO },
  { letter: 'D', firstIn: -7, paid: [[10_000, 7]] },
  { letter: 'E', firstIn: 7 },
  { letter: 'F', firstIn: -14, paid: [[10_000, 14]] },
  {
    letter: 'G',
    firstIn: -29,
    paid: [
      [10_000, 14],
      [10_000, 1],
    ],
  },
  { letter: 'H', firstIn: 7 },
  { letter: 'K', firstIn: -7, paid: [[10_000, 7]] },
]

/** Ends of plans, balances that change, and money of every kind; the figures are worked out by hand. */
describe('a plan ends by keyboard', { timeout: 60_000 }, () => {
  let keys: PlanKeys

  beforeAll(async () => {
    const desk = await deskWithPlans(PLANS)
    keys = desk.keys
    return desk.close
  }, 120_000)

  test('a lower balance has four answers and a letter', async () => {
    await keys.open('-0001')
    await keys.press('b')
    await keys.arrivesAt('Balance changed')
    await keys.fill('Patient owes now, payments not taken off', '516')
    await keys.sees('The balance is $84.00 lower than the plan.')
    await keys.goTo(/^Shorten: the last payment is on/)
    await keys.press('Space')
    await keys.showsFirst(row(2, 21, '100.00', '316.00'))
    expect((await keys.side('From now on')).at(-1)).toBe(row(5, 63, '116.00', '0.00'))
    await keys.press('ArrowDown')
    await keys.arrivesAt('Lower the next 3 payments')
    expect(await keys.side('From now on')).toEqual([
      row(2, 21, '72.00', '344.00'),
      row(3, 35, '72.00', '272.00'),
      row(4, 49, '72.00', '200.00'),
      row(5, 63, '100.00', '100.00'),
      row(6, 77, '100.00', '0.00'),
    ])
    await keys.press('ArrowDown')
    await keys.arrivesAt('Give back $84.00')
    await keys.press('ArrowDown')
    await keys.arrivesAt('Leave: a credit of $84.00 at the end')
    await keys.press('ArrowUp', 'ArrowUp')
    await keys.press('Control+Enter')
    await keys.sees('The balance is noted.')
    await keys.sees('Balance letter')
    await keys.sees(/^D-\d{4}-0001$/)
  })

  test('plans of one payer become one new plan', async () => {
    await keys.open('-0002')
    await keys.deed('consolidate')
    await keys.fill('Number of payments', '4')
    await keys.fill('Next payment on', typedIn(21))
    await keys.sees('One new plan over $400.00.')
    await keys.press('Control+Enter')
    await keys.sees(/^PP-\d{4}-0010$/)
    await keys.sees(/^4 × \$100.00 every second/)
    await keys.sees('Awaiting signature')
  })

  test('a plan is paid off early without a fee', async () => {
    await keys.open('-0004')
    await keys.deed('payOff')
    await keys.sees(/\$500.00 closes the plan on/)
    await keys.sees('No interest, no fee for paying early.')
    await keys.press('Control+Enter')
    await keys.arrivesAt('Amount')
    await keys.press('Alt+B')
    await keys.sees('$500.00 pays payments 2 to 6. Nothing is late. The plan is paid off.')
    await keys.press('Control+Enter')
    await keys.sees('The plan is paid off.')
    await keys.press('Enter')
  })

  test('a settlement holds when the money came in time', async () => {
    await keys.open('-0005')
    await keys.deed('settlement')
    await keys.fill('Amount asked', '420')
    await keys.fill('If it comes by', typedIn(10))
    await keys.fill('Reason', 'Lump sum from a relative')
    await keys.press('Control+Enter')
    await keys.sees(/\$420.00 for the \$600.00 that is left/)
    await keys.goTo('Settle the plan')
    await keys.press('Enter')
    await keys.sees(/\$420.00 of the settlement has not come in time/)
    await keys.press('Escape')
    await takes('420')
    await keys.press('Enter')
    await keys.deed('settlement')
    await keys.goTo('Settle the plan')
    await keys.press('Enter')
    await keys.sees('The plan is settled.')
    await keys.sees('$420.00 paid')
  })

  test('a charity write-off ends the debt', async () => {
    await keys.open('-0006')
    await keys.deed('writeOff')
    await keys.fill('Code', 'Charity')
    await keys.press('Enter')
    await keys.fill('Reason', 'Assistance approved')
    await keys.sees('Charity ends the debt.')
    await keys.press('Control+Enter')
    await keys.sees('Written off.')
    await keys.sees('1 × $100.00')
  })

  test('a plan without money on it is cancelled', async () => {
    await keys.open('-0008')
    await keys.deed('cancel')
    expect(await keys.differences()).toContain('Nothing to sign: the terms stay as they are.')
    await keys.save(2)
    await keys.sees('Cancelled')
  })

  test('a plan with money on it is closed out', async () => {
    await keys.open('-0009')
    await keys.deed('cancel')
    await keys.sees('The first due date has come. Close the plan out instead.')
    await keys.press('Escape')
    await keys.deed('closeOut')
    await keys.sees('The plan ends with it.')
    await keys.save(2)
  })

  test('a sentence says what each payment will do', async () => {
    await keys.openToPay('-0007')
    await keys.sees('$100.00 pays payment 3. Nothing is late. $300.00 left')
    await keys.fill('Amount', '40')
    await keys.sees('$40.00 pays part of payment 3. $60.00 stays late. $360.00 left')
    await keys.fill('Amount', '450')
    await keys.sees('It becomes a credit.')
    await keys.sees(/^Extra money goes to/)
    await keys.fill('Amount', '250')
    await keys.sees('$250.00 pays payment 3, payment 4 and part of payment 5. Nothing is late. $150.00 left')
    await keys.press('Alt+X')
    await keys.sees('$250.00 pays payment 3, payment 6 and part of payment 5. Nothing is late. $150.00 left')
    await keys.press('Alt+X')
    await keys.sees('$250.00 pays payment 3 and part of payments 4 to 6')
    await keys.press('Alt+X')
    await keys.sees('$150.00 waits as a credit and pays nothing until the payer says so.')
    await keys.press('Control+Enter')
    await keys.sees(/Posted receipt R-\d{4}-0009/)
    await keys.press('Enter')
  })

  test('a reversal replays later money and keeps both lines', async () => {
    await keys.goTo(/^Reverse R-\d{4}-0005$/)
    await keys.press('Enter')
    await keys.arrivesAt('Reason')
    await keys.type('Check came back')
    await keys.press('Control+Enter')
    await keys.sees(/^Reversed receipt R-\d{4}-0005/)
    await keys.sees('$50.00 credit')
    await keys.sees('$300.00 paid')
    await keys.sees(/^Receipt R-\d{4}-0005 reversed by Counselor 9/)
    await keys.goTo(/^Why R-\d{4}-0009$/)
    await keys.press('Enter')
    await keys.sees(/^\$50.00 is more than was asked and stays as a/)
  })

  test('a credit goes back to its payer', async () => {
    await keys.deed('refund')
    await keys.fill('Amount', '50')
    await keys.fill('Reason', 'Asked for it')
    await keys.press('Control+Enter')
    await keys.sees('The money goes back to the payer.')
    await keys.page.getByText('$50.00 credit').waitFor({ state: 'detached', timeout: 30_000 })
  })

  test('the gate to outside collection names each condition', async () => {
    await keys.open('-0007')
    await keys.press('g')

    await keys.sees('4 conditions are open. Not until the rest is done.')
    await keys.sees('Nothing stops the clock')
    await keys.sees('A written notice went to the last known address')
  })

  test('four ways to pay stand side by side', async () => {
    await keys.press('Control+K')
    await keys.arrivesAt('Find a patient or action')
    await keys.type('patient h')
    await keys.press('Enter')
    await keys.sees('No estimate yet.')
    await keys.press('Alt+4', 'Insert')
    await keys.arrivesAt('Patient owes')
    await keys.type('600')
    await keys.fill('Number of payments', '4')
    await keys.sees('Not needed: 4 payments and no charges.')
    await keys.fill('Number of payments', '6')
    await keys.sees('More than four installments: 6 are agreed.')
    await keys.sees('ANNUAL PERCENTAGE RATE')
    await keys.press('Alt+W')
    await keys.arrivesAt('Can pay each time')
    await keys.type('85')
    await keys.fill('Next payday', typedIn(12))
    await keys.press('Tab')
    await keys.sees(/^\$600.00 today, and done\./)
    await keys.sees(/^\$200.00 a month, 3 payments/)
    await keys.sees(/^\$85.00 a month, 7 payments, the last one of \$90.00 on/)
    await keys.sees(/^\$25.00 a month, 24 payments/)
  })

  async function takes(amount: string): Promise<void> {
    await keys.press('Control+R')
    await keys.arrivesAt('Amount')
    await keys.fill('Amount', amount)
    await keys.press('Control+Enter')
    await keys.sees(/Posted receipt R-/)
  }
})
