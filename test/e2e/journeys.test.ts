import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtApp } from '../../build/build-app.ts'
import { closeHeadlessBrowser } from '../../build/stand-in/browser/headless-host.ts'
import { type LaunchedApp, launchApp } from '../../build/stand-in/launch.ts'
import { type JourneyKeys, journeyKeysAt } from '../support/journey.ts'
import { aClinicOfThisMorning, SUPERVISOR_PIN } from '../support/journey-clinic.ts'
import { type JourneySteps, journeySteps } from '../support/journey-steps.ts'
import { PASSWORD } from '../support/main-job.ts'

const folder = mkdtempSync(join(tmpdir(), 'candor-journeys-'))
const PATIENT_IN_B = /column B, Insured/

/** A day at one desk, by keyboard alone; each journey begins where the one before ended. */
describe('a day by keyboard keeps the budgets', { timeout: 60_000 }, () => {
  let app: LaunchedApp
  let keys: JourneyKeys
  let steps: JourneySteps

  beforeAll(async () => {
    const userFolder = join(folder, 'user')
    await aClinicOfThisMorning(userFolder)
    app = await launchApp({ mainFile: builtApp.main, userFolder, viewport: { width: 1366, height: 768 } })
    keys = await journeyKeysAt(app)
    steps = journeySteps(keys)
  }, 120_000)

  afterAll(async () => {
    await app.kill()
    await closeHeadlessBrowser()
    rmSync(folder, { recursive: true, force: true })
  })

  test('J1 opens the day', async () => {
    await keys.arrivesAt('Password')
    await keys.sees('No backup proven yet')
    keys.begin()

    await keys.typeSecret(PASSWORD)
    await keys.press('Enter')
    await keys.sees('Overdue payments')
    await keys.press('ArrowDown')
    await keys.sees('Row 2 of 3')

    expect(keys.over({ keys: 10, fields: 2 })).toEqual([])
  })

  test('J2 tells a known patient an amount on the phone', async () => {
    keys.begin()

    await steps.findBy('3/5/71')
    await keys.press('Control+Enter')
    await steps.addServices('V-204', 'IM-118', 'PT-010*2')
    await keys.sees('$136.35')
    await keys.press('F9')
    await keys.sees('For the phone')

    expect(keys.over({ keys: 60, fields: 12 })).toEqual([])
    await keys.press('F9')
  })

  test('J11 comes back from a call to the same figure', async () => {
    await keys.press('Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
    await keys.arrivesAt(PATIENT_IN_B)
    const figure = await keys.focused()
    keys.begin()

    await keys.press('Control+N')
    await keys.arrivesAt(/Add a service/)
    await keys.press('Control+Tab')
    await keys.arrivesAt(figure)

    expect(keys.over({ keys: 3, fields: 0 })).toEqual([])
    await keys.press('Control+Alt+L')
    await keys.arrivesAt('Password')
    await keys.typeSecret(PASSWORD)
    await keys.press('Enter')
    await keys.arrivesAt(figure)
  })

  test('J2 asks a new caller for no record', async () => {
    await keys.press('Control+Tab')
    await keys.arrivesAt(/Add a service/)
    await keys.press('Control+W', 'Control+J', 't')
    keys.begin()

    await keys.press('Control+N')
    await keys.arrivesAt(/Add a service/)
    await keys.press('Control+F')
    await keys.arrivesAt('Who is it for')
    await keys.type('caller ann')
    await keys.press('Enter')
    await keys.arrivesAt(/Add a service/)
    await steps.addServices('V-204')
    await keys.sees('$171.00')

    expect(keys.over({ keys: 60, fields: 12 })).toEqual([])
    await keys.press('Control+J', 'p')
    await keys.sees('Sample Patient A')
    expect(await keys.page.getByText('caller ann', { exact: true }).count()).toBeLessThan(2)
  })

  test('J4 compares the columns and chooses one', async () => {
    await keys.press('Control+Tab')
    await keys.arrivesAt(PATIENT_IN_B)
    keys.begin()

    await keys.press('w')
    await keys.sees('How to say it')
    await keys.press('w', 'd')
    await keys.sees('What differs')
    await keys.press('d', 'c')
    await keys.arrivesAt('Costs less now')
    await keys.press('Control+Enter')
    await keys.page.getByRole('img', { name: 'Chosen' }).waitFor()

    expect(keys.over({ fields: 0 })).toEqual([])
  })

  test('J5 issues a good faith estimate', async () => {
    await keys.press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
    await keys.arrivesAt(/column A, Self-pay/)
    await keys.press('c')
    await keys.arrivesAt('Costs less now')
    keys.begin()

    await keys.press('Control+Enter', 'Control+G')
    await keys.arrivesAt('Fill in the diagnosis codes')
    await keys.press('Enter')
    for (let service = 1; service <= 3; service += 1) {
      await keys.arrivesAt(`Diagnosis codes, service ${service}`)
      await keys.type('M25.561')
      await keys.press('Control+Enter')
    }
    await keys.sees(/^Issued as E-/)
    await keys.sees('Not handed over yet.')
    await keys.goTo('Handed over')
    await keys.press('Enter')
    await keys.sees(/^Handed over, /)
    await keys.press('Escape')
    await keys.sees('Kept as given')

    expect(keys.over({ fields: 6 })).toEqual([])
  })

  test('J6 makes a plan of the chosen column and has it signed', async () => {
    await keys.arrivesAt(/column A, Self-pay/)
    keys.begin()

    await keys.press('p')
    await keys.arrivesAt('Number of payments')
    await keys.type('4')
    await keys.sees('Least payment $25.00')
    await keys.press('Control+Enter')
    await keys.sees('Awaiting signature')
    await keys.press('F8')
    await keys.arrivesAt('Signed on')
    await keys.press('Control+Enter')
    await keys.sees('The plan is active.')

    expect(keys.over({ keys: 50, fields: 7 })).toEqual([])
  })

  test('J7 takes a payment after saying what it does', async () => {
    await steps.toGroup('3')
    await keys.sees('Row 1 of 1')
    keys.begin()

    await keys.press('Control+R')
    await keys.arrivesAt('Amount')
    await keys.sees(/\$100.00 pays payment 1/)
    await keys.press('Control+Enter')
    await keys.sees(/Posted receipt R-/)
    await keys.press('Enter')

    expect(keys.over({ keys: 20, fields: 3 })).toEqual([])
  })

  test('J7 takes a payment from anywhere by the name', async () => {
    await keys.press('Control+J', 'd')
    await keys.sees('Which file')
    keys.begin()

    await keys.press('Control+R')
    await keys.arrivesAt('Post payment: whose')
    await keys.type('patient m')
    await keys.press('Enter')
    await keys.arrivesAt('Amount')
    await keys.sees('PP-2026-0003')
    await keys.press('Control+Enter')
    await keys.sees(/Posted receipt R-/)
    await keys.press('Enter')

    expect(keys.over({ keys: 20, fields: 3 })).toEqual([])
  })

  test('J7 logs a call with its promise', async () => {
    await steps.toGroup('1')
    keys.begin()

    await keys.press('l', '5', 'Tab', 'Tab')
    await keys.arrivesAt('By')
    await keys.type('+5d')
    await keys.press('Control+Enter')
    await keys.sees(/Logged/)

    expect(keys.over({ keys: 15, fields: 3 })).toEqual([])
  })

  test('J9 has a write-off signed by a second person', async () => {
    await keys.press('t')
    await keys.sees('Happenings')
    await keys.press('t')
    await keys.arrivesAt('Lower or raise, shorten or extend')
    await keys.press('w', 'Tab')
    await keys.arrivesAt('Amount')
    keys.begin()

    await keys.type('300')
    await keys.press('Control+Enter')
    await keys.arrivesAt('Ask a supervisor')
    await keys.press('Enter')
    await keys.arrivesAt('Approval PIN')
    await keys.typeSecret(SUPERVISOR_PIN)
    await keys.press('Control+Enter')
    await keys.sees(/v2/)
    await keys.arrivesAt('Schedule')

    expect(keys.over({ fields: 2 })).toEqual([])
  })

  test('J3 enters coverage from a card', async () => {
    await steps.findBy('patient k')
    await keys.press('Enter')
    await keys.sees('No estimate yet.')
    await keys.press('Alt+C', 'Insert')
    await keys.arrivesAt('Payer')
    keys.begin()

    await steps.enterCard()

    expect(keys.over({ fields: 9 })).toEqual([])
  })

  test('J8 helps a household until its papers come', async () => {
    await keys.press('Alt+A')
    await keys.arrivesAt('People in the household')
    await keys.sees('2026 guideline, 48 states and DC, by Sliding fee')
    keys.begin()

    await steps.helpHousehold()
    await keys.sees('Kept the application')
    await keys.press('Control+P')
    await keys.sees(/^Letter .* is kept and goes to the printer$/)

    expect(keys.over({ fields: 8 })).toEqual([])
  })

  test('J10 logs an authorization and a visit under it', async () => {
    await steps.findBy('patient k')
    await keys.press('Enter')
    await keys.sees('Contact')
    keys.begin()

    await steps.logAuthorization({ number: 'A 1042 77', services: 'PT-010', approved: '12', to: '+60d' })
    await keys.press('Alt+V')
    await keys.sees('1 of 12')

    expect(keys.over({ fields: 8 })).toEqual([])
  })

  test('J11 hands the shift over with one sheet', async () => {
    keys.begin()

    await steps.handOver('terminal is out of paper')

    expect(keys.over({ fields: 1 })).toEqual([])
  })

  test('J12 closes the day over a count', async () => {
    await keys.press('Control+J', 't')
    await keys.sees('Row 1 of')
    await keys.press('Control+Shift+D')
    await keys.arrivesAt('Counted, Cash')
    keys.begin()

    await keys.type('200')
    await keys.press('Enter')
    await keys.arrivesAt('Float left in the drawer')
    await keys.type('0')
    await keys.press('Control+Enter')
    await keys.sees(/Closed by Counselor 1/)

    expect(keys.over({ keys: 20, fields: 2 })).toEqual([])
  })
})
