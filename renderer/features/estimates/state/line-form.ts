import { parseDate, typedDate } from '../../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { ServiceLine } from '../../../../shared/model/service-line.ts'
import { visitOf } from './new-line.ts'

/** A service as its box holds it: text as it was typed. */
export interface TypedLine {
  readonly words: string
  readonly code: string
  readonly category: string
  readonly diagnoses: string
  readonly modifiers: string
  readonly serviceOn: string
  readonly auth: ServiceLine['auth']
  readonly approvedUnits: string
  readonly referral: ServiceLine['referral']
  readonly preventive: boolean
  readonly emergency: boolean
  readonly hasOwnVisit: boolean
}

/** The texts of a service that is opened in its box. */
export function typedLine(line: ServiceLine): TypedLine {
  return {
    words: line.words,
    code: line.code,
    category: line.category,
    diagnoses: line.diagnosisCodes.join(' '),
    modifiers: line.modifiers.join(' '),
    serviceOn: line.serviceOn ? typedDate(line.serviceOn) : '',
    auth: line.auth,
    approvedUnits: line.approvedUnits === null ? '' : String(line.approvedUnits),
    referral: line.referral,
    preventive: line.preventive,
    emergency: line.emergency,
    hasOwnVisit: line.visit === null,
  }
}

/** What the box changes on the service. */
export function lineChange(typed: TypedLine, line: ServiceLine, today: PlainDate): Partial<ServiceLine> {
  const day = parseDate(typed.serviceOn, today, 'coming')
  const { words, code, category, auth, referral, preventive, emergency } = typed
  return {
    words,
    code,
    category,
    auth,
    referral,
    preventive,
    emergency,
    diagnosisCodes: codesOf(typed.diagnoses, 12),
    modifiers: codesOf(typed.modifiers, 4),
    serviceOn: day.kind === 'date' ? day.value : null,
    approvedUnits: /^\d{1,4}$/.test(typed.approvedUnits) ? Number(typed.approvedUnits) : null,
    visit: typed.hasOwnVisit ? null : category === line.category && line.visit ? line.visit : visitOf(category),
  }
}

function codesOf(text: string, most: number): string[] {
  return text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((code) => code !== '')
    .slice(0, most)
}
