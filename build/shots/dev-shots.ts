/**
 * Pictures of the window's screens over real services and sample people, under the app's policy:
 * `node build/shots/dev-shots.ts [scene …]` writes them to `build/cache/shots`.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { LOOKING } from '../../shared/contract/call.ts'
import type { Person } from '../../shared/model/clinic.ts'
import { fakeBridge } from '../../test/support/fake-bridge.ts'
import { ADMINISTRATOR, COUNSELOR, NOW, SUPERVISOR } from '../../test/support/samples.ts'
import { buildWindow } from '../renderer.vite.ts'
import { barriersOn } from './barriers.ts'
import { openBrowser, openWindow, type WindowSize } from './open-window.ts'
import { aClinicAtWork } from './sample-desk.ts'
import type { Scene } from './scene.ts'
import { scenes } from './scenes.ts'
import { serveWindow } from './serve-window.ts'

const FOLDER = join(import.meta.dirname, '../cache/shots')
const SIZES: readonly WindowSize[] = [
  { width: 1366, height: 768 },
  { width: 1440, height: 900 },
]

/** Takes a scene's picture at a size; gives what the page complained about. */
async function shoot(browser: Browser, address: string, scene: Scene, size: WindowSize): Promise<readonly string[]> {
  const desk = await (scene.desk ?? aClinicAtWork)()
  const people = [COUNSELOR, SUPERVISOR, ADMINISTRATOR]
  const person = scene.person === undefined ? COUNSELOR : scene.person
  await scene.prepare?.(desk)
  const { state, asks, unlocksByPin = false } = scene
  const start = {
    people,
    person,
    unlocksByPin,
    ...scene.start,
    ...(state === undefined ? {} : { state }),
    ...(asks === undefined ? {} : { asks }),
  }
  const look = { size, theme: scene.theme ?? 'light', now: NOW } as const
  const { page, complaints } = await openWindow(browser, address, fakeBridge(desk, start), look)
  page.setDefaultTimeout(8_000)
  await leaveToday(page, scene, person)
  await scene.act(page).catch((error: unknown) => complaints.push(String(error)))
  await page.waitForTimeout(250)
  const styles = await page.locator('style').count()
  complaints.push(...(await barriersOn(page)))
  if (styles > 0) complaints.push(`${styles} style elements`)
  await page.screenshot({ path: join(FOLDER, `${scene.name}-${size.width}x${size.height}.png`) })
  await page.context().close()
  return complaints
}

/** The day's work comes up first; most scenes begin at the list of patients. */
async function leaveToday(page: Page, scene: Scene, person: Person | null): Promise<void> {
  if (scene.atToday || scene.state !== undefined || person?.roles.some((role) => LOOKING.includes(role)) !== true)
    return
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
  await page.keyboard.press('Control+J')
  await page.keyboard.press('P')
}

const wanted = process.argv.slice(2)
mkdirSync(FOLDER, { recursive: true })
const served = await serveWindow(await buildWindow())
const browser = await openBrowser()
for (const scene of scenes.filter((one) => wanted.length === 0 || wanted.some((name) => one.name.startsWith(name))))
  for (const size of SIZES) {
    const complaints = await shoot(browser, served.address, scene, size)
    console.log(`${scene.name} ${size.width}x${size.height}`, complaints.length === 0 ? 'quiet' : complaints)
  }
await browser.close()
served.close()
