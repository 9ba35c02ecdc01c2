import { z } from 'zod'
import type { EligibilityAnswer } from '../interop/x12/eligibility-answer.ts'
import { type KeptEligibility, type RememberedChoice, rememberedChoiceSchema } from '../model/eligibility.ts'
import { benefitPlanIdSchema, coverageIdSchema, patientIdSchema } from '../model/ids.ts'
import { nameSchema, plainDateSchema } from '../model/values.ts'
import { answers, DESK, LOOKING } from './call.ts'

/** An eligibility answer that was read; nothing of it is kept or used yet. */
export interface ReadEligibility {
  /** What the file is called. Never a path. */
  readonly name: string
  /** Of `text` in UTF-8, so that the same answer is known again in other letters: 64 letters. */
  readonly sha256: string
  /** The raw answer. */
  readonly text: string
  readonly file: EligibilityAnswer
}

/**
 * How an answer comes in. What is no answer is told in a sentence by the call and not by the schema. Text goes as bytes
 * in UTF-8: an answer is longer than a field may be, and a payer's numbers may look like a card's by chance.
 */
const givenAnswerSchema = z.discriminatedUnion('kind', [
  /** Main asks for a file in its own dialog. */
  z.strictObject({ kind: z.literal('chosen') }),
  /** A file that was dropped, or text that was pasted: its bytes, never a path. More than 20 MB never gets here. */
  z.strictObject({ kind: z.literal('given'), name: nameSchema(255), bytes: z.instanceof(Uint8Array) }),
])

const idSchema = z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'id.malformed')

export const eligibilityCalls = {
  /**
   * Reads an eligibility answer (X12 271) outside of main and of the window, and gives it. Refused as CANCELLED where
   * the dialog was closed; else as NOT_POSSIBLE with the sentence in `reason` and in `code` what it is instead:
   * `REMITTANCE`, `OTHER-TRANSACTION`, or why it is not read (`TOO-LARGE`, `EMPTY`, `NOT-X12`, `HTML`, `JSON`, `BINARY`).
   */
  'eligibility.read': {
    takes: givenAnswerSchema,
    gives: answers<ReadEligibility>(),
    roles: DESK,
    lock: 'none',
    audited: false,
  },
  /**
   * Keeps a raw answer with a coverage, and what was taken of it. The same answer again is one (`isNew` false); what was
   * taken this time is kept beside it.
   */
  'eligibility.keep': {
    takes: z.strictObject({
      coverageId: coverageIdSchema,
      patientId: patientIdSchema,
      name: nameSchema(255),
      /** `ReadEligibility.text` in UTF-8. */
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0, 'file.empty'),
      asOf: plainDateSchema.nullable(),
      /** Keys of the fields (`coverage.memberId`) that were taken into the coverage. */
      takenRows: z.array(nameSchema(80)).max(500),
    }),
    gives: answers<{ readonly answerId: string; readonly isNew: boolean }>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** The answers that are kept with a coverage, the newest first. */
  'eligibility.list': {
    takes: z.strictObject({ coverageId: coverageIdSchema }),
    gives: answers<readonly KeptEligibility[]>(),
    roles: LOOKING,
    lock: 'none',
    audited: false,
  },
  /** A kept answer as it came, read again. */
  'eligibility.get': {
    takes: z.strictObject({ coverageId: coverageIdSchema, answerId: idSchema }),
    gives: answers<ReadEligibility & { readonly kept: KeptEligibility }>(),
    roles: LOOKING,
    lock: 'none',
    audited: true,
  },
  /** Remembers how a field is chosen for a benefit plan; null forgets it. Gives what is remembered now. */
  'eligibility.remember': {
    takes: z.strictObject({
      benefitPlanId: benefitPlanIdSchema,
      key: nameSchema(80),
      choice: rememberedChoiceSchema.nullable(),
    }),
    gives: answers<Readonly<Record<string, RememberedChoice>>>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** How fields are chosen for a benefit plan, by their keys. */
  'eligibility.remembered': {
    takes: z.strictObject({ benefitPlanId: benefitPlanIdSchema }),
    gives: answers<Readonly<Record<string, RememberedChoice>>>(),
    roles: LOOKING,
    lock: 'none',
    audited: false,
  },
} as const

export type EligibilityCall = keyof typeof eligibilityCalls
