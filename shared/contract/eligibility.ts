import { z } from 'zod'
import type { EligibilityAnswer } from '../interop/x12/eligibility-answer.ts'
import { type KeptEligibility, type RememberedChoice, rememberedChoiceSchema } from '../model/eligibility.ts'
import { benefitPlanIdSchema, coverageIdSchema, patientIdSchema } from '../model/ids.ts'
import { nameSchema, plainDateSchema } from '../model/values.ts'
import { answers, DESK, LOOKING } from './call.ts'

/** An eligibility answer that was read; nothing of it is kept or used yet. */
export interface ReadEligibility {
  /** What the file is called; `Pasted answer` where it was pasted. Never a path. */
  readonly name: string
  /** Of `text` in UTF-8, so that the same answer is known again in other letters: 64 letters. */
  readonly sha256: string
  /** The raw answer. */
  readonly text: string
  readonly file: EligibilityAnswer
}

/** How an answer comes in. What is too large, or no answer, is told in a sentence by the call and not by the schema. */
const givenAnswerSchema = z.discriminatedUnion('kind', [
  /** Main asks for a file in its own dialog. */
  z.strictObject({ kind: z.literal('chosen') }),
  /** A file that was dropped: its bytes, never a path. */
  z.strictObject({ kind: z.literal('given'), name: nameSchema(255), bytes: z.instanceof(Uint8Array) }),
  /** Text that was pasted, or an answer that was kept and is looked at again. */
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
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
      text: z.string().min(1).max(20_000_000),
      sha256: z.string().regex(/^[0-9a-f]{64}$/, 'id.malformed'),
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
  /** A kept answer as it came, to look at it again. */
  'eligibility.get': {
    takes: z.strictObject({ coverageId: coverageIdSchema, answerId: idSchema }),
    gives: answers<KeptEligibility & { readonly text: string }>(),
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
