import type { PlainDate } from '../dates/plain-date.ts'
import { listDay } from './screens-days.ts'

/** Words of the tray: everything begun and not finished. */
export const trayWords = {
  title: 'Tray',
  key: 'Tray',
  count: (drafts: number) => (drafts === 1 ? '1 draft' : `${drafts} drafts`),
  handedCount: (lines: number) => (lines === 1 ? '1 thing handed to you' : `${lines} things handed to you`),
  handedMore: (from: string) => `From ${from}. Each stays with them until you take it.`,
  oldCount: (drafts: number) =>
    drafts === 1
      ? '1 draft was left alone for more than 14 days.'
      : `${drafts} drafts were left alone for more than 14 days.`,
  oldMore: 'Keep, hand over or discard each.',
  oldNote: 'Keep, hand over or discard?',
  oldEstimate: 'Is it still as entered? Open it, or hand it over.',
  lastField: (field: string) => `Last field: ${field}`,
  open: 'Open the tray',
  heads: { patient: 'Patient', what: 'What', state: 'State', since: 'Since', note: 'Note' },
  empty: 'No drafts. What you leave half typed is kept here.',
  nobody: 'No patient',
  estimate: (title: string) => `Estimate: ${title || 'no services yet'}`,
  states: {
    handed: 'Handed to you',
    draft: 'Draft',
    old: 'Old draft',
    waiting: 'Handed over',
    estimate: 'Estimate',
    discarded: 'Discarded',
  },
  from: (name: string, note: string) => (note === '' ? `From ${name}` : `From ${name}: ${note}`),
  to: (name: string | null, note: string) => {
    const who = name ?? 'whoever comes next'
    return note === '' ? `Waits for ${who}` : `Waits for ${who}: ${note}`
  },
  kept: (on: PlainDate, today: PlainDate) => `Kept until ${listDay(on, today)}`,
  row: (at: number, all: number) => `Row ${at} of ${all}`,
  move: 'Move',
  openRow: 'Open',
  take: 'Take over',
  fetchBack: 'Fetch back',
  handOver: 'Hand over',
  keep: 'Keep it',
  discard: 'Discard',
  sheet: 'Handover sheet',
  discarded: (title: string) => `Discarded “${title}”`,
  fetched: (title: string) => `Fetched back “${title}”`,
  took: (title: string) => `Took over “${title}”`,
  gave: (title: string, to: string | null) => `Handed “${title}” to ${to ?? 'whoever comes next'}`,
  keptAfterAll: (title: string) => `“${title}” stays with you`,
} as const

/** Words of giving one thing to a colleague. */
export const handOneWords = {
  title: 'Hand over',
  to: 'To',
  next: 'Whoever comes next',
  note: 'Note',
  noteHint: 'What the colleague must know. Not needed.',
  save: 'Hand over',
} as const

/** Words of the sheet at the end of a shift. */
export const handoverWords = {
  title: 'Handover',
  key: 'Hand over',
  lead: 'Untick what you finish yourself. A line stays with you until a colleague takes it.',
  groups: {
    drafts: 'Unfinished forms',
    money: 'Money not posted yet',
    calls: 'Calls promised',
    approvals: 'Waiting for approval',
    signatures: 'Waiting for a signature',
    estimates: 'Estimates not issued',
    words: 'More to say',
  },
  none: 'Nothing',
  free: (number: number) => `More to say ${number}`,
  freeTitle: 'More to say',
  to: 'To',
  next: 'Whoever comes next',
  save: (lines: number) => (lines === 1 ? 'Hand over 1 line' : `Hand over ${lines} lines`),
  nothing: 'Tick a line or write one first.',
  print: 'Print',
  printed: 'Sent to the printer',
  doneBefore: 'What is not taken stays with who hands it over.',
  sheetSentence: (lines: number, to: string | null) =>
    `${lines === 1 ? '1 line goes' : `${lines} lines go`} to ${to ?? 'whoever comes next'}.`,
  columns: { group: 'What it is', patient: 'Patient', title: 'Line', taken: 'Taken by' },
  sheetEmpty: 'Nothing is handed over.',
  done: (lines: number) => (lines === 1 ? 'Handed over 1 line' : `Handed over ${lines} lines`),
} as const

/** After an end that nobody meant: what is there again. */
export function recoveredWords(drafts: number, clock: string): string {
  return `Recovered ${drafts === 1 ? '1 draft' : `${drafts} drafts`} from ${clock}`
}
