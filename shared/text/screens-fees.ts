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
  noPrices: 'No prices yet.',
  noHit: (typed: string) => `No service like “${typed}” in any schedule.`,
  lookingOnly: 'Prices are shown to people who work on estimates.',
  row: (at: number, all: number) => `Row ${at} of ${all}`,
  firstRow: (at: number, shown: number) => `Row ${at} of the first ${shown} by code. Type to find others.`,
  services: (count: number) => (count === 1 ? '1 service' : `${thousands(count)} services`),
  planPrices: (count: number) => (count === 1 ? '1 plan price' : `${thousands(count)} plan prices`),
  inForce: (from: PlainDate, today: PlainDate) => `from ${listDay(from, today)}`,
  importedOn: (day: string) => `imported ${day}`,
} as const

/** Where a price holds. */
export function settingWord(setting: 'any' | 'inpatient' | 'outpatient'): string {
  return { any: 'Any', inpatient: 'Inpatient', outpatient: 'Outpatient' }[setting]
}

/** A whole number with its thousands separated: 1,284. */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
