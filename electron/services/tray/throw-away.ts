import * as discardedDrafts from '../../../db/repositories/discarded-drafts.ts'
import * as formDrafts from '../../../db/repositories/form-drafts.ts'
import * as handOvers from '../../../db/repositories/hand-overs.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { Tray } from '../../../shared/model/tray.ts'
import type { Desk } from '../desk.ts'
import { notPossible } from '../plan-changes/change-refusal.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { keptSince, trayOf } from './list-tray.ts'

/** Throws a form of the person who asks away; for 30 days it can be fetched back as it stood. */
export function throwAway(
  desk: Desk,
  { key }: Received<'tray.discard'>,
  caller: Caller,
): Answer<{ readonly id: string }> {
  const who = signedIn(caller)
  return desk.store.writer.transaction((tx): Answer<{ readonly id: string }> => {
    const draft = formDrafts.find(tx, who.id, key)
    if (draft === null) return refused('NOT_FOUND')
    const [id, discardedAt] = [desk.newId(), desk.now()]
    discardedDrafts.removeBefore(tx, keptSince(discardedAt))
    discardedDrafts.add(tx, { ...draft, id, personId: who.id, discardedAt })
    formDrafts.remove(tx, who.id, key)
    for (const line of handOvers.listWaiting(tx))
      if (line.fromId === who.id && line.subjectKey === key) handOvers.withdraw(tx, line.id, discardedAt)
    recordAct(desk, tx, caller, { action: 'tray.discard', kind: 'work', id: key })
    return done({ id })
  })
}

/** Fetches a form back. Refused where the same form was begun anew meanwhile: neither is lost. */
export function fetchBack(desk: Desk, { id }: Received<'tray.restore'>, caller: Caller): Answer<Tray> {
  const who = signedIn(caller)
  return desk.store.writer.transaction((tx): Answer<Tray> => {
    const draft = discardedDrafts.find(tx, who.id, id)
    if (draft === null || draft.discardedAt < keptSince(desk.now())) return refused('NOT_FOUND')
    const { key, title, content, changedAt } = draft
    if (formDrafts.find(tx, who.id, key) !== null) return notPossible('draftTwice')
    formDrafts.save(tx, who.id, { key, title, content, changedAt })
    discardedDrafts.remove(tx, id)
    recordAct(desk, tx, caller, { action: 'tray.restore', kind: 'work', id: key })
    return done(trayOf(desk, tx, who))
  })
}
