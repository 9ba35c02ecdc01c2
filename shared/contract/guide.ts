import { z } from 'zod'
import { HELP_TOPICS } from '../model/help-topic.ts'
import { ADMINISTRATION, answers, LOOKING, nothing } from './call.ts'

export const guideCalls = {
  /** The one page that hangs beside the workstation: how it is used, locked and left. */
  'guide.print': { takes: nothing, gives: answers<null>(), roles: ADMINISTRATION, lock: 'none', audited: true },
  /** One page with the tasks of a topic, step by step, for the desk. */
  'guide.printCard': {
    takes: z.strictObject({ topic: z.enum(HELP_TOPICS) }),
    gives: answers<null>(),
    roles: [...LOOKING, ...ADMINISTRATION],
    lock: 'none',
    audited: true,
  },
} as const
