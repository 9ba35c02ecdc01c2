import type { JourneyKeys } from './journey.ts'

/** What several journeys begin with. */
export interface JourneySteps {
  /** Types into the palette; Enter then opens the first hit. */
  readonly findBy: (text: string) => Promise<void>
  readonly addServices: (...codes: readonly string[]) => Promise<void>
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
    async addServices(...codes) {
      await keys.arrivesAt(/Add a service/)
      for (const code of codes) {
        await keys.type(code)
        await keys.press('Enter')
      }
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
