import { ADMINISTRATION, answers, nothing } from './call.ts'

export const guideCalls = {
  /** The one page that hangs beside the workstation: how it is used, locked and left. */
  'guide.print': { takes: nothing, gives: answers<null>(), roles: ADMINISTRATION, lock: 'none', audited: true },
} as const
