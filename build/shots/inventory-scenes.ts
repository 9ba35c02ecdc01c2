import type { Page } from 'playwright-core'
import { openDesk, type TestDesk } from '../../test/support/desk.ts'
import { EVERYBODY, withEverybody } from './everybody.ts'
import { aClinicAtWork } from './sample-desk.ts'
import type { Scene } from './scene.ts'
import { settled } from './tour.ts'
import { CLINICS, type ClinicName, type Way } from './way.ts'
import { WAYS_OF_ESTIMATES } from './ways-of-estimates.ts'
import { WAYS_OF_PLANS } from './ways-of-plans.ts'
import { WAYS_OF_THE_DESK } from './ways-of-the-desk.ts'
import { theWorstDay } from './worst-work.ts'

/** One screen of the inventory in one of the three clinics. */
export interface InventoryScene extends Scene {
  readonly screen: string
  readonly clinic: ClinicName
}

const WAYS = [...WAYS_OF_ESTIMATES, ...WAYS_OF_PLANS, ...WAYS_OF_THE_DESK]

/** Every screen of the inventory: with nothing in it, on an ordinary day, and at its worst. */
export const inventoryScenes: readonly InventoryScene[] = WAYS.flatMap((way) =>
  CLINICS.map((clinic) => sceneOf(way, clinic)),
)

function sceneOf(way: Way, clinic: ClinicName): InventoryScene {
  const { screen, part, person = EVERYBODY, state, start, prepare, acts, sees } = way
  const [before, first] = [prepare?.[clinic], start?.[clinic]]
  const words = typeof sees === 'string' ? sees : sees[clinic]
  return {
    name: `${screen}-${part}-${clinic}`,
    screen,
    clinic,
    person,
    atToday: true,
    desk: () => deskOf(way, clinic),
    ...(state === undefined ? {} : { state }),
    ...(before === undefined ? {} : { prepare: before }),
    ...(first === undefined ? {} : { start: first }),
    async act(page: Page) {
      if (person !== null) await startsAtToday(page)
      for (const act of acts[clinic]) await act(page)
      await page.getByText(words).first().waitFor()
    },
  }
}

/** The keys of the shell work once the day's list has come. */
async function startsAtToday(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Monday, November 23' }).waitFor()
  await page.getByText(/things? to do/).waitFor()
  await settled(page)
}

async function deskOf(way: Way, clinic: ClinicName): Promise<TestDesk> {
  if (clinic === 'worst') return theWorstDay()
  if (clinic === 'empty') return withEverybody(openDesk())
  return withEverybody(await (way.typical ?? aClinicAtWork)())
}
