import { z } from 'zod'
import { type Determination, determinationDraftSchema } from '../model/determination.ts'
import { patientIdSchema } from '../model/ids.ts'
import { answers, DESK } from './call.ts'

/** An application for assistance with the names of those whom it is for. */
export interface DeterminationRow extends Determination {
  readonly patientName: string
  /** Others of the household who are patients, with their names. */
  readonly also: readonly { readonly id: string; readonly name: string }[]
}

const determinationIdSchema = z.string().regex(/^[A-Za-z0-9-]{1,40}$/)

/** Income is told for this alone: whoever only looks may not read it. */
export const determinationCalls = {
  /** Those that are for a patient, each as it stands now, the newest first. */
  'determination.list': {
    takes: z.strictObject({ patientId: patientIdSchema }),
    gives: answers<readonly DeterminationRow[]>(),
    roles: DESK,
    lock: 'none',
    audited: false,
  },
  /**
   * Keeps an application, or a further edition of one, with what the clinic's table says to it. Help that is decided
   * goes into the sliding columns of every open estimate of the household; `fed` counts them.
   */
  'determination.save': {
    takes: z.strictObject({ determinationId: determinationIdSchema.nullable(), draft: determinationDraftSchema }),
    gives: answers<{ readonly row: DeterminationRow; readonly fed: number }>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** Takes an application without help and without a decision out of use; saved again it is there again. */
  'determination.takeBack': {
    takes: z.strictObject({ determinationId: determinationIdSchema, draft: determinationDraftSchema }),
    gives: answers<null>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
} as const
