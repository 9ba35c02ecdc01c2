import type { Page } from 'playwright-core'
import type { Person } from '../../shared/model/clinic.ts'
import type { TestDesk } from '../../test/support/desk.ts'
import type { Scene } from './scene.ts'
import { settled } from './tour.ts'

/** Nothing in it yet, an ordinary day, or the longest names and the largest amounts. */
export const CLINICS = ['empty', 'typical', 'worst'] as const
export type ClinicName = (typeof CLINICS)[number]

export type Act = (page: Page) => Promise<void>

/** How one screen of the inventory is reached in each of the three clinics. */
export interface Way {
  /** Of the inventory, S1 to S28. */
  readonly screen: string
  readonly part: string
  readonly acts: Readonly<Record<ClinicName, readonly Act[]>>
  /** Words that stand on it in each clinic: without them the picture shows something else. */
  readonly sees: string | Readonly<Record<ClinicName, string>>
  /** Whoever sees every screen unless given; null stands before the door. */
  readonly person?: Person | null
  readonly state?: Scene['state']
  readonly start?: Partial<Record<ClinicName, Scene['start']>>
  /** The ordinary clinic, where it is another one than the one at work. */
  readonly typical?: () => TestDesk | Promise<TestDesk>
  readonly prepare?: Partial<Record<ClinicName, Scene['prepare']>>
}

/** The same acts in each clinic. */
export function everywhere(...acts: readonly Act[]): Way['acts'] {
  return { empty: acts, typical: acts, worst: acts }
}

/** Keys, one after the other, each when the screen has settled. */
export const keys =
  (...pressed: readonly string[]): Act =>
  async (page) => {
    for (const key of pressed) {
      await page.keyboard.press(key)
      await settled(page)
    }
  }

export const types =
  (text: string): Act =>
  async (page) => {
    await page.keyboard.type(text)
    await settled(page)
  }

/** Text from the clipboard, onto the screen as a whole. */
export const pastes =
  (text: string): Act =>
  async (page) => {
    await page.evaluate((pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', pasted)
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
    await settled(page)
  }

export const clicks =
  (name: string | RegExp): Act =>
  async (page) => {
    await page.getByRole('button', { name }).first().click()
    await settled(page)
  }

export const fills =
  (label: string, text: string): Act =>
  async (page) => {
    await page.getByLabel(label, { exact: true }).first().fill(text)
    await page.keyboard.press('Tab')
  }

/** The list of the rail with this letter. */
export const jumps = (letter: string): Act => keys('Control+J', letter)

/** The first hit of a search in the list that is open. */
export const opens =
  (text: string): Act =>
  async (page) => {
    await types(text)(page)
    await keys('Enter')(page)
  }

/** Words that can be pressed although they are no button: a figure, a choice. */
export const picks =
  (role: 'radio' | 'gridcell', name: string | RegExp): Act =>
  async (page) => {
    await page.getByRole(role, { name }).first().click()
    await settled(page)
  }
