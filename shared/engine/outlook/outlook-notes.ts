import type { PlainDate } from '../../dates/plain-date.ts'
import type { InsuredRoute } from '../../model/route.ts'
import { findRule } from '../estimate/care-terms.ts'
import type { ExpectedCare, ExpectedYear } from './expected-year.ts'
import { followsNumber } from './later-care.ts'

/** Every remark about the rest of a year; its sentence stands in shared/text/outlook. */
export const OUTLOOK_NOTE_CODES = [
  /** The coverage ends before the plan year does: on. */
  'outlook.coverageEnds',
  /** Nothing is told of what the plan pays for the kind of care: kind. */
  'outlook.kindNotTold',
  /** Copays or limits follow the number of services, which is not told: kind. */
  'outlook.numberNotTold',
  /** Later care may be charged above what the plan recognises, which nobody has told: kind. */
  'outlook.chargedAsAllowed',
  /** The plan counts nothing, or counts what is paid in cash. */
  'outlook.cashNotCounted',
  'outlook.cashCounted',
  /** The clinic's help is taken to go on for the expected care. */
  'outlook.helpGoesOn',
  /** There is no coverage that could pay for the expected care. */
  'outlook.noCoverage',
] as const

export type OutlookNoteCode = (typeof OUTLOOK_NOTE_CODES)[number]

/** Something to know about the rest of the year. */
export interface OutlookNote {
  readonly code: OutlookNoteCode
  /** The kind of care; null where the coverage as a whole is meant. */
  readonly kind: string | null
  readonly on: PlainDate | null
}

/**
 * What the counselor should know about the rest of the year under a coverage. `until` is the plan year's last day.
 * Source: coverage specification, sections 4.1, 4.5 and 4.7.
 */
export function outlookNotes(route: InsuredRoute, expected: ExpectedYear, until: PlainDate): readonly OutlookNote[] {
  const { effectiveTo } = route
  return [
    ...(effectiveTo !== null && effectiveTo < until ? [outlookNote('outlook.coverageEnds', null, effectiveTo)] : []),
    ...expected.care.flatMap((care) => careNotes(route, care)),
  ]
}

function careNotes(route: InsuredRoute, care: ExpectedCare): readonly OutlookNote[] {
  const rule = findRule(route.plan, care.category, route.tier)
  if (rule === undefined) return [outlookNote('outlook.kindNotTold', care.category)]
  const isCovered = rule.covered.kind === 'known' && rule.covered.value
  const isCounted = care.times === null && followsNumber(rule)
  return [
    ...(isCounted ? [outlookNote('outlook.numberNotTold', care.category)] : []),
    ...(route.tier === 'out' || !isCovered ? [outlookNote('outlook.chargedAsAllowed', care.category)] : []),
  ]
}

/**
 * What the counselor should know about paying cash now: whether the plan counts it.
 * Source: coverage specification, section 8.1.
 */
export function cashNotes(expected: ExpectedYear): readonly OutlookNote[] {
  return [outlookNote(expected.cashCounts === 'nothing' ? 'outlook.cashNotCounted' : 'outlook.cashCounted')]
}

/** A remark by its code. */
export function outlookNote(
  code: OutlookNoteCode,
  kind: string | null = null,
  on: PlainDate | null = null,
): OutlookNote {
  return { code, kind, on }
}
