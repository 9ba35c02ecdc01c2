import * as contactWishes from '../../db/repositories/contact-wishes.ts'
import * as patients from '../../db/repositories/patients.ts'
import type { contactWishCalls } from '../../shared/contract/contact-wish.ts'
import type { Caller, Handlers, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import { type ContactWish, isConfidential } from '../../shared/model/contact-wish.ts'
import { cardNumberRefusal } from './card-number.ts'
import type { Desk } from './desk.ts'
import { recordAct } from './record-act.ts'
import { signedIn } from './signed-in.ts'

/** The calls about how a person wants to be reached. */
export function contactWishHandlers(desk: Desk): Pick<Handlers, keyof typeof contactWishCalls> {
  return {
    'contactWish.get': ({ patientId }) => done(contactWishes.find(desk.store.reader, patientId)),
    'contactWish.save': (request, caller) => saveWish(desk, request, caller),
  }
}

/** Keeps the wish. The trail says what kind of wish it is, never the confidential address or phone. */
function saveWish(desk: Desk, { draft }: Received<'contactWish.save'>, caller: Caller): Answer<ContactWish | null> {
  const { handOver, address, phone, bestTime } = draft
  const card = cardNumberRefusal({ handOver, address, phone, bestTime })
  if (card) return card
  return desk.store.writer.transaction((tx): Answer<ContactWish | null> => {
    if (patients.find(tx, draft.patientId) === null) return refused('NOT_FOUND')
    contactWishes.save(tx, draft, { savedAt: desk.now(), savedBy: signedIn(caller).id })
    const after = { doNotMail: draft.mayMail ? 0 : 1, confidential: isConfidential(draft) ? 1 : 0 }
    recordAct(desk, tx, caller, { action: 'contactWish.save', kind: 'patient', id: draft.patientId, after })
    return done(contactWishes.find(tx, draft.patientId))
  })
}
