import type { PlainDate } from '../dates/plain-date.ts'
import { listDay } from './screens-days.ts'

/** Words of the fee schedules. */
export const feesWords = {
  title: 'Fees',
  find: 'Find a service',
  findHint: 'Code or words of a service',
  import: 'Import a fee list',
  schedules: 'Schedules',
  prices: 'Prices',
  code: 'Code',
  modifier: 'Mod',
  words: 'Service',
  kind: 'Kind of care',
  setting: 'Place',
  charge: 'Charge',
  cash: 'Cash price',
  payerPrices: 'Plan prices',
  schedule: 'Schedule',
  source: 'Row of the file',
  noPlanPrice: 'No plan price in this schedule.',
  from: 'From',
  none: 'No fee list yet.',
  noneStart: 'Import one to price services by code.',
  askAdministrator: 'An administrator or lead imports one.',
  typeToFind: 'Type a code or words to see prices.',
  noHit: (typed: string) => `No service like “${typed}” in any schedule.`,
  lookingOnly: 'Prices are shown to people who work on estimates.',
  row: (at: number, all: number) => `Row ${at} of ${all}`,
  services: (count: number) => (count === 1 ? '1 service' : `${thousands(count)} services`),
  planPrices: (count: number) => (count === 1 ? '1 plan price' : `${thousands(count)} plan prices`),
  inForce: (from: PlainDate, today: PlainDate) => `from ${listDay(from, today)}`,
  importedOn: (day: string) => `imported ${day}`,
} as const

/** Words of the import sheet. */
export const importWords = {
  title: 'Import a fee list',
  name: 'Name of the schedule',
  nameHint: 'As you will find it again: Clinic list 2027',
  lead: 'Pick a spreadsheet, comma-separated text, or the price file that hospitals publish. It is taken whole or not at all.',
  choose: 'Choose file',
  running: 'Reading the file',
  done: (services: string, planPrices: string) => `${services} and ${planPrices} are in force.`,
  leftOut: (count: number) => (count === 1 ? '1 row was left out.' : `${count} rows were left out.`),
  imported: (name: string) => `Imported “${name}”`,
  takenBack: (name: string) => `Took “${name}” back. What held before holds again`,
  problems: 'What was changed or left out',
  problem: (row: number, code: string, text: string) =>
    `Row ${row}: ${findingWord(code)}${text === '' ? '' : ` (${text})`}`,
  finish: 'Close',
} as const

const FINDINGS: Readonly<Record<string, string>> = {
  'FEE-CODE-AS-NUMBER': 'the code was read as a number, so zeros in front may be lost',
  'FEE-NO-CODE': 'left out, it has no code',
  'FEE-NOT-AN-AMOUNT': 'left out, the price is no amount',
  'FEE-ROUNDED': 'more than two decimals, rounded to the cent',
  'FEE-TWICE': 'the code stands there twice',
  'MRF-ITEM': 'left out, the entry is not complete',
  'MRF-NO-CODE': 'left out, it has no code',
  'MRF-NO-DOLLAR': 'a plan price without an amount in dollars',
}

/** What an import noticed about a row. */
export function findingWord(code: string): string {
  return FINDINGS[code] ?? code
}

/** Where a price holds. */
export function settingWord(setting: 'any' | 'inpatient' | 'outpatient'): string {
  return { any: 'Any', inpatient: 'Inpatient', outpatient: 'Outpatient' }[setting]
}

/** A whole number with its thousands separated: 1,284. */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
