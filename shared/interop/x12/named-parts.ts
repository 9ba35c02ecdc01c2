import { element, type X12Segment } from './segments.ts'
import type { Contact, Party, Reference } from './stated.ts'

/** A value while it is put together. */
export type Growing<T> = { -readonly [K in keyof T]: T[K] }

export interface PartyDraft extends Growing<Omit<Party, 'contacts' | 'address' | 'references'>> {
  readonly contacts: Contact[]
  readonly address: string[]
  readonly references: Reference[]
}

/** NM1: whom it names; addresses, contacts and references follow in segments of their own. */
export function readParty(segment: X12Segment): PartyDraft {
  const part = (number: number): string => element(segment, number)
  return {
    position: segment.position,
    role: part(1),
    isPerson: part(2) === '1',
    name: { last: part(3), first: part(4), middle: part(5), suffix: part(7) },
    idKind: part(8),
    id: part(9),
    contacts: [],
    address: [],
    references: [],
  }
}

/** REF. */
export function readReference(segment: X12Segment): Reference {
  const [qualifier, number, words] = [element(segment, 1), element(segment, 2), element(segment, 3)]
  return { qualifier, number, words, position: segment.position }
}
