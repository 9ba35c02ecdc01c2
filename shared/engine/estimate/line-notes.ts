import type { Fact } from '../../model/fact.ts'
import type { ServiceLine } from '../../model/service-line.ts'
import { type LineRecord, OUTCOME } from '../coverage/line-record.ts'
import type { Note } from './answer.ts'
import { findRule } from './care-terms.ts'
import { priceOf } from './insured-terms.ts'
import type { InsuredTrace } from './insured-trace.ts'
import { levelOf } from './line-scene.ts'
import type { NoteCode } from './note-codes.ts'

/** What the counselor should know about one service on a route with a plan. */
export function lineNotes(trace: InsuredTrace, line: ServiceLine, index: number): readonly Note[] {
  const codes: readonly NoteCode[] = [
    ...priceCodes(trace, line, index),
    ...permissionCodes(trace, line, index),
    ...coverageCodes(trace, line, index),
  ]
  return codes.map((code) => ({ code, lineId: line.id, facts: namesOf(line) }))
}

/** What a sentence needs to name a line. */
export function namesOf(line: ServiceLine): Note['facts'] {
  return { code: line.code, words: line.words }
}

/** A price that can't change what the patient pays is not worth a remark. */
function priceCodes({ terms, low, high }: InsuredTrace, line: ServiceLine, index: number): readonly NoteCode[] {
  const price = priceOf(terms.route, line, index)?.allowed
  const hasPrice = price !== undefined && price.kind !== 'unknown'
  const isOpen = low[index]?.patient !== high[index]?.patient
  return [
    ...only(line.charge.kind === 'unknown', 'line.noCharge'),
    ...only(!hasPrice && isOpen, 'line.noPlanPrice'),
    ...only(terms.episode.lines[index]?.isProtected === true, 'network.protected'),
  ]
}

function only(isSo: boolean, code: NoteCode): readonly NoteCode[] {
  return isSo ? [code] : []
}

/** Authorization and referral: what is missing, and what the plan asks for although nothing is entered. */
function permissionCodes(trace: InsuredTrace, line: ServiceLine, index: number): readonly NoteCode[] {
  if (line.emergency) return []
  const rule = findRule(trace.terms.route.plan, line.category, levelOf(trace, line, index))
  const isOver = line.approvedUnits !== null && line.approvedUnits < line.units
  const auth = isOver && line.auth === 'approved' ? 'unitsExceeded' : line.auth
  return [
    ...permission(AUTH_CODES[auth], needOf(rule?.authorizationNeeded)),
    ...permission(REFERRAL_CODES[line.referral], needOf(rule?.referralNeeded)),
  ]
}

const AUTH_CODES = {
  notNeeded: 'auth.needed',
  approved: null,
  missing: 'auth.missing',
  denied: 'auth.denied',
  expired: 'auth.expired',
  unitsExceeded: 'auth.unitsExceeded',
  unknown: 'auth.unknown',
} as const satisfies Record<ServiceLine['auth'], NoteCode | null>

const REFERRAL_CODES = {
  notNeeded: 'referral.needed',
  present: null,
  missing: 'referral.missing',
  unknown: 'referral.unknown',
} as const satisfies Record<ServiceLine['referral'], NoteCode | null>

/** What the plan says about asking for it: yes, no, or nothing. */
function needOf(fact: Fact<boolean> | undefined): boolean | null {
  if (fact === undefined || fact.kind === 'unknown') return null
  return fact.kind !== 'none' && fact.value
}

/** Nothing entered is only worth a remark when the plan is known to ask; nothing at all when it is known not to. */
function permission(code: NoteCode | null, need: boolean | null): readonly NoteCode[] {
  if (code === null || need === false) return []
  const isUnentered = code === 'auth.needed' || code === 'referral.needed'
  return isUnentered && need === null ? [] : [code]
}

function coverageCodes(trace: InsuredTrace, line: ServiceLine, index: number): readonly NoteCode[] {
  const [low, high] = [trace.low[index] as LineRecord, trace.high[index] as LineRecord]
  const isCovered = low.outcome === OUTCOME.covered && high.outcome === OUTCOME.covered
  const rule = findRule(trace.terms.route.plan, line.category, levelOf(trace, line, index))
  const isTold = trace.terms.route.plan.benefits.some((one) => one.category === line.category)
  const isCut = isCovered && rule?.limit != null && high.covered < low.allowed
  return [
    ...only(low.outcome === OUTCOME.notCovered, 'line.notCovered'),
    ...only(!isTold && low.patient !== high.patient, 'line.noBenefit'),
    ...only(low.outcome === OUTCOME.limit || isCut, 'limit.reached'),
    ...only(low.overMax > 0, 'max.reached'),
    ...only(isCovered && low.copayAsked > high.covered, 'copay.aboveAllowed'),
  ]
}
