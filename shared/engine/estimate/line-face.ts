import { type Cents, cents } from '../../money/cents.ts'
import type { LineRecord } from '../coverage/line-record.ts'
import { type Figure, isSettled } from '../figure.ts'
import type { LineAnswer, LineTag, Range } from './answer.ts'
import { insuredTag } from './line-tag.ts'

/** What a board shows of a service in one column: amounts without what explains them. */
export interface LineFace {
  readonly tag: LineTag
  /** What the patient pays, in cents; null while it is not settled. */
  readonly owes: Cents | null
  /** What the plan recognises, in cents; null while it is not settled. */
  readonly allowed: Cents | null
  readonly range: Range
}

/** What a board shows of a service whose parts are there. */
export function faceOf({ tag, parts, range }: LineAnswer): LineFace {
  return { tag, owes: told(parts.patientOwes), allowed: told(parts.allowed), range }
}

/** The same from the amounts of a service on a route with nothing open; `isFree` is preventive care at no cost. */
export function recordFace(record: LineRecord, isFree: boolean): LineFace {
  const owes = cents(record.patient)
  return {
    tag: insuredTag(record, record, isFree),
    owes,
    allowed: cents(record.allowed),
    range: { low: owes, high: owes },
  }
}

function told(figure: Figure): Cents | null {
  return isSettled(figure) ? figure.value : null
}
