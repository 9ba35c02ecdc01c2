import type { Page } from 'playwright-core'

/** One screen of a tour: what it is called, and the keys that lead there from the screen before. */
export type Step = readonly [screen: string, ...keys: readonly string[]]

/** The lists of the rail, some with what one key opens on them. */
export const LISTS: readonly Step[] = [
  ['today', 'Control+J', 't'],
  ['calling', 'l'],
  ['patients', 'Escape', 'Control+J', 'p'],
  ['new patient', 'Control+Shift+N'],
  ['estimates', 'Escape', 'Control+J', 'e'],
  ['plans', 'Control+J', 'l'],
  ['documents', 'Control+J', 'd'],
  ['reports', 'Control+J', 'r'],
  ['cash', '2'],
  ['approvals', 'Control+J', 'a'],
  ['fees', 'Control+J', 'f'],
  ['ledger', 'Control+J', 'c'],
  ['audit', 'Control+J', 'w'],
  ['set-up', 'Control+J', 's'],
  ['people', 'Alt+2'],
  ['plan rules', 'Alt+3'],
  ['prices', 'Alt+4'],
  ['palette', 'Control+K'],
]

/** What stands behind the first row of a list. */
export const RECORDS: readonly Step[] = [
  ['list of estimates', 'Control+J', 'e'],
  ['estimate', 'ArrowDown', 'Enter'],
  ['why', 'w'],
  ['line', 'w', 'Home', 'F4'],
  ['list of plans', 'Escape', 'Control+J', 'l'],
  ['plan', 'Enter'],
  ['terms', 't'],
  ['payment', 'Escape', 'Control+R'],
  ['list of patients', 'Escape', 'Control+J', 'p'],
  ['patient', 'Enter'],
  ['coverages', 'Alt+2'],
  ['coverage', 'Insert'],
  ['call sheet', 'F7'],
  ['designer', 'F7', 'Escape', 'Escape', 'Alt+4', 'Insert'],
  ['patients again', 'Control+J', 'p'],
  ['patient again', 'Enter'],
  ['assistance', 'Alt+A'],
]

/** A screen that is there needs so long until nothing moves any more. */
const SETTLED_MS = 350

/** Goes through the steps by keyboard in one window and stops at each screen. */
export async function tour(
  page: Page,
  steps: readonly Step[],
  atScreen: (screen: string) => Promise<void>,
): Promise<void> {
  await settled(page)
  for (const [screen, ...keys] of steps) {
    for (const key of keys) await page.keyboard.press(key)
    await settled(page)
    await atScreen(screen)
  }
}

/** The screen is there, and no longer busy, however slow the computer is. */
export async function settled(page: Page): Promise<void> {
  const [screen, busy] = [page.locator('main'), page.getByRole('progressbar')]
  await page.waitForTimeout(SETTLED_MS)
  if ((await screen.count()) > 0 && (await busy.count()) === 0) return
  await screen.waitFor()
  await busy.waitFor({ state: 'detached' })
  await page.waitForTimeout(SETTLED_MS)
}
