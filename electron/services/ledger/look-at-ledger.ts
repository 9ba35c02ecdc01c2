import type { OpenStore } from '../../../db/connection.ts'
import { lookAtLedger } from '../../../db/ledger-findings.ts'
import * as dayCloses from '../../../db/repositories/day-closes.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { LedgerReport, LedgerScope } from '../../../shared/model/ledger.ts'
import type { Desk } from '../desk.ts'
import { recordLook } from '../record-act.ts'

type Looks = Map<LedgerScope, Promise<LedgerReport>>

/** The looks at a store since it was opened. */
const looksAt = new WeakMap<OpenStore, Looks>()

/**
 * What the look of this kind found since the clinic was opened; the first who asks begins it. It takes turns with the
 * day's work, so that nobody waits for it. Throws when the store was closed meanwhile: the next one asks anew.
 */
export async function ledgerState(desk: Desk, { scope }: Received<'ledger.state'>): Promise<Answer<LedgerReport>> {
  const looks = looksOf(desk)
  return done(await (looks.get(scope) ?? begin(desk, looks, scope)))
}

/** Reads the whole ledger now and writes down who asked and how much was found. */
export async function checkLedger(desk: Desk, caller: Caller): Promise<Answer<LedgerReport>> {
  const report = await begin(desk, looksOf(desk), 'full')
  const after = { entries: report.entries, plans: report.plans, findings: report.findings.length }
  recordLook(desk, caller, { action: 'ledger.check', kind: 'ledger', id: '', after })
  return done(report)
}

function looksOf({ store }: Desk): Looks {
  const known = looksAt.get(store)
  if (known !== undefined) return known
  const looks: Looks = new Map()
  looksAt.set(store, looks)
  return looks
}

function begin(desk: Desk, looks: Looks, scope: LedgerScope): Promise<LedgerReport> {
  const mine = look(desk, scope)
  looks.set(scope, mine)
  mine.catch(() => looks.delete(scope))
  return mine
}

async function look(desk: Desk, scope: LedgerScope): Promise<LedgerReport> {
  const parts = lookAtLedger(
    { store: desk.store, anchors: [...(desk.chainAnchors?.() ?? []), ...dayCloses.anchors(desk.store.reader)] },
    scope,
  )
  for (let part = parts.next(); ; part = parts.next()) {
    if (part.done) return { ...part.value, checkedAt: desk.now() }
    await turnOfOthers()
  }
}

/** Lets whatever waits at the desk come first. */
function turnOfOthers(): Promise<void> {
  return new Promise((goOn) => setTimeout(goOn, 0))
}
