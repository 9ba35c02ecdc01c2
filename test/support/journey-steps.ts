import type { JourneyKeys } from './journey.ts'

/** What several journeys begin with. */
export interface JourneySteps {
  /** Types into the palette; Enter then opens the first hit. */
  readonly findBy: (text: string) => Promise<void>
  /** To a group of the day's work by its number. */
  readonly toGroup: (number: string) => Promise<void>
  readonly addServices: (...codes: readonly string[]) => Promise<void>
  /** On a patient: a coverage as its card says it, saved. */
  readonly enterCard: () => Promise<void>
  /** On a patient's assistance: a household of three with two incomes, told and helped for now. */
  readonly helpHousehold: () => Promise<void>
  /** On a patient: what the payer approved, saved. */
  readonly logAuthorization: (
    typed: Readonly<Record<'number' | 'services' | 'approved' | 'to', string>>,
  ) => Promise<void>
  /** The sheet at the end of a shift, with one more line. */
  readonly handOver: (line: string) => Promise<void>
}

export function journeySteps(keys: JourneyKeys): JourneySteps {
  return {
    async findBy(text) {
      await keys.press('Control+K')
      await keys.arrivesAt('Find a patient or action')
      await keys.type(text)
    },
    async toGroup(number) {
      await keys.press('Control+J', 't')
      await keys.sees('Row 1 of')
      await keys.press(number)
    },
    async addServices(...codes) {
      await keys.arrivesAt(/Add a service/)
      for (const code of codes) {
        await keys.type(code)
        await keys.press('Enter')
      }
    },
    async enterCard() {
      await keys.type('sample plan')
      await keys.sees(/1 patient/)
      await keys.press('Enter')
      await keys.fill('Member id', 'SMP 0002')
      await keys.fill('Group', '100')
      await keys.fill('Effective from', '1/1')
      await keys.fill('Payer phone', '5550100199')
      await keys.press('Control+Enter')
      await keys.sees('Saved Sample Plan PPO 1500')
    },
    async helpHousehold() {
      await keys.type('3')
      await keys.fill('How much, line 1', '275/w')
      await keys.fill('Who, line 2', 'spouse')
      await keys.fill('How much, line 2', '640 biweekly')
      await keys.sees('Step 2 of 4: pays 25% of the charge')
      await keys.fill('Papers due by', '+14d')
      await keys.fill('Decision', 'help')
      await keys.press('Enter', 'Control+Enter')
    },
    async logAuthorization({ number, services, approved, to }) {
      await keys.press('Alt+U')
      await keys.arrivesAt('Number')
      await keys.type(number)
      await keys.fill('Codes or words', services)
      await keys.fill('Approved', approved)
      await keys.fill('To', to)
      await keys.press('Control+Enter')
      await keys.sees(`0 of ${approved}`)
    },
    async handOver(line) {
      await keys.press('Control+Shift+H')
      await keys.arrivesAt('More to say 1')
      await keys.type(line)
      await keys.press('Control+Enter')
      await keys.sees(/Handed over/)
    },
  }
}
