import type { Reader } from '../../../db/connection.ts'
import * as authorizations from '../../../db/repositories/authorizations.ts'
import * as patients from '../../../db/repositories/patients.ts'
import type { AuthorizationRow, authorizationCalls } from '../../../shared/contract/authorization.ts'
import type { Caller, Handlers, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { Authorization } from '../../../shared/model/authorization.ts'
import { patientName } from '../../../shared/model/patient.ts'
import { cardNumberRefusal } from '../card-number.ts'
import type { Desk } from '../desk.ts'
import { notPossible } from '../plan-changes/change-refusal.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'

/** The calls about authorizations and referrals. */
export function authorizationHandlers(desk: Desk): Pick<Handlers, keyof typeof authorizationCalls> {
  return {
    'authorization.list': ({ patientId }) =>
      done(authorizations.list(desk.store.reader, patientId).map((one) => rowOf(desk.store.reader, one))),
    'authorization.save': (request, caller) => saveAuthorization(desk, request, caller),
    'authorization.takeBack': (request, caller) => takeBack(desk, request, caller),
    'authorization.use': (request, caller) => logUse(desk, request, caller),
    'authorization.undo': (request, caller) => takeUseBack(desk, request, caller),
  }
}

/** Keeps an authorization. Its patient stays the same for good: another patient's is another authorization. */
function saveAuthorization(
  desk: Desk,
  { authorizationId, draft }: Received<'authorization.save'>,
  caller: Caller,
): Answer<AuthorizationRow> {
  const card = cardNumberRefusal({ payer: draft.payer, contact: draft.contact, note: draft.note })
  if (card) return card
  return desk.store.writer.transaction((tx): Answer<AuthorizationRow> => {
    const before = authorizationId === null ? null : authorizations.find(tx, authorizationId)
    const ownerId = authorizationId === null ? draft.patientId : authorizations.patientOf(tx, authorizationId)
    if (ownerId !== draft.patientId) return refused('NOT_FOUND')
    if (patients.find(tx, draft.patientId) === null) return refused('NOT_FOUND')
    const id = authorizationId ?? desk.newId()
    authorizations.save(tx, id, draft, { savedAt: desk.now(), savedBy: signedIn(caller).id })
    recordAct(desk, tx, caller, {
      action: 'authorization.save',
      kind: 'coverage',
      id,
      before: before === null ? null : { state: before.state, approved: before.approved },
      after: { state: draft.state, approved: draft.approved },
    })
    return kept(tx, id)
  })
}

/** Takes one back that was typed by mistake. What visits were logged under stays. */
function takeBack(
  desk: Desk,
  { authorizationId: id }: Received<'authorization.takeBack'>,
  caller: Caller,
): Answer<null> {
  return desk.store.writer.transaction((tx): Answer<null> => {
    const before = authorizations.find(tx, id)
    if (before === null) return refused('NOT_FOUND')
    if (before.uses.length > 0) return notPossible('authorizationUsed')
    authorizations.takeBack(tx, id, { savedAt: desk.now(), savedBy: signedIn(caller).id })
    recordAct(desk, tx, caller, {
      action: 'authorization.takeBack',
      kind: 'coverage',
      id,
      before: { state: before.state, approved: before.approved },
    })
    return done(null)
  })
}

/** Logs a visit. More than is left is logged as well: it happened, and the list says that it is not covered. */
function logUse(
  desk: Desk,
  { authorizationId, on: usedOn, units }: Received<'authorization.use'>,
  caller: Caller,
): ReturnType<Handlers['authorization.use']> {
  if (usedOn > desk.today()) return notPossible('useInFuture')
  return desk.store.writer.transaction((tx): Answer<{ useId: string; row: AuthorizationRow }> => {
    if (authorizations.find(tx, authorizationId) === null) return refused('NOT_FOUND')
    const [id, loggedAt, loggedBy] = [desk.newId(), desk.now(), signedIn(caller).id]
    authorizations.addUse(tx, { id, authorizationId, usedOn, units, loggedAt, loggedBy })
    recordAct(desk, tx, caller, {
      action: 'authorization.use',
      kind: 'coverage',
      id: authorizationId,
      after: { on: usedOn, units },
    })
    const row = kept(tx, authorizationId)
    return row.ok ? done({ useId: id, row: row.value }) : row
  })
}

function takeUseBack(
  desk: Desk,
  { authorizationId, useId }: Received<'authorization.undo'>,
  caller: Caller,
): Answer<AuthorizationRow> {
  return desk.store.writer.transaction((tx): Answer<AuthorizationRow> => {
    const use = authorizations.find(tx, authorizationId)?.uses.find(({ id }) => id === useId)
    if (use === undefined) return refused('NOT_FOUND')
    authorizations.takeUseBack(tx, useId, desk.now())
    recordAct(desk, tx, caller, {
      action: 'authorization.undo',
      kind: 'coverage',
      id: authorizationId,
      before: { on: use.on, units: use.units },
    })
    return kept(tx, authorizationId)
  })
}

function kept(reader: Reader, id: string): Answer<AuthorizationRow> {
  const found = authorizations.find(reader, id)
  return found === null ? refused('NOT_FOUND') : done(rowOf(reader, found))
}

function rowOf(reader: Reader, authorization: Authorization): AuthorizationRow {
  return { ...authorization, patientName: patientName(patients.get(reader, authorization.patientId)) }
}
