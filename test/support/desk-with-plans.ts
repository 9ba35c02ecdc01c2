import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtApp } from '../../build/build-app.ts'
import { closeHeadlessBrowser } from '../../build/stand-in/browser/headless-host.ts'
import { launchApp } from '../../build/stand-in/launch.ts'
import { aClinicWithPlans, type PlanOfClinic } from './plan-clinic.ts'
import { type PlanKeys, planKeysAt } from './plan-keys.ts'

/** The built app, signed in and at its keys. */
export interface DeskWithPlans {
  readonly keys: PlanKeys
  /** Ends the app and removes the clinic. */
  close(): Promise<void>
}

/** Starts the built app over a clinic with these plans, at the smallest desk screen. */
export async function deskWithPlans(plans: readonly PlanOfClinic[]): Promise<DeskWithPlans> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-plans-'))
  const userFolder = join(folder, 'user')
  await aClinicWithPlans(userFolder, plans)
  const app = await launchApp({ mainFile: builtApp.main, userFolder, viewport: { width: 1366, height: 768 } })
  const keys = await planKeysAt(app)
  await keys.signIn()
  const close = async (): Promise<void> => {
    await app.kill()
    await closeHeadlessBrowser()
    rmSync(folder, { recursive: true, force: true })
  }
  return { keys, close }
}
