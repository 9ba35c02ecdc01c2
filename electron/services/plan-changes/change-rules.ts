import type { Writer } from '../../../db/connection.ts'
import * as ledger from '../../../db/repositories/ledger.ts'
import type { Received } from '../../../shared/contract/contract.ts'
import type { Answer } from '../../../shared/contract/errors.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { PlanChange } from '../../../shared/model/plan-changes.ts'
import { cardNumberRefusal } from '../card-number.ts'
import { consentRefusal, dayRefusal, stateRefusal, versionRefusal } from './change-refusal.ts'
import type { PlanNow } from './plan-now.ts'
import type { Posting } from './store-version.ts'

/** Why a change may not be made now, whatever it would give; null when it may. */
export function changeRefusal(now: PlanNow, request: Received<'plan.change'>, today: PlainDate): Answer<never> | null {
  const { change: wanted, consent, note, fromVersion } = request
  const payer = wanted.kind === 'changePayer' ? wanted.guarantor : { name: '', address: '', phone: '' }
  const { name, address, phone } = payer
  return (
    cardNumberRefusal({ note, consent: consent?.by ?? '', name, address, phone }) ??
    stateRefusal(now.plan) ??
    versionRefusal(now.plan, fromVersion) ??
    dayRefusal(now, today) ??
    consentRefusal(wanted, consent)
  )
}

/** What is left goes back to the patient's account where the plan ends; a cancelled one takes its charges back. */
export function postingOf(tx: Writer, { plan }: PlanNow, kind: PlanChange['kind']): Posting | null {
  const back: Posting = { kind: 'closeOut', otherSide: 'patientAccount', code: 'returned' }
  if (kind === 'cancel') return { ...back, reversesId: ledger.chargesEntryId(tx, plan.id) }
  if (kind === 'addCharge') return { kind: 'chargesEnter', otherSide: 'patientAccount', code: 'correction' }
  return kind === 'closeOut' ? back : null
}
