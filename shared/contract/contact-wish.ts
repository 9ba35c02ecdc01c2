import { z } from 'zod'
import { type ContactWish, contactWishDraftSchema } from '../model/contact-wish.ts'
import { patientIdSchema } from '../model/ids.ts'
import { answers, DESK, LOOKING } from './call.ts'

const wish = answers<ContactWish | null>()

export const contactWishCalls = {
  /** How a person wants to be reached; null where the record's own address and phone hold. */
  'contactWish.get': {
    takes: z.strictObject({ patientId: patientIdSchema }),
    gives: wish,
    roles: LOOKING,
    lock: 'none',
    audited: false,
  },
  /** Keeps a further edition; one that says nothing takes the wish back. */
  'contactWish.save': {
    takes: z.strictObject({ draft: contactWishDraftSchema }),
    gives: wish,
    roles: DESK,
    lock: 'none',
    audited: true,
  },
} as const
