import * as extrasOf from '../../../db/repositories/estimate-extras.ts'
import * as estimates from '../../../db/repositories/estimates.ts'
import * as stationery from '../../../db/repositories/stationery.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { GoodFaithExtras } from '../../../shared/model/good-faith-extras.ts'
import type { Stationery } from '../../../shared/model/stationery.ts'
import type { Desk } from '../desk.ts'
import { recordAct } from '../record-act.ts'
import { recurringRefusal } from '../recurring-refusal.ts'

/** How the clinic's papers look. */
export function getStationery(desk: Desk): Answer<Stationery> {
  return done(stationery.get(desk.store.reader))
}

/** Changes how papers look from now on; issued ones stay as they are. */
export function saveStationery(
  desk: Desk,
  { stationery: look }: Received<'stationery.save'>,
  caller: Caller,
): Answer<Stationery> {
  desk.store.writer.transaction((tx) => {
    stationery.save(tx, look)
    const after = { letterhead: look.letterhead, logoBytes: look.logo?.bytes.length ?? null, nameRule: look.nameRule }
    recordAct(desk, tx, caller, { action: 'stationery.save', kind: 'clinic', id: 'stationery', after })
  })
  return done(stationery.get(desk.store.reader))
}

/** Recurring care, other providers and separate scheduling of an estimate. */
export function getExtras(desk: Desk, { estimateId }: Received<'goodFaith.get'>): Answer<GoodFaithExtras> {
  const { reader } = desk.store
  return estimates.find(reader, estimateId) === null ? refused('NOT_FOUND') : done(extrasOf.get(reader, estimateId))
}

/**
 * Keeps what a good faith estimate names beside the clinic's services. Refused for recurring care over more than twelve
 * months, and for an estimate that is issued. Source: 45 CFR 149.610(b)(1)(x).
 */
export function saveExtras(
  desk: Desk,
  { estimateId, extras }: Received<'goodFaith.save'>,
  caller: Caller,
): Answer<GoodFaithExtras> {
  const tooLong = recurringRefusal(extras)
  if (tooLong) return tooLong
  return desk.store.writer.transaction((tx): Answer<GoodFaithExtras> => {
    const stored = estimates.find(tx, estimateId)
    if (stored === null) return refused('NOT_FOUND')
    if (stored.row.state !== 'draft') return refused('ESTIMATE_ISSUED')
    extrasOf.save(tx, estimateId, extras, desk.now())
    const after = { coProviders: extras.coProviders.length, recurringCount: extras.recurring?.count ?? null }
    recordAct(desk, tx, caller, { action: 'goodFaith.save', kind: 'estimate', id: estimateId, after })
    return done(extrasOf.get(tx, estimateId))
  })
}
