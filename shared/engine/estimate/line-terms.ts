import { type LevelCells, type LineTerms, NO_CELL } from '../coverage/terms.ts'
import { NOTHING_CELL } from './sheet.ts'

/** Terms while they are written. */
export type LineTermsDraft = { -readonly [K in keyof LineTerms]: LineTerms[K] }

const NO_LEVEL: LevelCells = {
  deductible: NO_CELL,
  familyDeductible: NO_CELL,
  oop: NO_CELL,
  familyOop: NO_CELL,
  deductibleCredit: NO_CELL,
  oopCredit: NO_CELL,
  alsoCredits: null,
}

/** Terms before anything was read into them. */
export function newLineTerms(): LineTermsDraft {
  return {
    charge: NO_CELL,
    price: NO_CELL,
    rule: null,
    level: NO_LEVEL,
    outRule: null,
    outLevel: NO_LEVEL,
    isOut: false,
    isProtected: false,
    isFree: false,
    admitted: false,
    units: 0,
    days: 0,
    approvedUnits: 0,
    auth: NOTHING_CELL,
    referral: NOTHING_CELL,
    visitCopay: NO_CELL,
    visitTaken: NO_CELL,
    visitCounted: NO_CELL,
    visitFirst: NO_CELL,
    visitLimited: NO_CELL,
    max: null,
  }
}
