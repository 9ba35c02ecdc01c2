import type { Page } from 'playwright-core'
import { ask, openDesk, type TestDesk } from '../../../test/support/desk.ts'
import { fakeBridge } from '../../../test/support/fake-bridge.ts'
import { COUNSELOR, NOW, PATIENT_DRAFT } from '../../../test/support/samples.ts'
import { openBrowser, openWindow } from '../../shots/open-window.ts'
import { serveWindow } from '../../shots/serve-window.ts'
import type { Begun, BenchRow } from '../bench-row.ts'
import { MainThread, painted } from './main-thread.ts'
import { type Bundled, bundledReferences, bundledWindow } from './pages.ts'
import { firstNames, LINES_BELOW, PEOPLE_SHOWN, TYPED } from './samis.ts'

/** So long the page is left alone after a key: the search behind it answers in far less. Waiting costs no CPU time. */
const SETTLED_MS = 250

/** From a letter in the palette until the people whom it finds are painted. */
export function paletteRow(): BenchRow {
  return {
    name: 'window palette',
    job: 'main-thread work from a letter to the list painted: 8 of 512 people and 6 lines, none of them there before',
    perRound: 1,
    rounds: 40,
    candidates: [
      { name: 'bare list', begin: bareList },
      { name: 'palette', begin: palette },
    ],
    goals: [{ candidate: 'palette', to: 'bare list', atMost: 4 }],
    limits: [{ candidate: 'palette', milliseconds: 50 }],
  }
}

function bareList(): Promise<Begun> {
  return typing(bundledReferences, { file: 'bare-list.html', field: 'Find', reach: async () => {} })
}

function palette(): Promise<Begun> {
  return typing(bundledWindow, { file: 'index.html', field: 'Find a patient or action', reach: openPalette })
}

async function openPalette(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
  await page.keyboard.press('Control+K')
}

async function aDeskWithSamis(): Promise<TestDesk> {
  const desk = openDesk()
  for (const firstName of firstNames()) {
    await ask(desk, 'patient.save', { patientId: null, draft: { ...PATIENT_DRAFT, firstName, lastName: 'Sample' } })
  }
  return desk
}

interface Typed {
  readonly file: string
  readonly field: string
  readonly reach: (page: Page) => Promise<void>
}

/** Types the beginning of a name; its last letter is measured, and what it brought is read. */
async function typing(bundle: () => Promise<Bundled>, { file, field, reach }: Typed): Promise<Begun> {
  const { folder, remove } = await bundle()
  const served = await serveWindow(folder)
  const browser = await openBrowser()
  const bridge = fakeBridge(await aDeskWithSamis(), { people: [COUNSELOR], person: COUNSELOR })
  const look = { size: { width: 1440, height: 900 }, theme: 'light', now: NOW } as const
  const { page } = await openWindow(browser, `${served.address}${file}`, bridge, look)
  await reach(page)
  const box = page.locator(`input[aria-label="${field}"]`)
  await box.focus()
  const thread = await MainThread.of(page)
  let turn = 0
  const run = async (): Promise<number> => {
    const { begun, key } = TYPED[turn % TYPED.length] ?? { begun: 'sami', key: 'b' }
    turn += 1
    await box.fill(begun)
    await page.waitForTimeout(SETTLED_MS)
    await painted(page)
    const spent = await thread.spentOn(async () => {
      await page.keyboard.press(key)
      await page.waitForTimeout(SETTLED_MS)
    })
    await holds(page, `${begun}${key}`)
    return spent
  }
  const end = async (): Promise<void> => {
    await browser.close()
    served.close()
    remove()
  }
  return { run, saysItself: true, end }
}

/** The list is that of what was typed, with as many lines on either page. */
async function holds(page: Page, typed: string): Promise<void> {
  const lines = await page.getByRole('option').allTextContents()
  const people = lines.slice(0, PEOPLE_SHOWN).filter((words) => words.toLowerCase().includes(typed))
  if (people.length === PEOPLE_SHOWN && lines.length === PEOPLE_SHOWN + LINES_BELOW) return
  throw new Error(`the list of “${typed}” is another one: ${lines.join(' / ')}`)
}
