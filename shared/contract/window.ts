import { z } from 'zod'
import { answers } from './call.ts'

/** How far a window may be enlarged, in percent. Source: screens, section 2.3. */
export const ZOOM = { least: 80, most: 200 } as const

export const windowCalls = {
  /** Draws everything in the window of the desk larger or smaller. */
  'window.zoom': {
    takes: z.strictObject({ percent: z.number().int().min(ZOOM.least).max(ZOOM.most) }),
    gives: answers<null>(),
    roles: 'everyone',
    lock: 'none',
    audited: false,
  },
  /** Something in a window failed that nobody caught: writes down what may be known of it, and gives the ticket. */
  'window.failed': {
    takes: z.strictObject({
      kind: z.enum(['Error', 'TypeError', 'RangeError', 'ReferenceError', 'other']),
      places: z.array(z.string().regex(/^[\w.-]{1,80}:\d{1,7}:\d{1,7}$/)).max(8),
    }),
    gives: answers<{ readonly ticket: string }>(),
    roles: 'everyone',
    lock: 'any',
    audited: false,
  },
} as const
