import { z } from 'zod'
import { type Clinic, clinicSchema } from '../model/clinic.ts'
import { documentIdSchema, patientIdSchema } from '../model/ids.ts'
import type { Paper } from '../model/paper.ts'
import { lineSchema } from '../model/values.ts'
import { ADMINISTRATION, answers, DESK, LOOKING, nothing } from './call.ts'

/** A form left half-way: kept to the keystroke, without effect on anything else. */
export interface FormDraft {
  readonly key: string
  readonly title: string
  readonly content: string
  readonly changedAt: string
}

const draftKeySchema = z.string().regex(/^[a-zA-Z0-9.:-]{1,120}$/)

export const paperCalls = {
  'paper.list': {
    takes: z.strictObject({ patientId: patientIdSchema.nullable() }),
    gives: answers<readonly Paper[]>(),
    roles: LOOKING,
    lock: 'none',
    audited: false,
  },
  /** The stored bytes, never drawn anew. `copy` is the file marked Copy. */
  'paper.get': {
    takes: z.strictObject({ documentId: documentIdSchema, copy: z.boolean() }),
    gives: answers<{ readonly paper: Paper; readonly bytes: Uint8Array }>(),
    roles: LOOKING,
    lock: 'none',
    audited: true,
  },
  /** Asks for a place in main's own dialog and writes the stored bytes there. */
  'paper.save': {
    takes: z.strictObject({ documentId: documentIdSchema, copy: z.boolean() }),
    gives: answers<{ readonly fileName: string }>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  'paper.print': {
    takes: z.strictObject({ documentId: documentIdSchema, copy: z.boolean() }),
    gives: answers<null>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  'clinic.get': { takes: nothing, gives: answers<Clinic>(), roles: 'everyone', lock: 'none', audited: false },
  'clinic.save': {
    takes: z.strictObject({ clinic: clinicSchema }),
    gives: answers<Clinic>(),
    roles: ADMINISTRATION,
    lock: 'none',
    audited: true,
  },
  'draft.list': { takes: nothing, gives: answers<readonly FormDraft[]>(), roles: DESK, lock: 'none', audited: false },
  'draft.save': {
    takes: z.strictObject({ key: draftKeySchema, title: lineSchema(120), content: z.string().max(1_000_000) }),
    gives: answers<{ readonly savedAt: string }>(),
    roles: DESK,
    lock: 'none',
    audited: false,
  },
  'draft.discard': {
    takes: z.strictObject({ key: draftKeySchema }),
    gives: answers<null>(),
    roles: DESK,
    lock: 'none',
    audited: false,
  },
} as const
