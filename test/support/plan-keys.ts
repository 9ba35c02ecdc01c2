import type { LaunchedApp } from '../../build/stand-in/launch.ts'
import { today } from '../../electron/main/clock.ts'
import { typedDate } from '../../shared/dates/parse-date.ts'
import { addDays } from '../../shared/dates/plain-date.ts'
import { type DeedKind, deedKinds } from '../../shared/text/plan-deeds.ts'
import { weekdayDay } from '../../shared/text/screens-days.ts'
import { type Keyboard, keyboardOf } from './keyboard.ts'
import { PASSWORD } from './main-job.ts'

/** Somebody who works on plans with the keyboard alone. */
export interface PlanKeys extends Keyboard {
  readonly signIn: () => Promise<void>
  /** Opens a plan by its number, as for a payment; the payment sheet is open then. */
  readonly openToPay: (number: string) => Promise<void>
  /** Opens a plan by its number, with nothing else open. */
  readonly open: (number: string) => Promise<void>
  /** Opens the desk of changes and goes to one of them; its first field has the focus then. */
  readonly deed: (kind: DeedKind) => Promise<void>
  /** Goes to a row of choices and moves right until the wanted one is taken. */
  readonly choose: (group: string, choice: string) => Promise<void>
  /** The open payments of one side as they stand on the screen: number, due date, payment, left after. */
  readonly side: (name: 'Until now' | 'From now on') => Promise<readonly string[]>
  /** Waits until the schedule from now on begins with this row. */
  readonly showsFirst: (row: string) => Promise<void>
  /** The differences in sentences. */
  readonly differences: () => Promise<readonly string[]>
  /** Saves the deed, and waits for the plan behind it. */
  readonly save: (version?: number) => Promise<void>
}

const LONG = { timeout: 30_000 }

export async function planKeysAt(app: LaunchedApp): Promise<PlanKeys> {
  const keys = keyboardOf(await app.firstWindow())
  return { ...keys, ...opening(keys), ...changing(keys) }
}

function opening(keys: Keyboard): Pick<PlanKeys, 'signIn' | 'openToPay' | 'open'> {
  const openToPay = async (number: string): Promise<void> => {
    await keys.press('Control+J', 'd')
    await keys.sees('Which file')
    await keys.press('Control+R')
    await keys.arrivesAt('Post payment: whose')
    await keys.type(number)
    await keys.page.getByRole('option').getByText(number).first().waitFor(LONG)
    await keys.press('Enter')
    await keys.arrivesAt('Amount')
  }
  return {
    openToPay,
    signIn: async () => {
      await keys.arrivesAt('Password')
      await keys.type(PASSWORD)
      await keys.press('Enter')
      await keys.sees('Documents')
    },
    open: async (number) => {
      await openToPay(number)
      await keys.press('Escape')
      await keys.page.getByRole('heading', { name: 'Happenings' }).waitFor(LONG)
    },
  }
}

function changing(keys: Keyboard): Pick<PlanKeys, 'deed' | 'choose' | 'side' | 'showsFirst' | 'differences' | 'save'> {
  return {
    deed: async (kind) => {
      const label = deedKinds.find(({ value }) => value === kind)?.label ?? ''
      await keys.press('t')
      await keys.arrivesAt(/^(Lower or raise|Give back a credit)/)
      for (let steps = 0; steps < deedKinds.length && (await keys.focused()) !== label; steps += 1)
        await keys.press(label.charAt(0).toLowerCase())
      await keys.arrivesAt(label)
      await keys.press('Tab')
    },
    choose: async (group, choice) => {
      const radios = keys.page.getByRole('radiogroup', { name: group }).getByRole('radio')
      await keys.goTo((await radios.and(keys.page.locator('[tabindex="0"]')).innerText()).trim())
      for (let steps = 0; steps < 8 && (await keys.focused()) !== choice; steps += 1) await keys.press('ArrowRight')
      await keys.arrivesAt(choice)
    },
    side: async (name) => {
      const rows = keys.page.getByRole('table', { name }).getByRole('row')
      await rows.nth(1).waitFor(LONG)
      const texts = await rows.allInnerTexts()
      return texts.slice(1).map((text) => text.replace(/\s+/g, ' ').trim())
    },
    showsFirst: async (first) => {
      const table = keys.page.getByRole('table', { name: 'From now on' })
      await table.getByRole('row', { name: first }).first().waitFor(LONG)
    },
    differences: async () => {
      const list = keys.page.getByRole('region', { name: 'What changes' }).getByRole('listitem')
      await list.first().waitFor(LONG)
      return list.allInnerTexts()
    },
    save: async (version) => {
      await keys.press('Control+Enter')
      if (version !== undefined) await keys.page.getByText(`Version ${version} holds now.`).waitFor(LONG)
      await keys.page.getByRole('heading', { name: 'Happenings' }).waitFor(LONG)
    },
  }
}

/** A row of a schedule as the screen shows it, with the day as days from today. */
export function row(number: number, inDays: number, amount: string, left: string): string {
  return `${number} ${weekdayDay(addDays(today(), inDays))} ${amount} ${left}`
}

/** The day so many days from today, as a person types it. */
export function typedIn(days: number): string {
  return typedDate(addDays(today(), days))
}
