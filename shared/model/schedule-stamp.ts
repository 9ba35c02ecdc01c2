import { z } from 'zod'
import { localIdSchema } from './ids.ts'
import { nameSchema, plainDateSchema } from './values.ts'

/** What a schedule of the clinic decides. */
export const scheduleKindSchema = z.enum([
  'sliding',
  'charity',
  'membership',
  'tiered',
  'package',
  'promptPay',
  'contract',
])
export type ScheduleKind = z.output<typeof scheduleKindSchema>

/** Which edition of which schedule a column was made from. */
export const scheduleStampSchema = z.strictObject({
  id: localIdSchema,
  edition: z.number().int().min(1),
  kind: scheduleKindSchema,
  name: nameSchema(80),
  effectiveFrom: plainDateSchema,
})
export type ScheduleStamp = z.output<typeof scheduleStampSchema>
