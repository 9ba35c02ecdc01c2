import { z } from 'zod'
import { personIdSchema } from '../model/ids.ts'
import { handOverKinds, handoverGroups, type Tray } from '../model/tray.ts'
import { lineSchema } from '../model/values.ts'
import { answers, DRAFTING, nothing } from './call.ts'

const draftKeySchema = z.string().regex(/^[a-zA-Z0-9.:-]{1,120}$/)
const lineIdsSchema = z
  .array(z.string().regex(/^[A-Za-z0-9-]{1,40}$/))
  .min(1)
  .max(60)

const handedSchema = z.strictObject({
  kind: z.enum(handOverKinds),
  /** Of the draft or the row of work; empty for words. */
  key: z.string().regex(/^[A-Za-z0-9.:-]{0,200}$/),
  title: lineSchema(160),
  note: lineSchema(200),
})

export const trayCalls = {
  /** Everything begun and not finished, as the person who asks sees it. */
  'tray.list': { takes: nothing, gives: answers<Tray>(), roles: DRAFTING, lock: 'none', audited: false },
  /** Throws a form away on purpose; it can be fetched back for 30 days. Gives the id for that. */
  'tray.discard': {
    takes: z.strictObject({ key: draftKeySchema }),
    gives: answers<{ readonly id: string }>(),
    roles: DRAFTING,
    lock: 'none',
    audited: true,
  },
  'tray.restore': {
    takes: z.strictObject({ id: z.string().regex(/^[A-Za-z0-9-]{1,40}$/) }),
    gives: answers<Tray>(),
    roles: DRAFTING,
    lock: 'none',
    audited: true,
  },
  /** Hands lines to a colleague, or to whoever comes next. They stay with the giver until they are taken. */
  'tray.handOver': {
    takes: z.strictObject({ lines: z.array(handedSchema).min(1).max(60), toId: personIdSchema.nullable() }),
    gives: answers<Tray>(),
    roles: DRAFTING,
    lock: 'none',
    audited: true,
  },
  /** Prints the handover sheet as it stands: what goes over, to whom, and a place to tick each line as taken. */
  'tray.print': {
    takes: z.strictObject({
      lines: z
        .array(z.strictObject({ group: z.enum(handoverGroups), patientName: lineSchema(200), title: lineSchema(160) }))
        .max(63),
      toId: personIdSchema.nullable(),
    }),
    gives: answers<null>(),
    roles: DRAFTING,
    lock: 'none',
    audited: true,
  },
  /** Takes lines that were handed over: a form moves, work gets its new owner. */
  'tray.take': {
    takes: z.strictObject({ ids: lineIdsSchema }),
    gives: answers<Tray>(),
    roles: DRAFTING,
    lock: 'none',
    audited: true,
  },
  /** Keeps lines that nobody took yet. */
  'tray.withdraw': {
    takes: z.strictObject({ ids: lineIdsSchema }),
    gives: answers<Tray>(),
    roles: DRAFTING,
    lock: 'none',
    audited: true,
  },
} as const
