import { isPlainDate } from '../dates/plain-date.ts'
import { isCents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { auditWhat } from './screens-audit.ts'
import { weekdayDay } from './screens-days.ts'
import { spaced } from './spaced.ts'

/** What a row of the trail knows: the facts before and after, and the names of the ids in them. */
export interface FactsOfRow {
  readonly before: Readonly<Record<string, string | number | null>> | null
  readonly after: Readonly<Record<string, string | number | null>> | null
  readonly names: Readonly<Record<string, string>>
}

/** The same in words, each side on one line; empty where there is nothing to say. */
export interface FactsInWords {
  readonly before: string
  readonly after: string
  readonly reason: string
}

/** Facts that say why. */
const REASONS = new Set(['reason', 'reasons', 'why', 'cause', 'code'])

/** Facts that only programs know a record by. An id among them that has a name is shown by it. */
const IDS = new Set([
  'accessId',
  'approvalId',
  'benefitPlanId',
  'coverageId',
  'determination',
  'estimateId',
  'patientId',
  'personId',
  'planId',
  'receiptId',
  'refusal',
  'termsSha256',
])

/** Facts that are kept as 1 or 0. */
const YES_OR_NO = new Set([
  'confidential',
  'doNotMail',
  'done',
  'isByCode',
  'isNew',
  'pinned',
  'proven',
  'renamed',
  'takenBack',
  'takenOff',
])

const FACT_WORDS: Readonly<Record<string, string>> = {
  actsAs: 'acts by',
  actsUntil: 'acts until',
  approvedBy: 'approved by',
  approver: 'approved by',
  call: 'for',
  benefitPlanId: 'plan',
  effectiveFrom: 'from',
  effectiveOn: 'from',
  endsAt: 'until',
  fed: 'estimates with the new step',
  isByCode: 'by recovery code',
  isNew: 'new record',
  lettersMissing: 'letters that print as boxes',
  packs: 'rules',
  patientId: 'patient',
  personId: 'person',
  planId: 'plan',
  proven: 'copy proven',
  receiptId: 'receipt',
  shown: 'people shown',
  signedHow: 'signed',
  told: 'may be told',
  upTo: 'up to row',
  wrongPinOf: 'wrong PIN of',
}

/** What a row of the trail says: dates spelled, amounts in dollars, people and records by name. */
export function auditFacts({ before, after, names }: FactsOfRow): FactsInWords {
  const reasons = Object.entries(after ?? {}).filter(([fact]) => REASONS.has(fact))
  return {
    before: sideOf(before, names),
    after: sideOf(after, names),
    reason: reasons.flatMap(([fact, value]) => wordsOf(fact, value, names) ?? []).join(', '),
  }
}

/** The same on one line, for a narrow list and for paper. */
export function factsOnOneLine(row: FactsOfRow): string {
  const { before, after, reason } = auditFacts(row)
  const change = before === '' || after === '' ? [before, after] : [`${before} → ${after}`]
  return [...change, reason].filter((part) => part !== '').join(' · ')
}

function sideOf(side: FactsOfRow['before'], names: FactsOfRow['names']): string {
  return Object.entries(side ?? {})
    .filter(([fact]) => !REASONS.has(fact))
    .flatMap(([fact, value]) => {
      const words = wordsOf(fact, value, names)
      if (words === null || words === '') return []
      const name = FACT_WORDS[fact] ?? spaced(fact.replace(/Cents$/, ''))
      if (YES_OR_NO.has(fact)) return [value === 1 ? name : `${name}: no`]
      return [`${name} ${words}`]
    })
    .join(', ')
}

function wordsOf(fact: string, value: string | number | null, names: FactsOfRow['names']): string | null {
  if (value === null) return null
  if (typeof value === 'number') return numberOf(fact, value)
  const name = names[value]
  if (name !== undefined) return name
  if (IDS.has(fact) || fact.endsWith('.hash')) return null
  if (isPlainDate(value)) return weekdayDay(value)
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return `${value.slice(0, 16).replace('T', ' ')} UTC`
  if (fact === 'call') return auditWhat(value)
  return fact === 'changed' ? value.split(' ').map(spaced).join(', ') : spacedWord(value)
}

function numberOf(fact: string, value: number): string {
  if (fact.endsWith('Cents') && isCents(value)) return shownMoney(value)
  return value.toLocaleString('en-US')
}

/** A code word of the program in words; numbers of papers and what people typed stay as they are. */
function spacedWord(text: string): string {
  return /^[a-z]+([A-Z][a-z]+)+$/.test(text) ? spaced(text) : text
}
