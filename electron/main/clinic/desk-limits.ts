import type { Reader } from '../../../db/connection.ts'
import * as rules from '../../../db/repositories/desk-rules.ts'
import type { DeskRules } from '../../../shared/contract/people.ts'
import { DEFAULT_LIMITS, type SessionLimits } from '../../vault/session.ts'

const MINUTE_MS = 60_000

/** The rules of this clinic's desk; five minutes until it locks, and no second factor, while nobody has decided. */
export function deskRulesOf(reader: Reader): DeskRules {
  const lockMinutes = rules.lockMinutes(reader) ?? DEFAULT_LIMITS.softAfterMs / MINUTE_MS
  return { lockMinutes, factorRoles: rules.rolesWithFactor(reader) }
}

/** When a session locks: softly after the clinic's minutes, fully after the half hour. Source: 45 CFR 164.312(a)(2)(iii). */
export function limitsOf(reader: Reader): SessionLimits {
  return { ...DEFAULT_LIMITS, softAfterMs: deskRulesOf(reader).lockMinutes * MINUTE_MS }
}
