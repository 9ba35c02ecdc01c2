import type { BenefitRule } from '../../model/benefit-plan.ts'
import type { Fact } from '../../model/fact.ts'
import type { ServiceLine } from '../../model/service-line.ts'
import { AUTH, type Cell } from '../coverage/terms.ts'
import { factIds } from './fact-ids.ts'
import { NOTHING_CELL, openCell, type Sheet, settledCell } from './sheet.ts'

/**
 * How a line's authorization stands. An unknown one may turn out to be there or to be missing; emergency care and
 * what the plan asks none for need none. Source: 45 CFR 149.110(b)(1); coverage specification, section 13.3.
 */
export function authCell(sheet: Sheet, line: ServiceLine, rule: BenefitRule | undefined): Cell {
  if (line.emergency || isNotNeeded(rule?.authorizationNeeded)) return NOTHING_CELL
  if (line.auth === 'unknown') return openCell(sheet, AUTH.fine, AUTH.missing, [factIds.auth(line.id)])
  if (line.auth === 'notNeeded' || line.auth === 'approved') return NOTHING_CELL
  return settledCell(sheet, AUTH[line.auth])
}

/** 1 when a referral that the plan asks for is missing; either while nobody knows. */
export function referralCell(sheet: Sheet, line: ServiceLine, rule: BenefitRule | undefined): Cell {
  if (line.emergency || isNotNeeded(rule?.referralNeeded)) return NOTHING_CELL
  if (line.referral === 'unknown') return openCell(sheet, 0, 1, [factIds.referral(line.id)])
  return line.referral === 'missing' ? settledCell(sheet, 1) : NOTHING_CELL
}

function isNotNeeded(fact: Fact<boolean> | undefined): boolean {
  if (fact === undefined || fact.kind === 'unknown') return false
  return fact.kind === 'none' || !fact.value
}
