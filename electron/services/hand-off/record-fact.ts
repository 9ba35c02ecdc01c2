import * as collectionFacts from '../../../db/repositories/collection-facts.ts'
import * as plans from '../../../db/repositories/plans.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { HandOff } from '../../../shared/contract/hand-off.ts'
import { cardNumberRefusal } from '../card-number.ts'
import type { Desk } from '../desk.ts'
import { notPossible } from '../plan-changes/change-refusal.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { handOffOf } from './hand-off-of.ts'

/** May the account leave the clinic today, and what is on record about it? */
export function getHandOff(desk: Desk, { planId }: Received<'handOff.get'>): Answer<HandOff> {
  const found = handOffOf(desk.store.reader, planId, desk.today())
  return found === null ? refused('NOT_FOUND') : done(found)
}

/**
 * Records a fact of an account with its day, who and when; an earlier one stays readable below it. Refused for a day that
 * is still to come. Source: payment plan specification, section 10.
 */
export function recordFact(desk: Desk, request: Received<'handOff.record'>, caller: Caller): Answer<HandOff> {
  const { planId, fact } = request
  const card = cardNumberRefusal({ words: fact.words, note: fact.note })
  if (card) return card
  if (plans.find(desk.store.reader, planId) === null) return refused('NOT_FOUND')
  if (fact.on > desk.today()) return notPossible('factInFuture')
  return desk.store.writer.transaction((tx): Answer<HandOff> => {
    collectionFacts.add(tx, planId, fact, { by: signedIn(caller).id, at: desk.now() })
    const { code, on, amount, isTakenBack } = fact
    const after = { code, on, amount, takenBack: isTakenBack ? 1 : 0 }
    recordAct(desk, tx, caller, { action: 'handOff.record', kind: 'plan', id: planId, after })
    const found = handOffOf(tx, planId, desk.today())
    return found === null ? refused('NOT_FOUND') : done(found)
  })
}
