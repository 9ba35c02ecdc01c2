import { z } from 'zod'
import type { NumberedRecord } from '../model/numbered-record.ts'
import { lineSchema } from '../model/values.ts'
import { answers, LOOKING } from './call.ts'

export const numberCalls = {
  /** Records whose number ends as typed, or holds it; with or without what stands between its parts. */
  'number.find': {
    takes: z.strictObject({ text: lineSchema(40), limit: z.number().int().min(1).max(20) }),
    gives: answers<readonly NumberedRecord[]>(),
    roles: LOOKING,
    lock: 'none',
    audited: true,
  },
} as const
