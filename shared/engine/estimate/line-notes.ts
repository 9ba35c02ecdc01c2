import type { Fact } from '../../model/fact.ts'
import type { ServiceLine } from '../../model/service-line.ts'
import { type LineRecord, OUTCOME } from '../coverage/line-record.ts'
import type { Note } from './answer.ts'
import { findRule } from './care-terms.ts'
import type { InsuredTrace } from './insured-trace.ts'
import { levelOf } from './line-scene.ts'

/** What the counselor should know about one service on a route with a plan. */
export function lineNotes(trace: InsuredTrace, line: ServiceLine, index: number): readonly Note[] {
  const codes = [
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

function priceCodes({ terms }: InsuredTrace, line: ServiceLine, index: number): readonly string[] {
  const price = terms.route.prices.find((one) => one.lineId === line.id)?.allowed
  return [
    ...(line.charge.kind === 'unknown' ? ['line.noCharge'] : []),
    ...(price === undefined || price.kind === 'unknown' ? ['line.noPlanPrice'] : []),
    ...(terms.episode.lines[index]?.isProtected === true ? ['network.protected'] : []),
  ]
}

/** Authorization and referral: what is missing, and what the plan asks for although nothing is entered. */
function permissionCodes(trace: InsuredTrace, line: ServiceLine, index: number): readonly string[] {
  if (line.emergency) return []
  const rule = findRule(trace.terms.route.plan, line.category, levelOf(trace, line, index))
  const isOver = line.approvedUnits !== null && line.approvedUnits < line.units
  return [
    ...permission('auth', isOver && line.auth === 'approved' ? 'unitsExceeded' : line.auth, rule?.authorizationNeeded),
    ...permission('referral', line.referral, rule?.referralNeeded),
  ]
}

function permission(topic: string, state: string, needed: Fact<boolean> | undefined): readonly string[] {
  const isTold = needed !== undefined && (needed.kind === 'known' || needed.kind === 'assumed')
  if (needed?.kind === 'none' || (isTold && !needed.value)) return []
  if (state === 'notNeeded') return isTold ? [`${topic}.needed`] : []
  return state === 'approved' || state === 'present' ? [] : [`${topic}.${state}`]
}

function coverageCodes(trace: InsuredTrace, line: ServiceLine, index: number): readonly string[] {
  const [low, high] = [trace.low[index] as LineRecord, trace.high[index] as LineRecord]
  const isCovered = low.outcome === OUTCOME.covered && high.outcome === OUTCOME.covered
  const isTold = trace.terms.route.plan.benefits.some((rule) => rule.category === line.category)
  const rule = findRule(trace.terms.route.plan, line.category, levelOf(trace, line, index))
  const isLimited = low.outcome === OUTCOME.limit || (isCovered && rule?.limit != null && low.covered < low.allowed)
  return [
    ...(low.outcome === OUTCOME.notCovered ? ['line.notCovered'] : []),
    ...(!isTold && !(low.outcome === OUTCOME.notCovered) ? ['line.noBenefit'] : []),
    ...(isLimited ? ['limit.reached'] : []),
    ...(low.overMax > 0 ? ['max.reached'] : []),
    ...(isCovered && low.copayAsked > high.covered ? ['copay.aboveAllowed'] : []),
  ]
}
