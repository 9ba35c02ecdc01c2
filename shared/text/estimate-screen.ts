import type { PlainDate } from '../dates/plain-date.ts'
import { type Cents, ZERO } from '../money/cents.ts'
import { type Rate, shownPercent } from '../money/rate.ts'
import { shownMoney } from '../money/show.ts'
import { listDay, monthName } from './screens-days.ts'

/** Names of columns as they are made; the counselor may change them. */
export const columnNames = {
  selfPay: 'Self-pay price',
  fullCharge: 'Full charge',
  inNetwork: 'Insured, in network',
  outOfNetwork: 'Insured, out of network',
  tier: (tier: string) => `Insured, ${tier} network`,
  nextPlanYear: (month: number) => `Same plan, ${monthName(month)}`,
  planOnly: (plan: string) => plan,
  together: 'All coverages',
  sliding: 'Sliding fee',
  offered: (plan: string, column: string) => `${plan}: ${column.charAt(0).toLowerCase()}${column.slice(1)}`,
} as const

/** The line of facts under the name of a column, and the line of consequence under that. */
export const columnFacts = {
  selfPay: (discount: Rate) =>
    discount.units === 0 ? 'Full charge, no discount' : `${shownPercent(discount)}% off charges, paid in full`,
  cashPrices: 'Published cash prices, paid in full',
  cashPricesAndDiscount: (discount: Rate) =>
    discount.units === 0 ? 'Cash prices, else full charge' : `Cash prices, else ${shownPercent(discount)}% off`,
  promptPay: (discount: Rate, promptPay: Rate) =>
    `${shownPercent(discount)}% off charges, ${shownPercent(promptPay)}% more for paying at once`,
  insured: (plan: string, asOf: PlainDate, today: PlainDate) => `${plan} · benefits as of ${listDay(asOf, today)}`,
  byHand: (plan: string) => `${plan} · changed by hand`,
  planOnly: (plan: string) => `${plan} · what is met is not known`,
  nextPlanYear: 'New plan year, nothing met',
  whatIf: {
    notAuthorized: (base: string) => `As ${base || 'the plan'}, not authorized`,
    deductibleMet: (base: string) => `As ${base || 'the plan'}, deductible met`,
    outOfNetwork: (base: string) => `As ${base || 'the plan'}, but out of network`,
    firstPayerOnly: (base: string) => `As ${base || 'the plan'}, without the second insurance`,
  },
  together: (count: number) => `${count} coverages, in order`,
  sliding: (household: number | null) =>
    household === null ? 'Sliding fee, household not known' : `Sliding fee, household of ${household}`,
  charity: 'Hospital’s financial assistance',
  withFee: (whole: Cents) => `With the fee ${shownMoney(whole)}`,
  goodFaith: 'Good faith estimate required',
  deductibleLeft: (left: Cents) => (left === ZERO ? 'Deductible met' : `Deductible left ${shownMoney(left)}`),
  deductibleUnknown: 'Deductible left not known',
  noDeductible: 'No deductible',
} as const

/** How the clinic prices a column in a way of its own. */
export const ownPrices = {
  chargemaster: 'Full charge, nothing off',
  tiered: 'Off by the sum of charges',
  settlement: 'One agreed sum for all',
  package: 'Package prices',
  membership: 'Member prices',
} as const

/** The word in a cell: which part of the patient's share dominates it. */
export const tagWords = {
  selfPay: 'Self-pay',
  copay: 'Copay',
  deductible: 'Deductible',
  deductibleAndCoinsurance: 'Ded + coins',
  coinsurance: 'Coinsurance',
  notCovered: 'Not covered',
  preventive: 'Preventive',
  penalty: 'Penalty',
  overLimit: 'Over limit',
  writeOff: 'Write-off',
  balanceBill: 'Balance bill',
  nothing: 'Plan pays all',
  unknown: 'Not known yet',
} as const

/** The coinsurance tag with its rate: 20% coins. */
export function coinsuranceTag(rate: Rate): string {
  return `${shownPercent(rate)}% coins`
}

/** The rows between the services and what the patient pays. */
export const partWords = {
  discount: 'Discount (nobody pays)',
  planPays: 'Insurance pays',
  secondInsurance: 'Second insurance pays',
  selfPayPrice: 'Self-pay price',
  deductible: 'Deductible',
  copay: 'Copays',
  coinsurance: 'Coinsurance',
  notCovered: 'Not covered',
  penalty: 'Penalty',
  balanceBill: 'Balance bill',
} as const

export const board = {
  services: 'Services and columns',
  number: 'Line',
  code: 'Code',
  service: 'Service',
  units: 'Units',
  charge: 'Charge',
  addLine: 'Type a code or service, or paste a list',
  addLineName: 'Add a service: code, code*units, or words',
  empty: 'Type a service. The figures follow.',
  ended: (day: string) => `ended ${day}`,
  endedAdded: (code: string, day: string) => `${code} ended ${day}. The line has its old price.`,
  keepAsTyped: (text: string) => `Keep “${text}” without a price`,
  units_: (count: number) => (count === 1 ? '1 unit' : `${count} units`),
  noCode: 'no code',
  patientPays: 'Patient pays',
  notABill: 'Estimate, not a bill',
  whoPays: (charge: Cents | null) => (charge === null ? 'Who pays the charge' : `Who pays the ${shownMoney(charge)}`),
  lowest: (count: number) => (count === 2 ? 'Lower of the two' : `Lowest of the ${COUNTS[count] ?? count}`),
  more: (by: Cents, letter: string) => `${shownMoney(by)} more than ${letter}`,
  over: (by: Cents, letter: string) => `${shownMoney(by)} over ${letter}`,
  same: (letter: string) => `Same as ${letter}`,
  openFacts: (count: number) => (count === 1 ? '1 fact not known' : `${count} facts not known`),
  noUpperLimit: 'No upper limit known yet',
  chosen: 'Chosen',
  visit: (number: number, limit: number) => `visit ${number} of ${limit}`,
  unitsSpan: (low: number, high: number) => `${low}–${high}`,
  mayHappen: 'if needed',
  auth: 'Auth',
  referral: 'Referral',
  place: (line: number, lines: number, letter: string | null) =>
    letter === null ? `Line ${line} of ${lines}` : `Line ${line} of ${lines} · Column ${letter}`,
  column: (letter: string) => `Column ${letter}`,
} as const

const COUNTS: Readonly<Record<number, string>> = { 3: 'three', 4: 'four', 5: 'five' }

/** What a cell of a column is called for a reader that does not see it. */
export function cellName(service: string, letter: string, column: string): string {
  return `${service}, column ${letter}, ${column}`
}

/** What the one editor is called: Units, Knee joint injection, row 4. */
export function editorName(column: string, service: string, row: number): string {
  return `${column}, ${service}, row ${row}`
}

/** Beside a figure that has just moved. */
export function wasWord(before: string): string {
  return `was ${before}`
}

/** Why the typed units cannot be taken. */
export function unitsProblem(text: string): string {
  if (text.trim() === '0') return '0 units. Ctrl+Del removes the line.'
  return `“${text.trim()}” is not a number of units. The line stays as it was.`
}

/** The sentence at the foot: what the lowest column means beside self-pay. */
export const sentence = {
  insuranceLower: (less: Cents, credited: Cents | null) =>
    credited === null || credited === ZERO
      ? `Using insurance now costs ${shownMoney(less)} less than self-pay.`
      : `Using insurance now costs ${shownMoney(less)} less than self-pay, and ${shownMoney(credited)} of it counts toward the deductible.`,
  selfPayLower: (less: Cents, letter: string) =>
    `Self-pay costs ${shownMoney(less)} less than column ${letter} today. Nothing paid that way counts toward the deductible.`,
  columnLower: (lower: string, less: Cents, other: string) =>
    `Column ${lower} costs ${shownMoney(less)} less than column ${other}.`,
  lowerWhatever: (lower: string, least: Cents, other: string) =>
    `Column ${lower} costs at least ${shownMoney(least)} less than column ${other}, whatever the missing facts are.`,
  equal: (one: string, other: string) => `Columns ${one} and ${other} cost the same.`,
  mayBeSame: (fact: string | null) =>
    fact === null ? 'These two may come out the same.' : `These two may come out the same; ${fact} would tell.`,
  nothingYet: 'Type a service. The figures follow.',
} as const

/** "column B", or "columns B, C and D". */
function columnsNamed(letters: readonly string[]): string {
  const before = letters.slice(0, -1)
  return before.length === 0 ? `column ${letters.join('')}` : `columns ${before.join(', ')} and ${letters.at(-1)}`
}

/** A coverage that says something else now than when its column was made. */
export const coverageWords = {
  changed: (letters: readonly string[]) => `The coverage of ${columnsNamed(letters)} was changed since.`,
  changedMore: 'The figures here are those of before.',
  takenOut: (letters: readonly string[]) => `The coverage of ${columnsNamed(letters)} was taken out of use since.`,
  takenOutMore: (letters: readonly string[]) =>
    letters.length > 1
      ? 'Remove them, or choose another column: these cannot be issued.'
      : 'Remove the column, or choose another one: this one cannot be issued.',
  use: 'Use it',
  learned: (plans: string) => `More is told here of ${plans} than its coverage says:`,
  keep: 'Keep it there',
  kept: 'Kept with the coverage',
} as const

/** A draft that nobody touched for over 14 days. */
export const leftLongWords = {
  fact: (day: string) => `Nobody changed this since ${day}.`,
  benefits: 'Are the benefits still as entered, and the prices?',
  prices: 'Are the services and prices still as entered?',
  stillSo: 'Still so',
} as const

export const actions = {
  addColumn: 'Add column',
  planFrom: (letter: string) => `Plan from ${letter}`,
  undid: (what: string) => `Undid: ${what}`,
  redid: (what: string) => `Did again: ${what}`,
  nothingToUndo: 'Nothing to undo in this estimate.',
  nothingToRedo: 'Nothing to do again.',
  copyEntries: 'Copy my entries',
} as const

/** Names of steps for the undo message. */
export const steps = {
  added: (what: string) => `added “${what}”`,
  addedLines: (count: number) => `added ${count} lines`,
  removed: (what: string) => `removed “${what}”`,
  moved: (what: string) => `moved “${what}”`,
  units: (what: string) => `units of “${what}”`,
  words: (what: string) => `words of “${what}”`,
  code: 'code',
  price: (what: string) => `price of “${what}”`,
  details: (what: string) => `details of “${what}”`,
  copied: 'copied the line above',
  onFile: 'took over the authorization on file',
  columnAdded: (name: string) => `added column “${name}”`,
  columnRemoved: (name: string) => `removed column “${name}”`,
  columnMoved: (name: string) => `moved column “${name}”`,
  columnChanged: (name: string) => `changed column “${name}”`,
  chosen: (letter: string) => `chose column ${letter}`,
  unchosen: 'took the choice back',
  coverage: 'used the changed coverage',
  head: (field: string) => `changed ${field}`,
} as const

/** What a half-typed cell of the board is called in the tray. */
export const keptCellWords = 'A cell of the board'
