import { z } from 'zod'
import { languageSchema } from './patient.ts'
import { centsSchema, lineSchema, plainDateSchema } from './values.ts'

/** The parts of a bar and of "what makes up your …"; those from `secondInsurance` on are nobody's or somebody else's. */
export const viewPartSchema = z.enum([
  'deductible',
  'copay',
  'coinsurance',
  'notCovered',
  'penalty',
  'balanceBill',
  'selfPayPrice',
  'secondInsurance',
  'planPays',
  'discount',
])
export type ViewPart = z.output<typeof viewPartSchema>

/** What a way of paying is called to a patient; the plan year's first month stands with `nextYear`. */
export const viewRouteSchema = z.enum([
  'withoutInsurance',
  'withDiscount',
  'withHelp',
  'membership',
  'package',
  'insurance',
  'outOfNetwork',
  'nextYear',
  'notAuthorized',
  'deductibleMet',
  'firstPayerOnly',
])
export type ViewRoute = z.output<typeof viewRouteSchema>

const viewColumnSchema = z.strictObject({
  letter: z.enum(['A', 'B', 'C', 'D', 'E']),
  route: viewRouteSchema,
  /** Month in which the next plan year begins, 1 to 12; null on other routes. */
  fromMonth: z.number().int().min(1).max(12).nullable(),
  parts: z.array(z.strictObject({ part: viewPartSchema, amount: centsSchema })).max(10),
  /** Lowest and highest that the patient may pay; equal when it is known, null where no bound is. */
  low: centsSchema.nullable(),
  high: centsSchema.nullable(),
})
export type ViewColumn = z.output<typeof viewColumnSchema>

/** Papers of more pages are read on paper. */
export const MOST_PAGES = 24

/** One page as a picture, and its words for those who hear them. */
const paperPageSchema = z.strictObject({
  picture: z.string().startsWith('data:image/png;base64,').max(4_000_000),
  text: z.string().max(20_000),
})

/**
 * What a patient sees of an estimate, of a payment plan or of a paper: amounts and plain choices, in no language yet. No name, no code, no note, no
 * income. The desk makes it from what it shows; the patient's side only draws it.
 */
export const patientViewSchema = z.strictObject({
  language: languageSchema,
  /** The estimate's own title, empty while it has none. */
  title: lineSchema(120),
  serviceOn: plainDateSchema.nullable(),
  /** The full charge, null while a price is missing. */
  fullPrice: centsSchema.nullable(),
  columns: z.array(viewColumnSchema).max(3),
  /** The letter of the column under the counselor's cursor. */
  at: z.enum(['A', 'B', 'C', 'D', 'E']).nullable(),
  /** Percent of the plan's share in the cursor's column, when it is one whole percent for all services. */
  coinsurancePercent: z.number().int().min(0).max(100).nullable(),
  /** A question is still open with the insurance. */
  isWaiting: z.boolean(),
  /** What is missing for the column under the cursor while it is a range, the one that matters most first. */
  questions: z
    .array(
      z.strictObject({
        factId: lineSchema(120),
        /** The service that the fact belongs to, in its own words; empty where it belongs to none. */
        service: lineSchema(250),
        /** By how much its answer would narrow the range; null where that can't be told. */
        narrows: centsSchema.nullable(),
      }),
    )
    .max(3)
    .default([]),
  /** Who pays over time: today's amount, the dates, what it costs; null while no plan is open. */
  overTime: z
    .strictObject({
      today: centsSchema,
      dues: z
        .array(z.strictObject({ on: plainDateSchema, amount: centsSchema }))
        .min(1)
        .max(120),
      interest: centsSchema,
    })
    .nullable(),
  /** A paper to read, page by page as it prints; null while none is open. */
  paper: z
    .strictObject({
      isAgreement: z.boolean(),
      /** None while they are being drawn. */
      pages: z.array(paperPageSchema).max(MOST_PAGES),
    })
    .nullable()
    .default(null),
})
export type PatientView = z.output<typeof patientViewSchema>
