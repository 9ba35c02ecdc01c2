// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask } from '../../support/desk.ts'
import { aDeskWithTheKneeVisit, openTheEstimate } from '../../support/estimate-window.tsx'
import { PATIENT_A } from '../../support/filled-store.ts'
import { ADMINISTRATOR, aPlan, CLINIC } from '../../support/samples.ts'
import { fill, leave, press, type } from '../../support/window.tsx'

/** The designer over the issued knee estimate, from its insured column: 947.94 owed, 147.94 today. */
async function openDesigner(clinic = CLINIC) {
  const desk = await aDeskWithTheKneeVisit()
  if (clinic !== CLINIC) await ask(desk, 'clinic.save', { clinic }, ADMINISTRATOR)
  const [row] = await ask(desk, 'estimate.list', { patientId: null })
  if (!row) throw new Error('no estimate to plan from')
  const { draft } = await ask(desk, 'estimate.get', { estimateId: row.id })
  const chosen = { ...draft, chosenRouteId: 'R2', choiceReason: 'Deductible' }
  await ask(desk, 'estimate.issue', { estimateId: row.id, draft: chosen, language: 'en' })
  const opened = await openTheEstimate(desk)
  press('p')
  await screen.findByLabelText('Number of payments')
  leave(type('Pays today', '147.94'))
  return { ...opened, desk }
}

function each(): string {
  return field('Each payment').value
}

function field(label: string): HTMLInputElement {
  const found = screen.getByLabelText(label, { selector: 'input' })
  if (!(found instanceof HTMLInputElement)) throw new Error(`${label} is no field`)
  return found
}

test('the number of payments has the focus and each follows it', async () => {
  await openDesigner()

  type('Number of payments', '8')

  expect(each()).toBe('$100.00')
  expect(screen.getByText(/You set the number; each payment follows/)).toBeTruthy()
})

test('a typed amount makes the number follow and names the last one', async () => {
  await openDesigner()

  type('Each payment', '95')

  expect(field('Number of payments').value).toBe('9')
  expect(screen.getByText(/8 × \$95\.00, then \$40\.00\./)).toBeTruthy()
})

test('a typed last day makes number and payment follow', async () => {
  await openDesigner()
  leave(type('First payment', '12/15/2026'))

  type('Last payment by', '4/20/2027')

  expect(field('Number of payments').value).toBe('5')
  expect(each()).toBe('$160.00')
  expect(screen.getByText(/You set the last day; number and payment follow\./)).toBeTruthy()
})

test('odd cents go into the last payment', async () => {
  await openDesigner()

  type('Number of payments', '6')

  const table = screen.getByRole('table', { name: 'Schedule' })
  expect(within(table).getAllByText('$133.33')).toHaveLength(5)
  expect(within(table).getAllByText('$133.35').length).toBeGreaterThan(0)
  expect(within(table).getByText('$0.00')).toBeTruthy()
})

test('the disclosure is needed from the fifth installment on', async () => {
  await openDesigner()

  type('Number of payments', '3')
  expect(screen.getByText('Not needed: 4 payments and no charges.')).toBeTruthy()
  type('Number of payments', '4')

  expect(screen.getByText('needed: 4 + down payment')).toBeTruthy()
  expect(screen.getByText(/More than four installments: 5 are agreed/)).toBeTruthy()
})

test('one tap makes it few enough for no disclosure', async () => {
  await openDesigner()
  type('Number of payments', '12')

  fireEvent.click(screen.getByRole('button', { name: /Make it 3 payments/ }))
  expect(field('Number of payments').value).toBe('3')
  expect(screen.queryByRole('button', { name: /Make it 3 payments/ })).toBeNull()
  type('Number of payments', '6')
  press('f', { alt: true })

  expect(field('Number of payments').value).toBe('3')
  expect(screen.getByText('Not needed: 4 payments and no charges.')).toBeTruthy()
})

test('a balance that insurance may change is called an estimate', async () => {
  await openDesigner()

  expect(screen.getByText(/Insurance has not answered: this balance is an estimate\./)).toBeTruthy()
  leave(type('First payment', '2/15/2027'))

  expect(screen.getByText(/The first payment falls 84 days after the agreement\./)).toBeTruthy()
})

test('arrows in the list try other splits and Escape goes back', async () => {
  await openDesigner()
  type('Number of payments', '6')
  press('l', { alt: true })
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('listbox'))

  press('ArrowDown')
  expect(field('Number of payments').value).toBe('8')
  press('Escape')

  expect(field('Number of payments').value).toBe('6')
})

test('paying more today than is owed is refused beside the field', async () => {
  await openDesigner()

  leave(type('Pays today', '1000'))

  expect(screen.getByText('Pays today is more than is owed.')).toBeTruthy()
  expect(screen.getByRole('button', { name: /Create agreement/ }).hasAttribute('disabled')).toBe(true)
})

test('a rest below the least payment joins the last one', async () => {
  await openDesigner()

  // 800.00 in 98.00: eight and 16.00 left, below 25.00.
  type('Each payment', '98')

  expect(screen.getByText(/7 × \$98\.00, then \$114\.00\./)).toBeTruthy()
  expect(screen.getByText(/The \$16\.00 left over is below the least payment/)).toBeTruthy()
})

test('a payment below the smallest one says what would do', async () => {
  await openDesigner()

  type('Each payment', '10')

  expect(screen.getByText(/Least payment for this balance is \$25\.00\. 32 payments would do\./)).toBeTruthy()
  expect(screen.getByText('needs a supervisor')).toBeTruthy()
})

test('beyond a limit of the clinic a supervisor is asked for', async () => {
  await openDesigner()
  leave(type('Pays today', '0'))
  type('Each payment', '20')

  press('Enter', { ctrl: true })

  expect(await screen.findByText('This passes a limit of the clinic.')).toBeTruthy()
})

test('undo takes a field back as one step', async () => {
  await openDesigner()
  leave(type('Number of payments', '12'))

  press('z', { ctrl: true })

  await waitFor(() => expect(field('Number of payments').value).toBe('4'))
})

test('a guarantor under eighteen is named', async () => {
  await openDesigner()

  leave(type('Birth date', '4/12/2015'))

  expect(await screen.findAllByText('The guarantor is under 18.')).toHaveLength(2)
  expect(screen.getByText('1 to solve')).toBeTruthy()
  leave(type('Birth date', '4/12/1981'))
  type('Address', '')
  expect(screen.getByText('Type the address of who pays.')).toBeTruthy()
  expect(screen.getByRole('button', { name: /Create agreement/ }).hasAttribute('disabled')).toBe(true)
})

test('plans of another payer count once they are named', async () => {
  const { desk } = await openDesigner()
  const other = { ...aPlan(PATIENT_A.id).guarantor, name: 'Sample Parent', relation: 'parent' as const }
  await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id, { guarantor: other, owed: cents(40_000) }) })
  expect(screen.queryByText(/Together with other plans/)).toBeNull()

  type('Name', 'Sample Parent')

  expect(await screen.findByText(/Together with other plans/)).toBeTruthy()
})

test('both languages say what the patient agrees to', async () => {
  await openDesigner()
  type('Number of payments', '8')
  leave(type('First payment', '12/15/2026'))
  const agreed = screen.getByRole('region', { name: 'What the patient agrees to' })
  expect(agreed.textContent).toContain('$147.94 today. Then you pay $100.00 on the 15th of each month, 8 times')

  within(agreed).getByRole('button', { name: 'ES' }).click()

  await waitFor(() => expect(agreed.textContent).toContain('$100.00 el día 15 de cada mes, 8 veces'))
})

test('limits stand beside their fields before they are broken', async () => {
  await openDesigner()

  expect(screen.getByText('Least payment $25.00')).toBeTruthy()
  expect(screen.getByText('At most 24 months')).toBeTruthy()
})

test('a share of what is owed is paid today', async () => {
  await openDesigner()

  type('Pays today', '10%')
  type('Number of payments', '4')

  expect(each()).toBe('$213.29')
})

test('what the patient can manage becomes an offer taken by one key', async () => {
  await openDesigner()
  press('w', { alt: true })
  await waitFor(() => expect(document.activeElement).toBe(field('Can pay each time')))
  type('Can pay each time', '85')
  type('Next payday', '12/4/2026')

  const ways = screen.getByRole('region', { name: 'What can you manage?' })
  expect(within(ways).getAllByRole('heading', { level: 3 })).toHaveLength(5)
  expect(within(ways).getByRole('region', { name: 'Outside financing' }).textContent).toContain('Information only')
  expect(within(ways).getByText(/\$147\.94 today, then \$85\.00 a month, 10 payments/)).toBeTruthy()
  press('3', { alt: true })

  await waitFor(() => expect(each()).toBe('$85.00'))
  expect(field('First payment').value).toBe('12/04/2026')
})

test('offers are told in Spanish where the patient reads Spanish', async () => {
  await openDesigner()
  press('w', { alt: true })
  await screen.findByText('What can you manage, and when are you paid?')

  const ways = screen.getByRole('region', { name: 'What can you manage?' })
  within(ways).getByRole('button', { name: 'ES' }).click()

  expect(await screen.findByText('¿Cuánto puede pagar, y cuándo le pagan?')).toBeTruthy()
  expect(screen.getAllByText('Cada pago').length).toBeGreaterThan(0)
})

test('a down payment that came is asked for and posted', async () => {
  await openDesigner()
  type('Number of payments', '8')

  press('Enter', { ctrl: true })
  await screen.findByText('How were the $147.94 paid?')
  fill('Reference', '7731')
  press('Escape')
  await waitFor(() => expect(screen.queryByText('How were the $147.94 paid?')).toBeNull())
  press('Enter', { ctrl: true })
  expect(await screen.findByDisplayValue('7731')).toBeTruthy()
  press('Enter', { ctrl: true })

  expect(await screen.findByText('Awaiting signature')).toBeTruthy()
  expect(screen.getByText('Agreement made by Counselor 1')).toBeTruthy()
  expect(screen.getByText(/\$147\.94 cash, receipt R-2026-0001/)).toBeTruthy()
})

test('a down payment that has not come stays open', async () => {
  await openDesigner()
  press('Enter', { ctrl: true })
  await screen.findByText('How were the $147.94 paid?')
  fill('Method', 'not paid')
  press('Enter', { ctrl: true })

  expect(await screen.findByText('Awaiting signature')).toBeTruthy()
  expect(screen.queryByText(/receipt R-2026-0001/)).toBeNull()
})

test('a closed day of the clinic moves the day to pay', async () => {
  const closures = [{ on: plainDate('2026-12-15'), name: 'Staff day' }]
  await openDesigner({ ...CLINIC, daysOff: { calendar: 'weekends', closures } })
  leave(type('First payment', '12/15/2026'))

  type('If it falls on a weekend', 'nearest')
  press('Enter')

  // Tuesday is closed, Monday and Wednesday are as near: the later one.
  expect(await screen.findByText('Holiday, on time Dec 16')).toBeTruthy()
})
