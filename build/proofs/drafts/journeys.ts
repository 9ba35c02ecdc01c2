import type { Keyboard } from '../../../test/support/keyboard.ts'

/** Work that is interrupted: how a person comes back to it by keyboard, and the field in which they type. */
export interface Journey {
  readonly name: 'estimate' | 'plan' | 'payment'
  /** Leaves the focus in the field. */
  readonly open: (keys: Keyboard) => Promise<void>
  /** So many letters fit. */
  readonly longest: number
}

/** The estimate of a caller, a plan in the designer, and a payment on a plan. */
export const JOURNEYS: readonly Journey[] = [
  {
    name: 'estimate',
    longest: 110,
    async open(keys) {
      await keys.press('Control+J', 'e')
      await keys.sees(/^(No estimate yet\.|Row 1 of \d+)/)
      const isThere = await keys.page.getByText(/^Row 1 of/).isVisible()
      await keys.press(isThere ? 'Enter' : 'Control+N')
      await keys.sees('Before you issue')
      await keys.goTo('Provider')
    },
  },
  {
    name: 'plan',
    longest: 190,
    async open(keys) {
      await keys.press('Control+J', 'p')
      await keys.sees('Row 1 of 1')
      await keys.press('Enter')
      await keys.sees('Last estimates')
      await keys.press('Alt+4')
      await keys.press('Insert')
      await keys.sees('New payment plan')
      await keys.goTo(/^Address/)
    },
  },
  {
    name: 'payment',
    longest: 50,
    async open(keys) {
      await keys.press('Control+J', 'l')
      await keys.sees('Row 1 of 1')
      await keys.press('Enter')
      await keys.sees('New terms')
      await keys.press('Control+R')
      await keys.arrivesAt(/^Amount/)
      await keys.goTo(/^Reference/)
    },
  },
]
