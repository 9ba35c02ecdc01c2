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
} as const
