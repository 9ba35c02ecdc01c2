import { isEnded } from '../dates/last-day.ts'
import type { PlainDate } from '../dates/plain-date.ts'
import { fullDay, listDay } from './screens-days.ts'

type Told = 'nothing' | 'datesAndAmounts' | 'everything'
type ProxyRight = 'none' | 'parentOrGuardian' | 'powerOfAttorney' | 'otherRight'

/** What the sentences need of somebody around a patient. */
export interface SaidOf {
  readonly name: string
  readonly told: Told
  readonly toldUntil: PlainDate | null
  readonly proxy: ProxyRight
  readonly proxyUntil: PlainDate | null
}

/** Words of the people around a patient. */
export const relatedWords = {
  title: 'People',
  add: 'Add person',
  change: 'Change person',
  name: 'Name',
  nameMissing: 'Say who it is. Type the name, or leave.',
  relation: 'Relation to the patient',
  relationHint: 'In words: sister, neighbor, attorney',
  phone: 'Phone',
  told: 'May be told',
  toldUntil: 'May be told until',
  proxy: 'Acts for the patient',
  proxyUntil: 'Acts until',
  untilHint: 'The last day. Empty: until it is changed.',
  save: 'Save person',
  takeOff: 'Take off',
  leave: 'Leave',
  none: 'Nobody else may be told anything. Alt W adds one.',
  noneToAdd: 'Nobody else may be told anything.',
  pays: (numbers: readonly string[]) => `Pays ${numbers.length === 1 ? 'plan' : 'plans'} ${numbers.join(', ')}.`,
  savedToast: (name: string) => `Kept ${name}`,
  offToast: (name: string) => `Took ${name} off`,
  socialSecurity: 'This looks like a social security number. It is never kept here.',
  by: (name: string, day: string) => `${name}, ${day}`,
} as const

/** Entries of the box, in the order of how much is told. */
export const toldWords: Readonly<Record<Told, string>> = {
  nothing: 'Nothing',
  datesAndAmounts: 'Dates and amounts',
  everything: 'Everything of the account',
}

/** Entries of the box: by what right somebody acts. */
export const proxyWords: Readonly<Record<ProxyRight, string>> = {
  none: 'No',
  parentOrGuardian: 'Parent or guardian',
  powerOfAttorney: 'Power of attorney',
  otherRight: 'Other right',
}

/** What stands beneath a person; `isOver`: it held once and does not any more. */
export interface StandingSentence {
  readonly words: string
  readonly isOver: boolean
}

/** What somebody may be told on a day, and whether they act for the patient. */
export function standingOf(person: SaidOf, on: PlainDate): readonly StandingSentence[] {
  return [toldSentence(person, on), ...proxySentence(person, on)]
}

function toldSentence({ told, toldUntil }: SaidOf, on: PlainDate): StandingSentence {
  if (toldUntil !== null && isEnded(toldUntil, on)) {
    return { words: `No longer told ${lower(toldWords[told])}: ended ${listDay(toldUntil, on)}.`, isOver: true }
  }
  const until = toldUntil === null ? '' : ` until ${fullDay(toldUntil)}`
  return { words: `May be told ${lower(toldWords[told])}${until}.`, isOver: false }
}

function proxySentence({ proxy, proxyUntil }: SaidOf, on: PlainDate): readonly StandingSentence[] {
  if (proxy === 'none') return []
  const right = `(${lower(proxyWords[proxy])})`
  if (proxyUntil !== null && isEnded(proxyUntil, on)) {
    return [{ words: `No longer acts for the patient ${right}: ended ${listDay(proxyUntil, on)}.`, isOver: true }]
  }
  const until = proxyUntil === null ? '' : ` until ${fullDay(proxyUntil)}`
  return [{ words: `Acts for the patient${until} ${right}.`, isOver: false }]
}

/** Who beside the patient may be told something on a day, in one line for a call; null where nobody may. */
export function alsoTold(people: readonly SaidOf[], on: PlainDate): string | null {
  const told = people.flatMap((person) => {
    const isTold = person.told !== 'nothing' && !isEnded(person.toldUntil, on)
    return isTold ? [`${person.name} (${lower(toldWords[person.told])})`] : []
  })
  return told.length === 0 ? null : `May also be told: ${told.join(', ')}.`
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
