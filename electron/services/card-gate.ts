import type { Call } from '../../shared/contract/contract.ts'
import { type Answer, refused } from '../../shared/contract/errors.ts'
import { holdsCardNumber } from './card-number.ts'

/** Secrets are kept as hashes alone. */
const SECRETS = ['password', 'approverPassword', 'current', 'next', 'pin', 'code', 'first', 'second']
/** Numbers of a payer or of the clinic's own system; they may look like a card's by chance. */
const IDENTIFIERS = ['memberId', 'groupNumber', 'account']
/** Made by the program itself; half-typed forms are looked into where they are kept. */
const MADE = ['requestKey', 'key', 'content']
/** A record's id has no room for a card number among its own digits, and comes from the program. */
const ID = /^(?:id|.*Ids?)$/

const NOT_LOOKED_AT = new Set([...SECRETS, ...IDENTIFIERS, ...MADE])

/** Is a field of this name free text, in which no card number may stand? */
export function isFreeText(field: string): boolean {
  return !NOT_LOOKED_AT.has(field) && !ID.test(field)
}

/**
 * A refusal when any free text of a request holds what reads like a payment card's number, wherever it stands; null when
 * none does. Searches keep nothing and are let through. Every call passes here, so that a new field is looked at from its
 * first day. Source: PCI DSS 4.0.1, requirement 3; payment plan specification, section 8.6.
 */
export function cardNumberAtGate(call: Call, request: unknown): Answer<never> | null {
  if (call.endsWith('.find')) return null
  const field = fieldWithCard(request, '')
  return field === null ? null : refused('CARD_NUMBER', { field })
}

/** The name of the first field that holds a card number; what stands in a list has the name of the list. */
function fieldWithCard(value: unknown, name: string): string | null {
  if (typeof value === 'string') return isFreeText(name) && holdsCardNumber(value) ? name : null
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return null
  const fields = Array.isArray(value)
    ? value.map((each): readonly [string, unknown] => [name, each])
    : Object.entries(value)
  for (const [field, each] of fields) {
    const found = fieldWithCard(each, field)
    if (found !== null) return found
  }
  return null
}
