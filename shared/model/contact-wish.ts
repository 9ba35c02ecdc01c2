import { z } from 'zod'
import { patientIdSchema } from './ids.ts'
import type { Guarantor } from './plan.ts'
import { lineSchema } from './values.ts'

/** How a person wants to be reached, as it is typed. Empty fields say nothing; all of them empty takes the wish back. */
export const contactWishDraftSchema = z.strictObject({
  patientId: patientIdSchema,
  /** False: no paper about the person goes out by mail. */
  mayMail: z.boolean(),
  /** How papers reach the person who gets none by mail. */
  handOver: lineSchema(200),
  /** Where papers go instead of the address of the record; confidential. */
  address: lineSchema(200),
  /** Where calls go instead of the phone of the record; confidential. */
  phone: lineSchema(40),
  /** When calls reach the person best, in words. */
  bestTime: lineSchema(60),
})
export type ContactWishDraft = z.output<typeof contactWishDraftSchema>

/** What holds now: the newest wish, by whom and when it was written down. */
export interface ContactWish extends Omit<ContactWishDraft, 'patientId'> {
  /** A moment in UTC. */
  readonly savedAt: string
  readonly by: string
}

/** Why a letter may not go into the mail. */
export type MailHeld = 'doNotMail' | 'otherPayer'

/** What stands on a letter under the payer's name, and whether it may be mailed. Nothing is mailed without an address. */
export interface MailedTo {
  readonly address: string
  readonly held: MailHeld | null
}

/** Does another address or phone hold for this person than the record's own? */
export function isConfidential(wish: Pick<ContactWish, 'address' | 'phone'> | null): boolean {
  return wish !== null && (wish.address !== '' || wish.phone !== '')
}

/** Where a person is reached, on papers that they sign, forms, and lists of the desk. */
export type Reached = Pick<Guarantor, 'address' | 'phone'>

/**
 * Where this payer is reached. The confidential address and phone replace those of the person, field by field; another
 * payer keeps their own, and never gets the confidential ones: an empty field stands there instead.
 * Source: 45 CFR 164.522(b).
 */
export function reachedAt(wish: Reached | null, payer: Pick<Guarantor, 'relation' | 'address' | 'phone'>): Reached {
  const { relation, address, phone } = payer
  if (wish === null) return { address, phone }
  if (relation === 'self') return { address: wish.address || address, phone: wish.phone || phone }
  const isKept = (own: string, confidential: string) => confidential === '' || !isSameText(own, confidential)
  return {
    address: isKept(address, wish.address) ? address : '',
    phone: isKept(phone, wish.phone) ? phone : '',
  }
}

/** Would the paper of another payer carry the person's confidential address or phone? */
export function tellsOtherPayer(wish: Reached | null, payer: Parameters<typeof reachedAt>[1]): boolean {
  const reached = reachedAt(wish, payer)
  return payer.relation !== 'self' && (reached.address !== payer.address || reached.phone !== payer.phone)
}

function isSameText(one: string, other: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return plain(one) === plain(other)
}

/**
 * Where a letter about a person's plan goes. Do not mail takes the address off the letter, whoever pays. A confidential
 * address replaces the payer's where the person pays; where somebody else does, the letter carries no address, for it
 * would tell that household of the care.
 * Source: 45 CFR 164.522(b); payment plan specification, privacy.
 */
export function mailedTo(wish: ContactWish | null, payer: Pick<Guarantor, 'relation' | 'address'>): MailedTo {
  if (wish === null) return { address: payer.address, held: null }
  if (!wish.mayMail) return { address: '', held: 'doNotMail' }
  if (!isConfidential(wish)) return { address: payer.address, held: null }
  if (payer.relation !== 'self') return { address: '', held: 'otherPayer' }
  return { address: wish.address === '' ? payer.address : wish.address, held: null }
}
