import { parseDate, typedDate } from '../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { Authorization, AuthorizationDraft } from '../../../shared/model/authorization.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import { authSheetWords, authWords } from '../../../shared/text/authorizations.ts'
import { textPart, type VersionPart } from '../../lib/both-versions.ts'

/** An authorization as it is typed. */
export interface AuthText {
  readonly kind: AuthorizationDraft['kind']
  readonly payer: string
  readonly number: string
  readonly services: string
  readonly state: AuthorizationDraft['state']
  readonly approved: string
  readonly unit: AuthorizationDraft['unit']
  readonly from: string
  readonly to: string
  readonly requested: string
  readonly contact: string
  readonly note: string
}

const words = authSheetWords

/** Everything on which two versions of an authorization can part, in the order of the form. */
export const AUTH_PARTS: readonly VersionPart<AuthText>[] = [
  textPart('number', words.number),
  textPart('services', words.services),
  textPart('approved', words.approved),
  { ...textPart<AuthText>('unit', words.unit), shown: ({ unit }) => authWords.units[unit] },
  { ...textPart<AuthText>('state', words.state), shown: ({ state }) => authWords.states[state] },
  textPart('from', words.from),
  textPart('to', words.to),
  textPart('requested', words.requested),
  textPart('payer', words.payer),
  { ...textPart<AuthText>('kind', words.kind), shown: ({ kind }) => authWords.kinds[kind] },
  textPart('contact', words.contact),
  textPart('note', words.note),
]

/** A new one: approved visits of the payer that the patient has. */
export function startingText(payer: string): AuthText {
  return {
    kind: 'priorAuthorization',
    payer,
    number: '',
    services: '',
    state: 'approved',
    approved: '',
    unit: 'visits',
    from: '',
    to: '',
    requested: '',
    contact: '',
    note: '',
  }
}

export function textOf(authorization: Authorization): AuthText {
  const { services, approved, from, to, requestedOn, kind, payer, number, state, unit, contact, note } = authorization
  const day = (on: PlainDate | null) => (on === null ? '' : typedDate(on))
  return {
    kind,
    payer,
    number,
    state,
    unit,
    contact,
    note,
    services: services.join(', '),
    approved: approved === null ? '' : String(approved),
    from: day(from),
    to: day(to),
    requested: day(requestedOn),
  }
}

/** What was typed as an authorization; days that cannot be read are left out, as their fields say. */
export function draftOf(text: AuthText, patientId: PatientId, today: PlainDate): AuthorizationDraft {
  const { kind, payer, number, state, unit, contact, note } = text
  const day = (typed: string) => {
    const reading = parseDate(typed, today, 'any')
    return reading.kind === 'date' ? reading.value : null
  }
  return {
    patientId,
    kind,
    payer: payer.trim(),
    number: number.trim(),
    services: text.services
      .split(/[,;\n]/)
      .map((service) => service.trim())
      .filter((service) => service !== ''),
    state,
    approved: approvedOf(text.approved),
    unit,
    from: day(text.from),
    to: day(text.to),
    requestedOn: day(text.requested),
    contact: contact.trim(),
    note: note.trim(),
  }
}

/** Is this how many are approved, or a way to say that nobody told? */
export function isApprovedText(typed: string): boolean {
  return /^(\?|\d{1,4})?$/.test(typed.trim())
}

function approvedOf(typed: string): number | null {
  return /^\d{1,4}$/.test(typed.trim()) ? Number(typed.trim()) : null
}
