import { parseDate, typedDate } from '../../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { ServiceLine } from '../../../../shared/model/service-line.ts'
import { visitOf } from './new-line.ts'
import { procedureOf, type TypedProcedure, typedProcedure } from './procedure-form.ts'

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
  /** Days of a stay, for what is counted by the day. */
  readonly days: string
  readonly referral: ServiceLine['referral']
  readonly preventive: boolean
  readonly emergency: boolean
  readonly admitted: boolean
  readonly nsaProtected: boolean
  readonly hasOwnVisit: boolean
  /** Empty where the units are sure. */
  readonly lowUnits: string
  readonly highUnits: string
  readonly mayHappen: boolean
  readonly procedure: TypedProcedure
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
    days: line.days === null ? '' : String(line.days),
    referral: line.referral,
    preventive: line.preventive,
    emergency: line.emergency,
    admitted: line.admitted,
    nsaProtected: line.nsaProtected,
    hasOwnVisit: line.visit === null,
    lowUnits: line.volume ? String(line.volume.lowUnits) : '',
    highUnits: line.volume ? String(line.volume.highUnits) : '',
    mayHappen: line.mayHappen ?? false,
    procedure: typedProcedure(line.procedure),
  }
}

/** The service with what its box holds: units that are sure have no span. */
export function lineOf(typed: TypedLine, line: ServiceLine, today: PlainDate): ServiceLine {
  const { volume: _volume, mayHappen: _mayHappen, procedure: _procedure, ...sure } = line
  const procedure = procedureOf(typed.procedure)
  const volume = volumeOf(typed, line.units)
  return {
    ...sure,
    ...lineChange(typed, line, today),
    ...(volume ? { volume } : {}),
    ...(typed.mayHappen ? { mayHappen: true } : {}),
    ...(procedure ? { procedure } : {}),
  }
}

/** The span of units; null where they are sure. An end that is not typed is the expected number. */
function volumeOf({ lowUnits, highUnits }: TypedLine, units: number): ServiceLine['volume'] | null {
  const [low, high] = [unitsIn(lowUnits) ?? units, unitsIn(highUnits) ?? units]
  if (low === high && low === units) return null
  return { lowUnits: Math.min(low, high, units), highUnits: Math.max(low, high, units) }
}

function unitsIn(text: string): number | null {
  return /^\d{1,4}$/.test(text.trim()) && Number(text) > 0 ? Number(text) : null
}

/** Days of a stay; without a reading nobody said. */
function daysIn(text: string): number | null {
  const days = unitsIn(text)
  return days === null ? null : Math.min(days, 366)
}

function lineChange(typed: TypedLine, line: ServiceLine, today: PlainDate): Partial<ServiceLine> {
  const day = parseDate(typed.serviceOn, today, 'coming')
  const { words, code, category, auth, referral, preventive, emergency, admitted, nsaProtected } = typed
  return {
    words,
    code,
    category,
    auth,
    referral,
    preventive,
    emergency,
    admitted,
    nsaProtected,
    diagnosisCodes: codesOf(typed.diagnoses, 12),
    modifiers: codesOf(typed.modifiers, 4),
    serviceOn: day.kind === 'date' ? day.value : null,
    approvedUnits: /^\d{1,4}$/.test(typed.approvedUnits) ? Number(typed.approvedUnits) : null,
    days: daysIn(typed.days),
    visit: typed.hasOwnVisit ? null : category === line.category && line.visit ? line.visit : visitOf(category),
  }
}

export function codesOf(text: string, most: number): string[] {
  return text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((code) => code !== '')
    .slice(0, most)
}
