import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { TestDesk } from '../../test/support/desk.ts'
import { fakeBridge } from '../../test/support/fake-bridge.ts'
import { ADMINISTRATOR, COUNSELOR, NOW, SUPERVISOR } from '../../test/support/samples.ts'
import { aBusyDay } from './busy-day.ts'
import { EVERYBODY, withEverybody } from './everybody.ts'
import { inventoryScenes } from './inventory-scenes.ts'
import { openWindow } from './open-window.ts'
import { aClinicAtWork } from './sample-desk.ts'
import type { Scene } from './scene.ts'
import { LISTS, RECORDS, type Step, tour } from './tour.ts'

/** The sizes of the room; the last is what a 1366 × 768 monitor holds at 200 %. */
const LOOKS = [
  { name: '1366x768', width: 1366, height: 768 },
  { name: '1440x900', width: 1440, height: 900 },
  { name: '1920x1080', width: 1920, height: 1080 },
  { name: '200-percent', width: 683, height: 384 },
] as const

interface Clinic {
  readonly name: string
  readonly desk: () => TestDesk | Promise<TestDesk>
  readonly steps: readonly Step[]
}

const CLINICS: readonly Clinic[] = [
  { name: 'typical', desk: aClinicAtWork, steps: [...RECORDS, ...LISTS] },
  { name: 'busy', desk: aBusyDay, steps: LISTS.slice(0, 2) },
]

/**
 * Pictures of every screen in both themes and all sizes: what a key opens in a clinic at work and on a busy day, in one
 * window; then each screen of the inventory with nothing in it, on an ordinary day, and at its worst. Gives what failed.
 */
export async function shootAllLooks(browser: Browser, address: string, folder: string): Promise<readonly string[]> {
  for (const { name, desk, steps } of CLINICS) {
    const bridge = fakeBridge(withEverybody(await desk()), {
      people: [COUNSELOR, SUPERVISOR, ADMINISTRATOR, EVERYBODY],
      person: EVERYBODY,
    })
    const look = { size: LOOKS[0], theme: 'light', now: NOW } as const
    const { page } = await openWindow(browser, address, bridge, look)
    mkdirSync(join(folder, name), { recursive: true })
    await tour(page, steps, (shown) => shootLooks(page, join(folder, name, shown.replaceAll(' ', '-'))))
    await page.context().close()
    console.log(name)
  }
  const failed: string[] = []
  for (const scene of inventoryScenes) failed.push(...(await shootScene(browser, address, folder, scene)))
  return failed
}

/** A scene that is not reached is named, and pictured where it stopped. */
async function shootScene(browser: Browser, address: string, folder: string, scene: Scene): Promise<readonly string[]> {
  const desk = await (scene.desk ?? aClinicAtWork)()
  await scene.prepare?.(desk)
  const person = scene.person === undefined ? EVERYBODY : scene.person
  const people = [COUNSELOR, SUPERVISOR, ADMINISTRATOR, EVERYBODY]
  const bridge = fakeBridge(desk, { people, person, ...scene.start })
  const { page } = await openWindow(browser, address, bridge, { size: LOOKS[0], theme: 'light', now: NOW })
  const failed: string[] = []
  await scene.act(page).catch(() => failed.push(scene.name))
  const parts = scene.name.split('-')
  mkdirSync(join(folder, 'inventory', parts.at(-1) ?? ''), { recursive: true })
  await shootLooks(page, join(folder, 'inventory', parts.at(-1) ?? '', parts.slice(0, -1).join('-')))
  await page.context().close()
  console.log(scene.name)
  return failed
}

async function shootLooks(page: Page, path: string): Promise<void> {
  for (const { name, width, height } of LOOKS) {
    await page.setViewportSize({ width, height })
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme })
      await page.waitForTimeout(120)
      await page.screenshot({ path: `${path}-${name}${theme === 'dark' ? '-dark' : ''}.png` })
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(LOOKS[0])
}
