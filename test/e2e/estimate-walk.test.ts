import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { builtApp } from '../../build/build-app.ts'
import { closeHeadlessBrowser } from '../../build/stand-in/browser/headless-host.ts'
import { type LaunchedApp, launchApp } from '../../build/stand-in/launch.ts'
import { today } from '../../electron/main/clock.ts'
import { addBusinessDays } from '../../shared/dates/business-days.ts'
import { typedDate } from '../../shared/dates/parse-date.ts'
import { addDays } from '../../shared/dates/plain-date.ts'
import { clinicCalendar } from '../../shared/engine/installments/clinic-calendar.ts'
import { fullDay, weekdayDay } from '../../shared/text/screens-days.ts'
import { aClinicForEstimates } from '../support/estimate-clinic.ts'
import { type EstimateKeys, estimateKeysAt } from '../support/estimate-keys.ts'

const folder = mkdtempSync(join(tmpdir(), 'candor-estimates-'))

/**
 * The scan costs 1,480.00 (the plan counts 612.00), the X-ray 142.00 (61.35), two units of therapy 192.00 (copay
 * 30.00). Of the deductible 640.00 is left; the plan then pays 80 %. The clinic takes 40 % off for cash.
 */
describe('an estimate is walked through by keyboard', { timeout: 90_000 }, () => {
  let app: LaunchedApp
  let keys: EstimateKeys

  beforeAll(async () => {
    const userFolder = join(folder, 'user')
    await aClinicForEstimates(userFolder)
    app = await launchApp({ mainFile: builtApp.main, userFolder, viewport: { width: 1366, height: 768 } })
    keys = await estimateKeysAt(app)
    await keys.signIn()
  }, 180_000)

  afterAll(async () => {
    await app.kill()
    await closeHeadlessBrowser()
    rmSync(folder, { recursive: true, force: true })
  })

  test('one plan is held against what could happen instead', async () => {
    await keys.newEstimate('patient a')
    await keys.addServices('IM-310', 'IM-118', 'PT-010*2')
    // 612.00 and 28.00 of the deductible, 20 % of 33.35, one copay.
    await keys.pays('B', '$676.67')
    await keys.toTotal('B')
    for (const key of ['d', 'y', 'a']) await keys.addColumn(key)

    // 122.40, 12.27 and 30.00.
    await keys.pays('C', '$164.67')
    // Next year the whole deductible is open: 612.00, 61.35 and 30.00.
    await keys.pays('D', '$703.35')
    // A denied scan is the patient's in full: 1,480.00, 61.35 and 30.00.
    await keys.pays('E', '$1,571.35')
    await keys.look('what-if')
  })

  test('a protected service counts as in network', async () => {
    await keys.press('Control+Z', 'Control+Z', 'Control+Z')
    await keys.toTotal('B')
    await keys.addColumn('o')
    // The plan has no benefits out of network: every charge is the patient's.
    await keys.pays('C', '$1,814.00')
    await keys.openLine(1)
    await keys.goTo('Protected from surprise bills')
    await keys.press('Space', 'Control+Enter')
    await keys.typePrice(1, 'C', '612')

    // The scan as in network, 612.00 of the deductible left there; 142.00 and 192.00 stay.
    await keys.pays('C', '$946.00')
    await keys.look('protected')
  })

  test('the rest of the year says when insurance catches up', async () => {
    await keys.newEstimate('patient a')
    await keys.addServices('IM-118')
    await keys.typePrice(1, 'A', '50')
    await keys.press('y')

    // Cash: 50.00 + s. Insured: 61.35 + 578.65 + 20 % of the rest. They meet where 0.8 s = 474.27.
    await keys.sees('From $592.84 of further care of this kind on, using insurance today costs no more: Imaging.')
    await keys.goTo('Kind of care, row 1')
    await keys.type('imag')
    await keys.press('Enter')
    await keys.fill('How many, row 1', '2')
    await keys.fill('Plan price of each, row 1', '300')
    // 50.00 and twice 300.00 of the deductible; 61.35, the 578.65 then left, and 20 % of 21.35.
    await keys.sees('$650.00')
    await keys.sees('$644.27')
    await keys.look('year')
    await keys.press('Escape')
  })

  test('units that are not sure make a range', async () => {
    await keys.newEstimate('patient a')
    await keys.addServices('IM-118', 'PT-010*2')
    await keys.openLine(2)
    await keys.fill('Units at least, if open', '1')
    await keys.fill('Units at most, if open', '4')
    await keys.press('Control+Enter')
    // 85.20 and one to four times 57.60; the plan takes one copay for the visit however long it is.
    await keys.pays('A', '142.80')
    await keys.pays('A', '315.60')
    await keys.pays('B', '$91.35')

    await keys.openLine(1)
    await keys.goTo('May turn out not to be needed')
    await keys.press('Space', 'Control+Enter')
    await keys.pays('A', '57.60')
    await keys.pays('B', '30.00')
    await keys.pays('B', '91.35')
    await keys.look('volume')
  })

  test('missing facts stand in order of their dollars', async () => {
    await keys.newEstimate('patient a')
    await keys.addServices('IM-310', 'IM-118')
    await keys.toCell(1, 'B')
    await keys.press('ArrowUp', 'Enter')
    await keys.fill('Deductible met, person', '?')
    await keys.press('Control+Enter')
    // Met: 122.40 and 12.27. Nothing met: 612.00 and 61.35.
    await keys.pays('B', '134.67')
    await keys.pays('B', '673.35')
    await keys.typePrice(2, 'B', '?')

    // The X-ray comes to anything up to its charge of 142.00.
    await keys.pays('B', '122.40')
    await keys.pays('B', '754.00')
    await keys.press('a')
    // Each fact alone, before and after the other: (489.60 + 603.20) / 2 and (28.40 + 142.00) / 2.
    const asks = keys.page.getByRole('complementary')
    await asks.getByText('would narrow this by $546.40').waitFor()
    await asks.getByText('would narrow this by $85.20').waitFor()
    await keys.look('asks')
    await keys.press('a')
  })

  test('a second plan pays behind the first', async () => {
    await keys.newEstimate('patient b')
    await keys.addServices('IM-310')
    // The spouse’s plan counts nobody knows how much: it leaves the patient anything of the 612.00.
    await keys.pays('B', '612.00')
    await keys.toTotal('B')
    await keys.press('1')
    await keys.arrivesAt(/Plan price for the line/)
    await keys.type('612')
    await keys.fill('Reason', 'told on the phone')
    await keys.press('Control+Enter')
    // The first plan takes it all as deductible; the second pays 80 % of 612.00 and leaves 122.40.
    await keys.pays('B', '$122.40')
    await keys.press('w')
    await keys.page.getByRole('complementary').getByText('Spouse Plan').first().waitFor()
    await keys.look('payers')
    await keys.press('w')
  })

  test('the clock of a good faith estimate runs', async () => {
    const calendar = clinicCalendar('federalOffice', [])
    const inDays = (count: number) => addBusinessDays(today(), count, calendar)
    await keys.newEstimate('patient c')
    await keys.addServices('IM-118')
    await keys.sees(`Good faith estimate due by ${weekdayDay(inDays(3))}.`)
    await keys.fill('Service date', typedDate(inDays(5)))
    await keys.press('Tab')
    // Scheduled five business days ahead: one business day is left.
    await keys.sees(`Good faith estimate due by ${weekdayDay(inDays(1))}.`)
    await keys.goTo('Set the dates')
    await keys.press('Enter')
    await keys.sees('5 business days from scheduling to the visit.')
    await keys.look('clock')
    await keys.press('Escape')

    await keys.press('Control+Enter')
    await keys.arrivesAt('Diagnosis codes')
    await keys.type('M25.561')
    await keys.press('Control+Enter')
    await keys.toTotal('A')
    await keys.press('Control+Enter')
    await keys.sees('Good faith estimate, original and copy')
    await keys.press('Control+Enter')
    await keys.sees('Kept as given')
    await keys.sees(`If services, prices or the provider change: a new version by ${weekdayDay(inDays(4))}.`)
    await keys.look('issued')
  })

  test('a bill of 400 dollars more may be disputed', async () => {
    await keys.press('Control+B')
    await keys.arrivesAt(/^Billed, /)
    // One cent less than 85.20 and 400.00 does not do.
    await keys.fill(/^Billed in all/, '485.19')
    await keys.sees('$399.99 above its estimate.')
    await keys.fill(/^Billed in all/, '485.20')
    await keys.sees('$400.00 above its estimate.')
    await keys.look('bill')
    await keys.press('Control+Enter')
    await keys.sees('The outcome is kept with the estimate')
    await keys.press('Escape')
    await keys.sees('Kept as given')
    await keys.sees(`The patient may dispute it until ${fullDay(addDays(today(), 120))}.`)
    await keys.look('billed')
  })

  test('a changed estimate is issued again under its number', async () => {
    await keys.goTo('Make version 2')
    await keys.press('Enter')
    await keys.sees('Draft of version 2')
    await keys.sees(/^New version due by/)
    await keys.typePrice(1, 'A', '80')
    await keys.pays('A', '$80.00')
    await keys.look('version')
    await keys.press('Control+Enter')
    await keys.sees('Good faith estimate, original and copy')
    await keys.press('Control+Enter')
    await keys.sees('Issued v2')
  })
})
