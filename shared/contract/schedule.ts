import { z } from 'zod'
import { clinicScheduleSchema, type KeptSchedule } from '../model/clinic-schedule.ts'
import { localIdSchema } from '../model/ids.ts'
import { ADMINISTRATION, answers, nothing } from './call.ts'

export const scheduleCalls = {
  /** Every edition of the clinic's own schedules of prices and help, by schedule, the oldest first. */
  'schedule.list': {
    takes: nothing,
    gives: answers<readonly KeptSchedule[]>(),
    roles: 'everyone',
    lock: 'none',
    audited: false,
  },
  /** A new schedule (null), or the next edition of one. Editions that were saved stay as they are. */
  'schedule.save': {
    takes: z.strictObject({ scheduleId: localIdSchema.nullable(), schedule: clinicScheduleSchema }),
    gives: answers<readonly KeptSchedule[]>(),
    roles: ADMINISTRATION,
    lock: 'none',
    audited: true,
  },
} as const
