import * as bills from '../../db/repositories/estimate-bills.ts'
import * as outcomes from '../../db/repositories/estimate-outcomes.ts'
import * as estimates from '../../db/repositories/estimates.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import type { EstimateOutcome } from '../../shared/contract/estimate.ts'
import { cardNumberRefusal } from './card-number.ts'
import type { Desk } from './desk.ts'
import { outcomeOf } from './estimate-outcome.ts'
import { notPossible } from './plan-changes/change-refusal.ts'
import { recordAct } from './record-act.ts'
import { signedIn } from './signed-in.ts'

/** Expected and real of an issued estimate. Refused where nothing can be compared: a draft, or nothing chosen. */
export function estimateOutcome(desk: Desk, { estimateId }: Received<'estimate.outcome'>): Answer<EstimateOutcome> {
  const stored = estimates.find(desk.store.reader, estimateId)
  const outcome = stored === null ? null : outcomeOf(desk.store.reader, stored)
  return outcome === null ? refused('NOT_FOUND') : done(outcome)
}

/**
 * Keeps what became of an issued estimate; earlier notes stay below. Refused for a provider or a service that is not on
 * it, for a bill of an estimate with insurance, and for a day that is still to come.
 * Source: 45 CFR 149.620(b), (c)(1); user journey J5, steps 6 and 7.
 */
export function compareEstimate(
  desk: Desk,
  request: Received<'estimate.compare'>,
  caller: Caller,
): Answer<EstimateOutcome> {
  const { estimateId, lines, bills: told } = request
  const stored = estimates.find(desk.store.reader, estimateId)
  const before = stored === null ? null : outcomeOf(desk.store.reader, stored)
  if (stored === null || before === null || !isAbout(before, request)) return refused('NOT_FOUND')
  if (told.some(({ receivedOn }) => receivedOn > desk.today())) return notPossible('factInFuture')
  const card = cardNumberRefusal({ words: lines.map(({ words }) => words).join('\n') })
  if (card) return card
  return desk.store.writer.transaction((tx): Answer<EstimateOutcome> => {
    const by = signedIn(caller).id
    const at = desk.now()
    outcomes.add(tx, estimateId, lines, { by, on: desk.today(), at })
    for (const bill of told) bills.add(tx, estimateId, bill, { by, at })
    const billedCents = told[0]?.billed ?? null
    const after = { services: lines.length, billedCents, receivedOn: told[0]?.receivedOn ?? null }
    recordAct(desk, tx, caller, { action: 'estimate.compare', kind: 'estimate', id: estimateId, after })
    const now = outcomeOf(tx, stored)
    return now === null ? refused('NOT_FOUND') : done(now)
  })
}

function isAbout({ kind, providers }: EstimateOutcome, { lines, bills: told }: Received<'estimate.compare'>): boolean {
  const of = (name: string) => providers.find((provider) => provider.name === name)
  const isLine = ({ provider, lineId, words }: (typeof lines)[number]) =>
    of(provider)?.lines.some((line) => line.lineId === lineId) || (of(provider) !== undefined && words !== '')
  return lines.every(isLine) && told.every(({ provider }) => kind === 'goodFaith' && of(provider) !== undefined)
}
