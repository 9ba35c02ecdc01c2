import type { Browser, Page } from 'playwright-core'
import { LOOKING } from '../../shared/contract/call.ts'
import type { Person } from '../../shared/model/clinic.ts'
import { fakeBridge } from '../../test/support/fake-bridge.ts'
import { ADMINISTRATOR, COUNSELOR, NOW, SUPERVISOR } from '../../test/support/samples.ts'
import { type OpenedWindow, openWindow, type WindowSize } from './open-window.ts'
import { aClinicAtWork } from './sample-desk.ts'
import type { Scene } from './scene.ts'

/** The window where a scene begins: its clinic, its person, and the screen that its acts start from. */
export async function openScene(
  browser: Browser,
  address: string,
  scene: Scene,
  size: WindowSize,
): Promise<OpenedWindow> {
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
  const opened = await openWindow(browser, address, fakeBridge(desk, start), look)
  opened.page.setDefaultTimeout(8_000)
  await leaveToday(opened.page, scene, person)
  return opened
}

/** The day's work comes up first; most scenes begin at the list of patients. */
async function leaveToday(page: Page, scene: Scene, person: Person | null): Promise<void> {
  if (scene.atToday || scene.state !== undefined || person?.roles.some((role) => LOOKING.includes(role)) !== true)
    return
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
  await page.keyboard.press('Control+J')
  await page.keyboard.press('P')
}
