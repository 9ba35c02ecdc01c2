import { patientIdSchema, planIdSchema } from '../../shared/model/ids.ts'
import type { PlanBoardRow } from '../../shared/model/plan-board.ts'
import { cents } from '../../shared/money/cents.ts'

/** A line of the plans board: 800.00 on time, unless said otherwise. */
export function aBoardRow(changes: Partial<PlanBoardRow> = {}): PlanBoardRow {
  return {
    id: planIdSchema.parse('W1-0001'),
    number: 'PP-2026-0001',
    state: 'active',
    patientId: patientIdSchema.parse('W1-0002'),
    patientName: 'Sample Patient A',
    guarantorName: 'Sample Patient A',
    financed: cents(80_000),
    paid: cents(0),
    left: cents(80_000),
    nextDueOn: null,
    nextAmount: null,
    late: cents(0),
    daysLate: 0,
    endsOn: null,
    lastContactOn: null,
    brokenPromises: 0,
    isPaused: false,
    overPlanned: null,
    needsDisclosure: false,
    ownerName: null,
    ...changes,
  }
}
