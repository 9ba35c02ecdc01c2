import { z } from 'zod'
import { amountSchema, lineSchema, nameSchema, plainDateSchema } from './values.ts'

/** A service of another provider on the same good faith estimate. Amounts are line totals. */
const coLineSchema = z.strictObject({
  service: nameSchema(120),
  serviceCode: lineSchema(40),
  diagnosisCodes: z.array(lineSchema(20)).max(12),
  units: z.number().int().min(1).max(9_999),
  /** Before discounts, and what is expected after them. */
  charge: amountSchema,
  expected: amountSchema,
})

/** What another provider is, for those who work with the form. */
export const otherKindSchema = z.enum([
  'facility',
  'laboratory',
  'imaging',
  'anesthesia',
  'therapy',
  'equipment',
  'other',
])
export type OtherKind = z.output<typeof otherKindSchema>

/** Why the prices of another provider are not on the estimate. */
export const notIncludedReasonSchema = z.enum(['notAnswered', 'notChosen', 'ownEstimate', 'onRequest'])
export type NotIncludedReason = z.output<typeof notIncludedReasonSchema>

/** Another provider or facility whose prices are on the estimate. */
export const coProviderSchema = z.strictObject({
  name: nameSchema(120),
  npi: z.string().regex(/^(\d{10})?$/, 'clinic.npi'),
  tin: z.string().regex(/^(\d{2}-?\d{7})?$/, 'clinic.tin'),
  address: lineSchema(200),
  state: z.string().regex(/^([A-Z]{2})?$/, 'clinic.state'),
  lines: z.array(coLineSchema).min(1).max(60),
  /** Left out while nobody said what it is. */
  kind: otherKindSchema.exactOptional(),
})
export type CoProvider = z.output<typeof coProviderSchema>

/** What a good faith estimate says beside the clinic's own services. Source: 45 CFR 149.610(c)(1). */
export const goodFaithExtrasSchema = z.strictObject({
  /** One estimate may cover recurring care for at most twelve months. */
  recurring: z
    .strictObject({
      count: z.number().int().min(2).max(366),
      frequency: nameSchema(60),
      from: plainDateSchema,
      to: plainDateSchema,
    })
    .nullable(),
  coProviders: z.array(coProviderSchema).max(12),
  separate: z.array(z.strictObject({ service: nameSchema(120), provider: lineSchema(120) })).max(20),
  notIncluded: z
    .array(
      z.strictObject({
        name: nameSchema(120),
        service: nameSchema(120),
        npi: z
          .string()
          .regex(/^(\d{10})?$/, 'clinic.npi')
          .exactOptional(),
        kind: otherKindSchema.exactOptional(),
        because: notIncludedReasonSchema.exactOptional(),
      }),
    )
    .max(20),
})
export type GoodFaithExtras = z.output<typeof goodFaithExtrasSchema>

/** An estimate of the clinic's own services alone. */
export const NO_EXTRAS: GoodFaithExtras = { recurring: null, coProviders: [], separate: [], notIncluded: [] }
