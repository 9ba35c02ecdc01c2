import type { PlainDate } from '../dates/plain-date.ts'
import { cardWords, kindName, kindWords, limitWords, tierWord } from './screens-coverage.ts'
import { fullDay } from './screens-days.ts'

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** Where an eligibility answer comes in: chosen, dropped or pasted. */
export const answerDoorWords = {
  button: 'Import 271',
  key: 'Import an answer',
  title: 'Payer’s answer (271)',
  how: 'Paste the answer here, or drop its file on this screen.',
  choose: 'Choose its file',
  leave: 'Leave',
  earlier: 'Kept with this coverage',
  noEarlier: 'No answer is kept with this coverage yet.',
  kept: (asOf: PlainDate | null, name: string) => (asOf === null ? name : `As of ${fullDay(asOf)}: ${name}`),
  takings: (count: number) => (count === 0 ? 'nothing was taken' : `${counted(count, 'field', 'fields')} taken`),
  pasted: 'Pasted answer',
  tooLarge: 'The file is larger than 20 MB. Nothing was read. Save one answer for this person and open that file.',
  reading: 'Reading the answer…',
  notKept: 'The coverage is saved. The raw answer was not kept with it; import it again to keep it.',
} as const

/** The review of an answer: what is on file beside what the payer says. */
export const answerWords = {
  title: (payer: string) => (payer === '' ? 'Payer’s answer (271)' : `Answer of ${payer}`),
  asOf: (day: PlainDate | null) => (day === null ? 'Its day is not said' : `As of ${fullDay(day)}`),
  who: 'Who',
  person: (name: string, born: PlainDate | null) => (born === null ? name : `${name}, born ${fullDay(born)}`),
  noName: 'Nobody named',
  same: 'Same person',
  counts: (read: number, decisions: number, notes: number, unused: number) =>
    [
      `${read} read`,
      counted(decisions, 'decision', 'decisions'),
      counted(notes, 'note', 'notes'),
      `${counted(unused, 'line', 'lines')} kept but not used`,
    ].join(' · '),
  take: (count: number) => (count === 0 ? 'Take accepted' : `Take ${count}`),
  leave: 'Leave the answer',
  list: 'What the answer says',
  benefit: 'Benefit',
  onFile: 'On file',
  inAnswer: 'In the answer',
  taken: 'Take',
  words: 'The payer’s own words',
  notTold: '?',
  isTaken: 'new',
  isKept: 'keep',
  choose: 'choose…',
  isSame: 'same',
  isShown: 'only shown',
  waits: 'waits',
  none: 'This answer says nothing that a coverage holds.',
  noneMore: 'Leave it with Esc, or look at what the payer says below.',
  decisionsOpen: (count: number) =>
    `${counted(count, 'decision is', 'decisions are')} open. 1–9 chooses, K keeps what is on file.`,
  nothingChosen: 'Nothing is chosen. A takes all that fills a blank, Space takes the line.',
  notLinked: 'This answer is for somebody else. Not linked.',
  bornNotLinked: (born: PlainDate) => `This answer is for somebody born ${fullDay(born)}. Not linked.`,
  compared: (onFile: string, answered: string) => `Record: ${onFile}. Answer: ${answered}.`,
  itIsThem: 'It is the same person',
  took: (count: number) => `${counted(count, 'field is', 'fields are')} taken. Ctrl Z takes all of it back.`,
  computed: 'Worked out from the two other amounts of this answer',
  line: (line: number) => `Line ${line}`,
  cannotHold: 'The form has no place for this value.',
  remembered: 'Remembered for this plan.',
  forgotten: 'Not remembered any more.',
  isRemembered: 'Chosen as remembered for this plan.',
  about: 'About the whole answer',
  why: 'Why a person decides',
  keys: {
    toggle: 'Take or keep',
    keep: 'Keep mine',
    blanks: 'Take all blanks',
    candidate: 'Choose',
    remember: 'Remember for the plan',
    raw: 'Raw line',
  },
} as const

const COVERAGE: Readonly<Record<string, string>> = {
  status: 'Active',
  payerName: cardWords.payer,
  planName: cardWords.plan,
  type: cardWords.type,
  memberId: cardWords.member,
  groupNumber: cardWords.group,
  subscriber: cardWords.subscriber,
  relation: cardWords.relation,
  effectiveFrom: cardWords.from,
  effectiveTo: cardWords.to,
  payerPhone: cardWords.phone,
  planYearStartMonth: cardWords.planYear,
  clinicTier: cardWords.tier,
  otherCoverage: 'Other coverage',
}

const KIND_PARTS: Readonly<Record<string, string>> = {
  covered: kindWords.covered,
  copay: kindWords.copay,
  coinsurance: kindWords.share,
  limit: kindWords.limit,
  used: kindWords.used,
  authorizationNeeded: kindWords.authorization,
}

const YEARLY: Readonly<Record<string, string>> = {
  'member deductible': limitWords.deductiblePerson,
  'family deductible': limitWords.deductibleFamily,
  'member oop': limitWords.oopPerson,
  'family oop': limitWords.oopFamily,
}

const PARTS: Readonly<Record<string, string>> = { total: 'total', met: 'met', left: 'left' }

/** A field of the coverage itself, as the editor calls it. */
export const answerCoverageField = (name: string): string => COVERAGE[name] ?? name
/** A yearly amount: `Deductible, person, met, in network`. */
export const answerYearlyField = (whose: string, name: string, part: string, tier: string): string =>
  `${YEARLY[`${whose} ${name}`] ?? name}, ${PARTS[part] ?? part}, ${tierWord(tier).toLowerCase()}`
/** A part of a kind of care: `Copay, Office visit, in network`. */
export const answerKindField = (category: string, name: string, tier: string): string =>
  `${KIND_PARTS[name] ?? name}, ${kindName(category)}, ${tierWord(tier).toLowerCase()}`

const STATUS: Readonly<Record<string, string>> = { active: 'Active', inactive: 'Not active', unknown: 'Not said' }
/** Whether the payer says that the coverage is in force. */
export const answerStatus = (status: string): string => STATUS[status] ?? status

const PER: Readonly<Record<string, string>> = { visit: 'a visit', day: 'a day', admission: 'a stay', unit: 'a unit' }
/** How often a copay falls due. */
export const answerPer = (per: string): string => PER[per] ?? per

const SPANS: Readonly<Record<string, string>> = { year: ' a year', lifetime: ' in a lifetime' }
/** A limit that counts: `20 visits a year`. */
export const answerCount = (count: string, unit: string, per: string | null): string =>
  `${count} ${unit}${per === null ? '' : (SPANS[per] ?? '')}`

/** What has no amount and no name. */
export const answerPlain = { yes: 'Yes', no: 'No', none: 'No limit', unknown: 'Not said' } as const
