import type { PlainDate } from '../dates/plain-date.ts'
import type { Cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { distance, listDay } from './screens-days.ts'

/** A check line: the fact in bold, and what follows from it. */
export interface CheckWords {
  readonly fact: string
  readonly rest: string
}

/** What a payer's word on file is called. */
const ON_FILE: Readonly<Record<string, string>> = {
  approved: 'an approval',
  notNeeded: 'that none is needed',
  unitsExceeded: 'an approval that is used up',
  unknown: 'a request without an answer',
  expired: 'an approval that ended',
  missing: 'an approval for other days',
  denied: 'a denial',
}

/** The list beside the totals: what to look at before the estimate is issued. */
export const checkWords = {
  title: 'Before you issue',
  count: (open: number, fine: number) => {
    if (open === 0) return fine === 0 ? '' : `${fine} fine`
    return fine === 0 ? `${open} to check` : `${open} to check, ${fine} fine`
  },
  moreFine: (count: number) => `${count} more fine`,
  noServices: { fact: 'No services yet.', rest: 'Type a code or a word.' },
  noColumns: { fact: 'No columns.', rest: 'Add self-pay or a coverage.' },
  nobody: { fact: 'Nobody is named.', rest: 'Find the patient or type the caller.' },
  noChoice: { fact: 'No column is chosen.', rest: 'C on a column chooses it.' },
  noBirthDate: { fact: 'Birth date is not known.', rest: 'Every paper names it.' },
  caller: { fact: 'A caller, not a patient yet.', rest: 'A paper needs a patient record.' },
  noDiagnosis: (count: number): CheckWords => ({
    fact: count === 1 ? 'One service has no diagnosis code.' : `${count} services have no diagnosis code.`,
    rest: 'The good faith form lists them.',
  }),
  noCode: (service: string): CheckWords => ({
    fact: `${service} has no code.`,
    rest: 'The good faith form asks for it.',
  }),
  authOnFile: (service: string, auth: string, units: number | null): CheckWords => ({
    fact: `${service}: ${ON_FILE[auth] ?? 'an answer'} is on file.`,
    rest: units === null ? '' : units === 1 ? '1 unit is left.' : `${units} units are left.`,
  }),
  authMissing: (service: string): CheckWords => ({
    fact: `${service} needs prior authorization.`,
    rest: 'None on file.',
  }),
  authDenied: (service: string): CheckWords => ({ fact: `Authorization for ${service} was denied.`, rest: '' }),
  authExpired: (service: string): CheckWords => ({ fact: `Authorization for ${service} has ended.`, rest: '' }),
  authUnits: (service: string): CheckWords => ({ fact: `${service} goes beyond the approved units.`, rest: '' }),
  referralMissing: (service: string): CheckWords => ({ fact: `${service} needs a referral.`, rest: 'None on file.' }),
  benefitsOld: (letter: string, days: number): CheckWords => ({
    fact: `Benefits in column ${letter} were checked ${days} days ago.`,
    rest: 'Ask the plan again.',
  }),
  benefitsFine: (asOf: PlainDate, today: PlainDate) => `Benefits checked ${distance(asOf, today)}`,
  ended: (letter: string, on: PlainDate, today: PlainDate): CheckWords => ({
    fact: `Coverage ended ${listDay(on, today)}.`,
    rest: `Column ${letter} uses it anyway until you pick another.`,
  }),
  notBegun: (letter: string, on: PlainDate, today: PlainDate): CheckWords => ({
    fact: `Coverage in column ${letter} begins ${listDay(on, today)}.`,
    rest: 'The visit is earlier.',
  }),
  noCharge: (service: string): CheckWords => ({ fact: `No price for ${service}.`, rest: 'The line stays, amount ?.' }),
  noPlanPrice: (service: string, letter: string): CheckWords => ({
    fact: `No plan price for ${service} in column ${letter}.`,
    rest: 'The figure is a range or ?.',
  }),
  everyPrice: 'Every service has a contract price',
  everyCharge: 'Every service has a charge',
  addsUp: (count: number) => (count === 1 ? 'Charges add up' : `Charges add up in all ${count} columns`),
  doesNotAddUp: (letter: string): CheckWords => ({ fact: `Column ${letter} does not add up.`, rest: 'Code E-01.' }),
  noWords: (code: string): CheckWords => ({ fact: `${code} has no words.`, rest: 'The paper says what it is.' }),
} as const

/** What the action of a check line is called. */
export const checkActions = {
  line: 'Open the line',
  auth: 'Set authorization',
  onFile: 'Use it',
  referral: 'Set referral',
  price: 'Type a price',
  planPrice: 'Type a plan price',
  coverage: 'Open the coverage',
  choose: 'Choose a column',
  patient: 'Find the patient',
  addService: 'Add a service',
  addColumn: 'Add column',
  openPatient: 'Open the patient',
} as const

/** The strip for a column that is a range: how much is known, and which facts would narrow it most. */
export const rangeWords = {
  title: (letter: string) => `Column ${letter} is a range`,
  unknownTitle: (letter: string) => `Column ${letter} is not known yet`,
  confirmed: (known: number, all: number) => `${known} of ${all} facts confirmed`,
  narrows: (by: Cents) => `would narrow this by ${shownMoney(by)}`,
  settles: 'would let us say',
  changesNothing: 'would not change the range by itself',
  noUpperLimit: (low: Cents, fact: string) => `At least ${shownMoney(low)}. Only “${fact}” can say how much at most.`,
  noUpperLimitAtAll: (low: Cents) => `At least ${shownMoney(low)}. Several facts together decide how much at most.`,
  more: (count: number) => (count === 1 ? '1 more to ask' : `${count} more to ask`),
  settle: 'Settle a fact',
  asksTitle: 'Still to ask',
  asksHint: 'The fact that narrows the figure most stands first. Its number goes to the field that settles it.',
  nothingToAsk: 'Nothing is missing in this column.',
  between: (low: Cents, high: Cents) => `The answers decide between ${shownMoney(low)} and ${shownMoney(high)}.`,
} as const
