import * as determinations from '../../../db/repositories/determinations.ts'
import { sameContent } from '../../../db/repositories/same-content.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { Decision } from '../../../shared/model/determination.ts'
import type { Desk } from '../desk.ts'
import { notPossible } from '../plan-changes/change-refusal.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'

/** Nothing follows from these yet. */
const OPEN: readonly Decision[] = ['open', 'needMore']

/**
 * Takes an application that was begun by mistake out of use, as a further edition: nothing is deleted. One that gave help
 * or was decided stays. Source: user journeys, expectation 1.
 */
export function takeDeterminationBack(
  desk: Desk,
  { determinationId, draft }: Received<'determination.takeBack'>,
  caller: Caller,
): Answer<null> {
  return desk.store.writer.transaction((tx): Answer<null> => {
    const now = determinations.inUse(tx, determinationId)
    if (now === null) return refused('NOT_FOUND')
    const { id: _, seq: __, savedAt: ___, savedBy: ____, worked, ...kept } = now
    const everDecided = determinations.editions(tx, determinationId).some(({ decision }) => !OPEN.includes(decision))
    if (everDecided) return notPossible('applicationDecided')
    if (!sameContent(kept, draft)) return notPossible('applicationChanged')
    const saved = { savedAt: desk.now(), savedBy: signedIn(caller).id }
    determinations.takeOut(tx, determinationId, { draft: kept, worked }, saved)
    recordAct(desk, tx, caller, {
      action: 'determination.takeBack',
      kind: 'patient',
      id: kept.patientId,
      before: { determination: determinationId, inUse: 1 },
      after: { determination: determinationId, inUse: 0 },
    })
    return done(null)
  })
}
