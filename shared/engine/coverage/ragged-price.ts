import type { LineRecord } from './line-record.ts'
import type { LineTerms, PlanTerms } from './terms.ts'

/**
 * May a share and a penalty, each a part of the same allowed amount and each rounded by itself, both turn up a cent
 * where the price rises by one? Then what the plan pays falls by a cent although it recognises more, and the two ends
 * of a price do not tell of every price between them. Source: coverage specification, section 3, rounding and step 12.
 */
export function mayBeRagged({ auth }: PlanTerms): boolean {
  return auth.some((terms) => terms.deniedTo === null && terms.penaltyOfAllowed && terms.penaltyUnits > 0)
}

/**
 * The records that hold what lies between the corners of a ragged price: a cent below and a cent above each of them.
 * None where no corner asks a penalty. `isUsedUp` says whether the plan's own maximum is reached in any of them.
 */
export function betweenCorners(
  line: LineTerms,
  corners: readonly LineRecord[],
  isUsedUp: boolean,
): readonly LineRecord[] {
  if (corners.every(({ penalty }) => penalty === 0)) return []
  return corners.flatMap((record) => [moved(line, record, 1, isUsedUp), moved(line, record, -1, isUsedUp)])
}

/** A record with so many cents more paid by the plan; out of network the patient's amount moves against it. */
function moved({ isOut, isProtected }: LineTerms, record: LineRecord, by: number, isUsedUp: boolean): LineRecord {
  const over = isUsedUp ? by : 0
  return {
    ...record,
    planPays: Math.max(0, record.planPays + by),
    patient: isOut && !isProtected ? Math.min(record.charge, Math.max(0, record.patient - by)) : record.patient,
    overMax: Math.max(0, record.overMax + over),
    notCovered: Math.max(0, record.notCovered + over),
  }
}
