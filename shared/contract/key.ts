import { z } from 'zod'
import { personIdSchema } from '../model/ids.ts'
import { ADMINISTRATION, answers } from './call.ts'

const passwordSchema = z.string().min(1).max(200)

/** Both who agree: the administrator who asks, and somebody else, each with their own password. */
const agreed = {
  password: passwordSchema,
  approverId: personIdSchema,
  approverPassword: passwordSchema,
}

export const keyCalls = {
  /**
   * Changes the key of the records, with the new recovery code of `recovery.make`, whose two groups are typed back. Both
   * keep their passwords; everybody else gets a new first one. Everybody is signed out.
   */
  'key.rotate': {
    takes: z.strictObject({ ...agreed, first: z.string().max(20), second: z.string().max(20) }),
    gives: answers<null>(),
    roles: ADMINISTRATION,
    lock: 'none',
    audited: true,
  },
  /** Ends this computer’s part: a proven copy at the second place, a page for the file, then its locks are wiped. */
  'key.retire': {
    takes: z.strictObject(agreed),
    gives: answers<null>(),
    roles: ADMINISTRATION,
    lock: 'none',
    audited: true,
  },
} as const

export type KeyCall = keyof typeof keyCalls
