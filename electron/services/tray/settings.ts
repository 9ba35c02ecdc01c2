import * as personSettings from '../../../db/repositories/person-settings.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { Settings } from '../../../shared/contract/setting.ts'
import type { Desk } from '../desk.ts'
import { signedIn } from '../signed-in.ts'

/** What the person who asks set for themself: zoom, density, columns, open tabs. */
export function listSettings(desk: Desk, caller: Caller): Answer<Settings> {
  return done(personSettings.listOf(desk.store.reader, signedIn(caller).id))
}

/** Keeps one of them. No record changes, so that the audit trail says nothing of it. */
export function keepSetting(desk: Desk, request: Received<'setting.keep'>, caller: Caller): Answer<null> {
  personSettings.keep(desk.store.writer, { personId: signedIn(caller).id, ...request, changedAt: desk.now() })
  return done(null)
}
