// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { PatientPage } from '../../../renderer/features/patient-view/patient-page.tsx'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import type { Language } from '../../../shared/model/patient.ts'
import { type PatientView, patientViewSchema } from '../../../shared/model/patient-view.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aPlan } from '../../support/samples.ts'
import { openWindow, press } from '../../support/window.tsx'

afterEach(cleanup)

const PICTURE = 'data:image/png;base64,iVBORw0KGgo='

const PLAN: PatientView = {
  language: 'en',
  title: '',
  serviceOn: null,
  fullPrice: null,
  columns: [],
  at: null,
  coinsurancePercent: null,
  isWaiting: false,
  questions: [],
  overTime: {
    today: cents(14_794),
    dues: ['2026-12-15', '2027-01-15', '2027-02-15'].map((on) => ({ on: plainDate(on), amount: cents(10_000) })),
    interest: cents(0),
  },
  paper: null,
}

function show(view: PatientView, language: Language): HTMLElement {
  render(<PatientPage view={view} language={language} onLanguage={() => {}} onBack={null} />)
  return screen.getByRole('main')
}

describe('a payment plan on the patient’s side', () => {
  test('says what is to pay, when, and at what cost', () => {
    const page = show(PLAN, 'en')

    expect(within(page).getByRole('heading', { level: 1 }).textContent).toBe('Your payment planLeft to pay: $447.94')
    expect(page.textContent).toContain('$147.94 today, then $100 a month for 3 months. No interest.')
    expect(page.textContent).toContain('February 15, 2027')
    expect(page.textContent).not.toContain('estimate')
  })

  test('says the same in Spanish with the same figures', () => {
    const page = show(PLAN, 'es')

    expect(page.textContent).toContain('Por pagar: $447.94')
    expect(page.textContent).toContain('$147.94 hoy y luego $100 al mes por 3 meses. Sin intereses.')
    expect(page.textContent).not.toMatch(/Left to pay|a month/)
  })
})

test.each([
  [['2026-12-31', '2027-01-31', '2027-02-28'], '$100 a month for 3 months.'],
  [['2026-12-15', '2026-12-29', '2027-01-12'], '$100 each time, 3 times.'],
  [['2026-12-15'], '$100 once.'],
])('payments on %j are said as %s', (days, said) => {
  const dues = days.map((on) => ({ on: plainDate(on), amount: cents(10_000) }))
  const page = show({ ...PLAN, overTime: { today: cents(0), dues, interest: cents(0) } }, 'en')

  expect(page.textContent).toContain(said)
})

describe('an agreement on the patient’s side', () => {
  const paper = {
    isAgreement: true,
    pages: [1, 2].map((page) => ({ picture: PICTURE, text: `Words of page ${page}` })),
  }

  test('stands page by page with its words for those who hear it', () => {
    const page = show({ ...PLAN, overTime: null, paper }, 'en')

    expect(within(page).getByRole('heading', { level: 1 }).textContent).toBe('Your agreement')
    expect(within(page).getByAltText('Page 2 of 2. Words of page 2').getAttribute('src')).toBe(PICTURE)
    expect(page.textContent).toContain('Read it before you sign.')
  })

  test('says that its pages are coming while they are drawn', () => {
    show({ ...PLAN, overTime: null, paper: { isAgreement: true, pages: [] } }, 'es')

    expect(screen.getByRole('status').textContent).toBe('Las páginas ya vienen.')
  })

  test('takes no picture from elsewhere', () => {
    const foreign = { isAgreement: true, pages: [{ picture: 'https://ui.app.invalid/a.png', text: '' }] }

    expect(patientViewSchema.safeParse({ ...PLAN, paper: foreign }).success).toBe(false)
    expect(patientViewSchema.safeParse({ ...PLAN, paper }).success).toBe(true)
  })
})

test('F5 turns the open plan to the patient', async () => {
  const desk = openDesk()
  await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
  openWindow({}, desk)
  await screen.findByText('Sample Patient A')
  press('j', { ctrl: true })
  press('l')
  await screen.findByText('PP-2026-0001')
  press('Enter')
  await screen.findByRole('button', { name: /Patient view|Show/ })

  press('F5')

  expect(await screen.findByText('Your payment plan')).toBeTruthy()
  expect(screen.getByRole('navigation', { name: 'Main', hidden: true }).closest('[inert]')).not.toBeNull()
  press('l', { ctrl: true })
  expect(await screen.findByText('Su plan de pagos')).toBeTruthy()
  press('Escape')
  expect(screen.queryByText('Su plan de pagos')).toBeNull()
  expect(screen.getByRole('navigation', { name: 'Main' }).closest('[inert]')).toBeNull()
})
