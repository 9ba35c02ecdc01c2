import * as plans from '../../../db/repositories/plans.ts'
import type { Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { PlanStatement } from '../../../shared/contract/report.ts'
import { paperRefusalWords } from '../../../shared/text/paper-refusals.ts'
import type { Desk } from '../desk.ts'
import { statementMoves } from './statement-moves.ts'

/**
 * What happened to what a plan asks over a span of days: what was owed before, each move with what is left after it, and
 * what is owed at the end. Refused when the span is turned round.
 * Source: payment plan specification, section 11, "statement of account".
 */
export function planStatement(desk: Desk, { planId, from, to }: Received<'plan.statement'>): Answer<PlanStatement> {
  const { reader } = desk.store
  const plan = plans.find(reader, planId)
  if (plan === null) return refused('NOT_FOUND')
  if (from > to) return refused('NOT_POSSIBLE', { code: 'daysTurned', reason: paperRefusalWords.daysTurned })
  const { patientId, language } = plan.terms
  return done({
    planId,
    planNumber: plan.number,
    patientId,
    patientName: plan.patientName,
    language,
    from,
    to,
    ...statementMoves(reader, plan, { from, to }, desk.today()),
  })
}
