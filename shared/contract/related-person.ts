import { z } from 'zod'
import { patientIdSchema } from '../model/ids.ts'
import { type PeopleOfPatient, relatedPersonDraftSchema } from '../model/related-person.ts'
import { answers, DESK, LOOKING } from './call.ts'

const relatedIdSchema = z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'id.malformed')

export const relatedPersonCalls = {
  /** Who pays the open plans, then everybody else around the patient by name. */
  'relatedPerson.list': {
    takes: z.strictObject({ patientId: patientIdSchema }),
    gives: answers<PeopleOfPatient>(),
    roles: LOOKING,
    lock: 'none',
    audited: false,
  },
  /** Keeps somebody new, or a further edition; gives the id, by which it is changed again. */
  'relatedPerson.save': {
    takes: z.strictObject({ relatedId: relatedIdSchema.nullable(), draft: relatedPersonDraftSchema }),
    gives: answers<{ readonly relatedId: string }>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
} as const
