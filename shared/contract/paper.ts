import { z } from 'zod'
import { type Clinic, clinicSchema } from '../model/clinic.ts'
import type { MailHeld } from '../model/contact-wish.ts'
import { estimateDraftSchema } from '../model/estimate.ts'
import { type GoodFaithExtras, goodFaithExtrasSchema } from '../model/good-faith-extras.ts'
import { documentIdSchema, estimateIdSchema, type PlanId, patientIdSchema } from '../model/ids.ts'
import type { LetterBox, Paper } from '../model/paper.ts'
import {
  type PaperEvent,
  type PaperState,
  paperMarkSchema,
  type SignedPageType,
  signedPageTypeSchema,
} from '../model/paper-event.ts'
import { type Language, languageSchema } from '../model/patient.ts'
import { type Stationery, stationerySchema } from '../model/stationery.ts'
import { lineSchema, plainDateSchema } from '../model/values.ts'
import type { Cents } from '../money/cents.ts'
import { ADMINISTRATION, answers, DESK, DRAFTING, LOOKING, nothing } from './call.ts'
import { paperOrderSchema } from './paper-orders.ts'

/** A form left half-way: kept to the keystroke, without effect on anything else. */
export interface FormDraft {
  readonly key: string
  readonly title: string
  readonly content: string
  readonly changedAt: string
}

const draftKeySchema = z.string().regex(/^[a-zA-Z0-9.:-]{1,120}$/)

/** A letter about late payments that is due today. */
export interface LetterDue {
  readonly kind: 'reminderLetter' | 'defaultNotice'
  readonly planId: PlanId
  readonly planNumber: string
  readonly patientName: string
  /** Whom the letter is addressed to. */
  readonly payerName: string
  /** Five digits; empty where the address has none. */
  readonly postalCode: string
  /** Why it may not go into the mail; it is not issued together with the others then. */
  readonly held: MailHeld | null
  /** How it reaches the person instead; empty where nobody wrote it down. */
  readonly handOver: string
  readonly language: Language
  readonly late: Cents
}

/** Which paper, in which language and size of print. */
const paperRequestSchema = z.strictObject({
  order: paperOrderSchema,
  language: languageSchema,
  largePrint: z.boolean(),
})

export const paperCalls = {
  'paper.list': {
    takes: z.strictObject({ patientId: patientIdSchema.nullable() }),
    gives: answers<readonly Paper[]>(),
    roles: LOOKING,
    lock: 'none',
    audited: false,
  },
  /** Makes a letter, a sheet, a form or a list, numbers it and keeps it for good. */
  'paper.issue': {
    takes: paperRequestSchema,
    gives: answers<Paper>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** The same drawn as a draft; nothing is kept. */
  'paper.preview': {
    takes: paperRequestSchema,
    gives: answers<{ readonly bytes: Uint8Array; readonly pages: number; readonly boxes: readonly LetterBox[] }>(),
    roles: DESK,
    lock: 'none',
    audited: false,
  },
  /** The stored bytes, never drawn anew. `copy` is the file marked Copy. */
  'paper.get': {
    takes: z.strictObject({ documentId: documentIdSchema, copy: z.boolean() }),
    gives: answers<{ readonly paper: Paper; readonly bytes: Uint8Array; readonly boxes: readonly LetterBox[] }>(),
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
  /** What happened to a paper since its issue. */
  'paper.story': {
    takes: z.strictObject({ documentId: documentIdSchema }),
    gives: answers<readonly PaperEvent[]>(),
    roles: LOOKING,
    lock: 'none',
    audited: false,
  },
  /** How the papers stand to which something happened; all others are valid and wait. */
  'paper.states': {
    takes: nothing,
    gives: answers<readonly PaperState[]>(),
    roles: LOOKING,
    lock: 'none',
    audited: false,
  },
  /** Records a delivery, a refusal or that the paper is void. */
  'paper.mark': {
    takes: z.strictObject({ documentId: documentIdSchema, mark: paperMarkSchema }),
    gives: answers<readonly PaperEvent[]>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** Takes back what was recorded of a paper by mistake, or lets it hold again: by who recorded it, within a day. */
  'paper.takeMarkBack': {
    takes: z.strictObject({
      documentId: documentIdSchema,
      eventId: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
      isTaken: z.boolean(),
    }),
    gives: answers<readonly PaperEvent[]>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** Keeps the signed page: a scan that was dropped, or the strokes of a pad. */
  'paper.addSigned': {
    takes: z.strictObject({
      documentId: documentIdSchema,
      how: z.enum(['paper', 'screen']),
      signedOn: plainDateSchema,
      mediaType: signedPageTypeSchema,
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0, 'file.empty'),
    }),
    gives: answers<readonly PaperEvent[]>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  'paper.signedPage': {
    takes: z.strictObject({ documentId: documentIdSchema, eventId: z.string().regex(/^[A-Za-z0-9-]{1,40}$/) }),
    gives: answers<{ readonly mediaType: SignedPageType; readonly bytes: Uint8Array }>(),
    roles: LOOKING,
    lock: 'none',
    audited: true,
  },
  /** All of them in one job, each with the faces in this order: the letters of a day, or original and copy of a paper. */
  'paper.printMany': {
    takes: z.strictObject({
      documentIds: z.array(documentIdSchema).min(1).max(200),
      faces: z
        .array(z.enum(['original', 'copy']))
        .min(1)
        .max(2),
    }),
    gives: answers<{ readonly printed: number }>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  'paper.lettersDue': {
    takes: nothing,
    gives: answers<readonly LetterDue[]>(),
    roles: DESK,
    lock: 'none',
    audited: false,
  },
  'stationery.get': {
    takes: nothing,
    gives: answers<Stationery>(),
    roles: 'everyone',
    lock: 'none',
    audited: false,
  },
  'stationery.save': {
    takes: z.strictObject({ stationery: stationerySchema }),
    gives: answers<Stationery>(),
    roles: ADMINISTRATION,
    lock: 'none',
    audited: true,
  },
  /** A blank form as a draft that looks so; nothing is kept. */
  'stationery.preview': {
    takes: z.strictObject({ stationery: stationerySchema }),
    gives: answers<{ readonly bytes: Uint8Array }>(),
    roles: ADMINISTRATION,
    lock: 'none',
    audited: false,
  },
  /** Recurring care, other providers and separate scheduling of an estimate. */
  'goodFaith.get': {
    takes: z.strictObject({ estimateId: estimateIdSchema }),
    gives: answers<GoodFaithExtras>(),
    roles: LOOKING,
    lock: 'none',
    audited: false,
  },
  /** The form as a draft, of what is typed; an ordinary estimate where the form is not complete. Nothing is kept. */
  'goodFaith.preview': {
    takes: z.strictObject({
      estimateId: estimateIdSchema,
      draft: estimateDraftSchema,
      extras: goodFaithExtrasSchema,
      language: languageSchema,
    }),
    gives: answers<{
      readonly bytes: Uint8Array
      readonly boxes: readonly LetterBox[]
      readonly isOrdinary: boolean
    }>(),
    roles: DESK,
    lock: 'none',
    audited: false,
  },
  'goodFaith.save': {
    takes: z.strictObject({ estimateId: estimateIdSchema, extras: goodFaithExtrasSchema }),
    gives: answers<GoodFaithExtras>(),
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
  'draft.list': {
    takes: nothing,
    gives: answers<readonly FormDraft[]>(),
    roles: DRAFTING,
    lock: 'none',
    audited: false,
  },
  'draft.save': {
    takes: z.strictObject({ key: draftKeySchema, title: lineSchema(120), content: z.string().max(1_000_000) }),
    gives: answers<{ readonly savedAt: string }>(),
    roles: DRAFTING,
    lock: 'none',
    audited: false,
  },
  'draft.discard': {
    takes: z.strictObject({ key: draftKeySchema }),
    gives: answers<null>(),
    roles: DRAFTING,
    lock: 'none',
    audited: false,
  },
} as const
