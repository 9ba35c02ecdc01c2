import type { Writer } from '../../../db/connection.ts'
import * as determinations from '../../../db/repositories/determinations.ts'
import * as patients from '../../../db/repositories/patients.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import type { DeterminationRow } from '../../../shared/contract/determination.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { Determination, DeterminationDraft } from '../../../shared/model/determination.ts'
import { cardNumberRefusal } from '../card-number.ts'
import type { Desk } from '../desk.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { decisionRefusal } from './decision-refusal.ts'
import { rowOf } from './determination-row.ts'
import { feedEstimates, stepOf } from './feed-estimates.ts'
import { type Working, workOut } from './worked-out.ts'

type Saved = { readonly row: DeterminationRow; readonly fed: number }

/**
 * Keeps an application as told and as worked out by the clinic's table of the day, and puts a decision into the open
 * estimates of the household. Approval and denial need a supervisor; provisional help until the papers are due is the
 * desk's. Refused where the decision has no ground yet; the sentence says what is missing. Source: user journeys, J8.
 */
export function saveDetermination(
  desk: Desk,
  { determinationId, draft }: Received<'determination.save'>,
  caller: Caller,
): Answer<Saved> {
  const { members, reason, incomes } = draft
  const card = cardNumberRefusal({ members, reason, who: incomes.map(({ who }) => who).join(' / ') })
  if (card) return card
  return desk.store.writer.transaction((tx): Answer<Saved> => {
    const before = determinationId === null ? undefined : determinations.editions(tx, determinationId)[0]
    if (determinationId !== null && before?.patientId !== draft.patientId) return refused('NOT_FOUND')
    if ([draft.patientId, ...draft.alsoFor].some((one) => patients.find(tx, one) === null)) return refused('NOT_FOUND')
    const working = workOut(tx, draft, desk.today())
    const refusal = decisionRefusal(draft, working.ground, caller)
    if (refusal !== null) return refusal
    const id = determinationId ?? desk.newId()
    const saved = { savedAt: desk.now(), savedBy: signedIn(caller).id }
    determinations.save(tx, id, { draft, worked: working.worked }, saved)
    const fed = fedBy(desk, tx, { draft, working, before: before ?? null })
    recordAct(desk, tx, caller, {
      action: 'determination.save',
      kind: 'patient',
      id: draft.patientId,
      before: before === undefined ? null : { decision: before.decision },
      after: { determination: id, decision: draft.decision, fed },
    })
    const [row] = determinations.editions(tx, id)
    return row === undefined ? refused('NOT_FOUND') : done({ row: rowOf(tx, row), fed })
  })
}

interface Deciding {
  readonly draft: DeterminationDraft
  readonly working: Working
  readonly before: Determination | null
}

/** Help goes into the columns; help that is taken back goes out of them; anything else changes none. */
function fedBy(desk: Desk, tx: Writer, { draft, working, before }: Deciding): number {
  const helps = draft.decision === 'approved' || draft.decision === 'provisional'
  const helped = before?.decision === 'approved' || before?.decision === 'provisional'
  if (helps) return feedEstimates(tx, draft, stepOf(draft, working.schedule, working.worked), desk.now())
  return draft.decision === 'denied' || helped ? feedEstimates(tx, before ?? draft, null, desk.now()) : 0
}
