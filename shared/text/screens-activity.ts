import { outcomeWords } from './screens-today.ts'

/** Words of the report on who did how much. */
export const activityWords = {
  person: 'Person',
  estimates: 'Estimates issued',
  plans: 'Plans made',
  calls: 'Calls logged',
  total: 'Total',
  on: 'Day',
  what: 'What',
  patient: 'Patient',
  record: 'Record',
  empty: 'Nobody issued an estimate, made a plan or logged a call in these days.',
  note: 'Each version of an estimate counts. Calls are those about plans. How many minutes it took is not recorded.',
  inside: (name: string) => `What ${name} did`,
  most: (shown: number, all: number) => `The newest ${shown} of ${all}`,
} as const

interface Counts {
  readonly estimates: number
  readonly plans: number
  readonly calls: number
}

/** What some people did in all. */
export function sumOfPeople(people: readonly Counts[]): Counts {
  const sum = (of: (one: Counts) => number) => people.reduce((all, one) => all + of(one), 0)
  return { estimates: sum((one) => one.estimates), plans: sum((one) => one.plans), calls: sum((one) => one.calls) }
}

/** The answer in one sentence. */
export function activitySentence(people: readonly Counts[]): string {
  if (people.length === 0) return activityWords.empty
  const { estimates, plans, calls } = sumOfPeople(people)
  const who = people.length === 1 ? '1 person' : `${people.length} people`
  const did = [
    ...counted('issued', estimates, 'estimate'),
    ...counted('made', plans, 'plan'),
    ...counted('logged', calls, 'call'),
  ]
  const [first, ...others] = did.toReversed()
  return `${who} ${others.length === 0 ? first : `${others.toReversed().join(', ')} and ${first}`}.`
}

function counted(did: string, count: number, what: string): readonly string[] {
  return count === 0 ? [] : [`${did} ${count === 1 ? `1 ${what}` : `${count} ${what}s`}`]
}

/** What somebody did: `Call: Left message`. */
export function deedName(kind: 'estimate' | 'plan' | 'call', outcome: string | null): string {
  if (kind === 'estimate') return 'Estimate issued'
  if (kind === 'plan') return 'Plan made'
  return outcome === null ? 'Call' : `Call: ${outcomeWords(outcome)}`
}
