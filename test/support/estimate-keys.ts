import type { LaunchedApp } from '../../build/stand-in/launch.ts'
import { type Keyboard, keyboardOf } from './keyboard.ts'
import { PASSWORD } from './main-job.ts'

/** Somebody who works on estimates with the keyboard alone. */
export interface EstimateKeys extends Keyboard {
  readonly signIn: () => Promise<void>
  /** Begins an estimate for a patient who is found by these words. */
  readonly newEstimate: (words: string) => Promise<void>
  readonly addServices: (...codes: readonly string[]) => Promise<void>
  /** Adds the column that this key of the menu stands for. */
  readonly addColumn: (key: string) => Promise<void>
  /** Puts the cursor on what the patient pays in a column. */
  readonly toTotal: (letter: string) => Promise<void>
  /** Puts the cursor on the figure of a service, counted from 1, in a column. */
  readonly toCell: (service: number, letter: string) => Promise<void>
  /** Opens the box of a service, counted from 1. */
  readonly openLine: (service: number) => Promise<void>
  /** Types a price for a service in a column, with a reason. */
  readonly typePrice: (service: number, letter: string, price: string) => Promise<void>
  /** Waits until a column says what the patient pays there. */
  readonly pays: (letter: string, amount: string | RegExp) => Promise<void>
  /** Keeps a picture where a folder for pictures is named. */
  readonly look: (name: string) => Promise<void>
}

const LONG = { timeout: 30_000 }
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1366, height: 768 },
]

export async function estimateKeysAt(app: LaunchedApp): Promise<EstimateKeys> {
  const keys = keyboardOf(await app.firstWindow())
  return { ...keys, ...opening(keys), ...onBoard(keys), look: (name) => look(keys, name) }
}

function opening(keys: Keyboard): Pick<EstimateKeys, 'signIn' | 'newEstimate' | 'addServices'> {
  return {
    async signIn() {
      await keys.arrivesAt('Password')
      await keys.page.keyboard.type(PASSWORD)
      await keys.press('Enter')
      await keys.page.getByRole('navigation', { name: 'Main' }).waitFor(LONG)
      await keys.arrivesAt('Today')
    },
    async newEstimate(words) {
      await keys.press('Control+K')
      await keys.arrivesAt('Find a patient or action')
      await keys.type(words)
      await keys.page.getByText('04/12/1981').first().waitFor(LONG)
      await keys.press('Control+Enter')
      await keys.arrivesAt(/Add a service/)
    },
    async addServices(...codes) {
      await keys.arrivesAt(/Add a service/)
      for (const code of codes) {
        await keys.type(code)
        await keys.press('Enter')
        const [found = code] = code.split('*')
        await keys.page.getByRole('gridcell').getByText(found, { exact: true }).first().waitFor(LONG)
      }
    },
  }
}

type OnBoard = Pick<EstimateKeys, 'addColumn' | 'toTotal' | 'toCell' | 'openLine' | 'typePrice' | 'pays'>

function onBoard(keys: Keyboard): OnBoard {
  const steps = async (key: string, count: number): Promise<void> => {
    for (let at = 0; at < count; at += 1) await keys.press(key)
  }
  const at = (letter: string): number => letter.charCodeAt(0) - 'A'.charCodeAt(0)
  const toService = async (service: number): Promise<void> => {
    await keys.press('Control+Home')
    await keys.arrivesAt(/^(?!Add a service)/)
    await steps('ArrowDown', service - 1)
    await keys.press('Home')
  }
  const toCell = async (service: number, letter: string): Promise<void> => {
    await toService(service)
    await steps('ArrowRight', 4 + at(letter))
    await keys.arrivesAt(new RegExp(`, column ${letter}, `))
  }
  return {
    toCell,
    async addColumn(key) {
      await keys.press('Alt+Insert')
      await keys.page.getByRole('dialog').getByText('Sliding fee').waitFor(LONG)
      await keys.press(key)
      await keys.page.getByRole('dialog').waitFor({ state: 'detached', ...LONG })
    },
    async toTotal(letter) {
      await toCell(1, letter)
      await steps('PageDown', 3)
      await keys.arrivesAt(new RegExp(`Patient pays, Column ${letter}`))
    },
    async openLine(service) {
      await toService(service)
      await keys.press('F4')
      await keys.page.getByRole('dialog').waitFor(LONG)
    },
    async typePrice(service, letter, price) {
      await toCell(service, letter)
      await keys.press('F4')
      await keys.arrivesAt(/price for the line/)
      await keys.type(price)
      await keys.fill('Reason', 'told on the phone')
      await keys.press('Control+Enter')
      await keys.page.getByRole('dialog').waitFor({ state: 'detached', ...LONG })
    },
    async pays(letter, amount) {
      const row = keys.page.getByRole('row').filter({ hasText: 'Estimate, not a bill' })
      const cell = row.getByRole('gridcell', { name: `Patient pays, Column ${letter}` })
      await cell.getByText(amount).first().waitFor(LONG)
    },
  }
}

async function look(keys: Keyboard, name: string): Promise<void> {
  const to = process.env.CANDOR_LOOK
  if (to === undefined) return
  for (const size of SIZES) {
    await keys.page.setViewportSize(size)
    await keys.page.screenshot({ path: `${to}/${name}-${size.width}.png` })
  }
}
