import { z } from 'zod'
import { answers, nothing } from './call.ts'

/** What a person set for themself, by name: `density`, `zoom`, `list.plans`. */
export type Settings = Readonly<Record<string, string>>

export const settingCalls = {
  'setting.list': { takes: nothing, gives: answers<Settings>(), roles: 'everyone', lock: 'none', audited: false },
  /** Keeps one setting of the person who asks. It is about their window alone and changes no record. */
  'setting.keep': {
    takes: z.strictObject({ name: z.string().regex(/^[a-zA-Z.]{1,60}$/), value: z.string().max(8_000) }),
    gives: answers<null>(),
    roles: 'everyone',
    lock: 'none',
    audited: false,
  },
} as const
