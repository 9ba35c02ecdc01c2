import type { LaunchedApp } from '../../build/stand-in/launch.ts'
import { type Keyboard, keyboardOf } from './keyboard.ts'

/** What a journey may cost, as the budget table of the product says. */
export interface Budget {
  readonly keys?: number
  readonly fields?: number
}

/** A person at the desk whose keys and fields are counted. A field that holds the wanted value already costs nothing. */
export interface JourneyKeys extends Keyboard {
  /** Types a secret: one field, and none of its letters count, because each person's has its own length. */
  readonly typeSecret: (secret: string) => Promise<void>
  /** Counts from zero again. */
  readonly begin: () => void
  readonly spent: () => Required<Budget>
  /** What was spent over the budget, in words; empty when it was kept. */
  readonly over: (budget: Budget) => readonly string[]
}

export async function journeyKeysAt(app: LaunchedApp): Promise<JourneyKeys> {
  let keys = 0
  let fields = 0
  const page = await app.firstWindow()
  const keyboard = keyboardOf(page, {
    keys: (count) => {
      keys += count
    },
    field: () => {
      fields += 1
    },
  })
  return {
    ...keyboard,
    typeSecret: async (secret) => {
      await page.keyboard.type(secret)
      fields += 1
    },
    begin: () => {
      keys = 0
      fields = 0
    },
    spent: () => ({ keys, fields }),
    over: (budget) => [
      ...(keys > (budget.keys ?? keys) ? [`${keys} keys, not ${budget.keys}`] : []),
      ...(fields > (budget.fields ?? fields) ? [`${fields} fields, not ${budget.fields}`] : []),
    ],
  }
}
