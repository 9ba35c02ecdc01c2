import { z } from 'zod'
import { answers } from './call.ts'

/** What was on screen when something was copied: a record, or a screen that is about none. */
export const COPIED_FROM = ['patient', 'plan', 'estimate', 'screen'] as const
export type CopiedFrom = (typeof COPIED_FROM)[number]

export const clipboardCalls = {
  /** Puts text on the clipboard, for a minute. What was copied is not kept; that it was, and from where, is. */
  'clipboard.copy': {
    takes: z.strictObject({
      content: z.string().min(1).max(100_000),
      from: z.enum(COPIED_FROM),
      id: z.string().regex(/^[A-Za-z0-9-]{0,40}$/, 'id.malformed'),
    }),
    gives: answers<null>(),
    roles: 'everyone',
    lock: 'none',
    audited: true,
  },
} as const
