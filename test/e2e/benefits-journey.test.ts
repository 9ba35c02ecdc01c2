import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtApp } from '../../build/build-app.ts'
import { closeHeadlessBrowser } from '../../build/stand-in/browser/headless-host.ts'
import { type LaunchedApp, launchApp } from '../../build/stand-in/launch.ts'
import type { Bridge } from '../../shared/contract/events.ts'
import { type JourneyKeys, journeyKeysAt } from '../support/journey.ts'
import { aClinicOfThisMorning } from '../support/journey-clinic.ts'
import { journeySteps } from '../support/journey-steps.ts'
import { PASSWORD } from '../support/main-job.ts'

const folder = mkdtempSync(join(tmpdir(), 'candor-benefits-'))

const KINDS = ['Imaging', 'Laboratory', 'Procedure', 'Therapy'] as const

/** What the payer says, in the order of the sheet; `?` is what they would not say. */
const LIMITS = [
  ['Active since', '1/1'],
  ['Deductible, person', '1500'],
  ['Deductible, person, met so far', '860'],
  ['Out of pocket, person', '5000'],
  ['Out of pocket, person, met so far', '?'],
] as const

describe('J3 writes benefits down while the payer speaks', { timeout: 90_000 }, () => {
  let app: LaunchedApp
  let keys: JourneyKeys

  beforeAll(async () => {
    const userFolder = join(folder, 'user')
    await aClinicOfThisMorning(userFolder)
    app = await launchApp({ mainFile: builtApp.main, userFolder, viewport: { width: 1366, height: 768 } })
    keys = await journeyKeysAt(app)
    await keys.arrivesAt('Password')
    await keys.typeSecret(PASSWORD)
    await keys.press('Enter')
    await keys.sees('Overdue payments')
  }, 120_000)

  afterAll(async () => {
    await app.kill()
    await closeHeadlessBrowser()
    rmSync(folder, { recursive: true, force: true })
  })

  test('a plan that nobody knows has its kinds of care', async () => {
    await journeySteps(keys).findBy('patient g')
    await keys.press('Enter')
    await keys.sees('No estimate yet.')
    await keys.press('Alt+C', 'Insert')
    await keys.arrivesAt('Payer')
    await keys.type('Sample Payer Two')
    await keys.fill('Plan', 'Sample Plan New')
    await keys.fill('Member id', 'SMP 0003')
    for (const kind of KINDS) {
      await keys.fill('Add a kind of care', kind)
      await keys.press('Enter')
    }
    await keys.press('F7')

    await keys.arrivesAt('Active since')
  })

  test('about twenty fields hold all that was told', async () => {
    keys.begin()

    for (const [field, told] of LIMITS) await keys.fill(field, told)
    for (const kind of KINDS) {
      await keys.fill(`${kind}: copay`, '?')
      await keys.fill(`${kind}: the patient’s share`, '20')
      await keys.goTo(`${kind}: authorization needed?`)
      await keys.type('n')
    }
    await keys.fill('Representative and reference', 'Sample R, 771')
    await keys.press('Control+Enter')
    await keys.press('Control+Enter')
    await keys.sees('Saved Sample Plan New')

    expect(keys.over({ keys: 63, fields: 20 })).toEqual([])
  })

  test('each value has the call as its source', async () => {
    const coverage = await keys.page.evaluate(async () => {
      const { candor } = globalThis as unknown as { readonly candor: Bridge }
      const found = await candor.call('patient.find', { text: 'patient g', limit: 1 })
      const [row] = (found as { readonly value: readonly { readonly patient: { readonly id: string } }[] }).value
      const got = await candor.call('patient.get', { patientId: row?.patient.id })
      return (got as { readonly value: { readonly coverages: readonly unknown[] } }).value.coverages[0]
    })

    expect(coverage).toMatchObject({
      source: { means: 'payerCall', reference: 'Sample R, 771' },
      plan: { planName: 'Sample Plan New' },
    })
    expect(JSON.stringify(coverage)).toContain('"kind":"unknown"')
  })
})
