import * as clinics from '../../db/repositories/clinic.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import type { Clinic } from '../../shared/model/clinic.ts'
import { cardNumberRefusal } from './card-number.ts'
import { changedFields } from './changed-fields.ts'
import type { Desk } from './desk.ts'
import { recordAct } from './record-act.ts'
import { signedIn } from './signed-in.ts'

/** Keeps new settings of the clinic as a dated row; papers that were issued keep what held then. */
export function saveClinic(desk: Desk, request: Received<'clinic.save'>, caller: Caller): Answer<Clinic> {
  const { clinic } = request
  const { name, phone, contactWords, addressLines } = clinic
  const card = cardNumberRefusal({ name, phone, contactWords, addressLines: addressLines.join(' / ') })
  if (card) return card
  return desk.store.writer.transaction((tx): Answer<Clinic> => {
    const before = clinics.find(tx)
    clinics.save(tx, clinic, signedIn(caller).id, desk.now())
    const after = { changed: before === null ? '' : changedFields(before, clinic) }
    recordAct(desk, tx, caller, { action: 'clinic.save', kind: 'clinic', id: '', after })
    return done(clinic)
  })
}
