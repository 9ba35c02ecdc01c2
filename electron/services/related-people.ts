import type { Reader } from '../../db/connection.ts'
import * as patients from '../../db/repositories/patients.ts'
import * as plans from '../../db/repositories/plans.ts'
import * as related from '../../db/repositories/related-people.ts'
import type { Caller, Handlers, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import type { relatedPersonCalls } from '../../shared/contract/related-person.ts'
import type { PatientId } from '../../shared/model/ids.ts'
import {
  holdsSocialSecurityNumber,
  type PlanPayer,
  type RelatedPersonDraft,
} from '../../shared/model/related-person.ts'
import { cardNumberRefusal } from './card-number.ts'
import type { Desk } from './desk.ts'
import { recordAct } from './record-act.ts'
import { signedIn } from './signed-in.ts'

/** The calls about the people around a patient. */
export function relatedPersonHandlers(desk: Desk): Pick<Handlers, keyof typeof relatedPersonCalls> {
  const { reader } = desk.store
  return {
    'relatedPerson.list': ({ patientId }) =>
      done({ payers: payersOf(reader, patientId), people: related.list(reader, patientId) }),
    'relatedPerson.save': (request, caller) => savePerson(desk, request, caller),
  }
}

/** Who pays the plans that still run or wait for a signature: each payer once, with the numbers of the plans. */
function payersOf(reader: Reader, patientId: PatientId): readonly PlanPayer[] {
  const open = plans
    .list(reader, patientId)
    .filter(({ state }) => state === 'active' || state === 'awaitingSignature')
    .toSorted((a, b) => (a.number < b.number ? -1 : 1))
  const payers = new Map<string, PlanPayer>()
  for (const { number, terms } of open) {
    const { name, relation } = terms.guarantor
    const before = payers.get(`${relation} ${name}`)
    payers.set(`${relation} ${name}`, { name, relation, planNumbers: [...(before?.planNumbers ?? []), number] })
  }
  return [...payers.values()]
}

/** Keeps an edition. The trail says what the person may be told and whether they act for the patient, never who it is. */
function savePerson(
  desk: Desk,
  { relatedId, draft }: Received<'relatedPerson.save'>,
  caller: Caller,
): Answer<{ readonly relatedId: string }> {
  const { name, relation, phone } = draft
  const typed = { name, relation, phone }
  const number = cardNumberRefusal(typed) ?? socialSecurityRefusal(typed)
  if (number) return number
  return desk.store.writer.transaction((tx): Answer<{ readonly relatedId: string }> => {
    if (patients.find(tx, draft.patientId) === null) return refused('NOT_FOUND')
    if (relatedId !== null && related.patientOf(tx, relatedId) !== draft.patientId) return refused('NOT_FOUND')
    const id = relatedId ?? desk.newId()
    const kept = withoutIdleDays(draft)
    related.save(tx, id, kept, { savedAt: desk.now(), savedBy: signedIn(caller).id })
    const { told, toldUntil, proxy, proxyUntil } = kept
    const isNew = relatedId === null ? 1 : 0
    const after = { isNew, told, toldUntil, actsAs: proxy, actsUntil: proxyUntil, takenBack: draft.isTakenBack ? 1 : 0 }
    recordAct(desk, tx, caller, { action: 'relatedPerson.save', kind: 'patient', id: draft.patientId, after })
    return done({ relatedId: id })
  })
}

/** A last day says something only where there is a permission that it ends. */
function withoutIdleDays(draft: RelatedPersonDraft): RelatedPersonDraft {
  return {
    ...draft,
    toldUntil: draft.told === 'nothing' ? null : draft.toldUntil,
    proxyUntil: draft.proxy === 'none' ? null : draft.proxyUntil,
  }
}

function socialSecurityRefusal(texts: Readonly<Record<string, string>>): Answer<never> | null {
  const found = Object.entries(texts).find(([, text]) => holdsSocialSecurityNumber(text))
  return found ? refused('SOCIAL_SECURITY_NUMBER', { field: found[0] }) : null
}
