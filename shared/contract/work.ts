import { z } from 'zod'
import { personIdSchema, planIdSchema } from '../model/ids.ts'
import { amountSchema, lineSchema, plainDateSchema } from '../model/values.ts'
import { type ContactLog, contactOutcomeSchema, type WorkList } from '../model/work.ts'
import { answers, DESK, LOOKING, nothing } from './call.ts'

/** `group:record`, as a row of work carries it. */
const workKeySchema = z.string().regex(/^[a-zA-Z]{1,40}:[A-Za-z0-9.:-]{1,160}$/)

export const workCalls = {
  /** The day's work from facts; form drafts are those of the person who asks. */
  'today.list': { takes: nothing, gives: answers<WorkList>(), roles: LOOKING, lock: 'none', audited: false },
  /** Puts a row of work off until a day; null brings it back. */
  'today.snooze': {
    takes: z.strictObject({ key: workKeySchema, until: plainDateSchema.nullable(), reason: lineSchema(120) }),
    gives: answers<WorkList>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** Gives a row of work to a person, or to nobody. Work of others is given on by a lead or supervisor alone. */
  'today.assign': {
    takes: z.strictObject({ key: workKeySchema, ownerId: personIdSchema.nullable() }),
    gives: answers<WorkList>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** Calls a row of work done, or brings it back. Money and duties of law come up again the next day. */
  'today.done': {
    takes: z.strictObject({ key: workKeySchema, isDone: z.boolean() }),
    gives: answers<WorkList>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  'promise.list': {
    takes: z.strictObject({ planId: planIdSchema }),
    gives: answers<ContactLog>(),
    roles: LOOKING,
    lock: 'none',
    audited: false,
  },
  /** Logs a talk about a plan or the try at one. `promise` stands with the outcome `promised` and only there. */
  'promise.log': {
    takes: z.strictObject({
      planId: planIdSchema,
      contactedOn: plainDateSchema,
      outcome: contactOutcomeSchema,
      promise: z
        .strictObject({ amount: amountSchema.refine((value) => value > 0, 'money.zero'), on: plainDateSchema })
        .nullable(),
      callAgainOn: plainDateSchema.nullable(),
      note: lineSchema(300),
    }),
    gives: answers<ContactLog>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** Takes a logged talk back, or lets it hold again: by who logged it, within a day. */
  'promise.takeBack': {
    takes: z.strictObject({ planId: planIdSchema, contactId: z.string().min(1).max(64), isTaken: z.boolean() }),
    gives: answers<ContactLog>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
} as const
