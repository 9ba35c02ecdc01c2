import { z } from 'zod'
import type { Cents } from '../money/cents.ts'
import { amountSchema, nameSchema, plainDateSchema } from './values.ts'

/** What one provider billed in all for the care of an estimate, and when the patient received the first such bill. */
export const estimateBillSchema = z.strictObject({
  provider: nameSchema(120),
  billed: amountSchema,
  receivedOn: plainDateSchema,
})
export type EstimateBill = z.output<typeof estimateBillSchema>

/** A provider of an issued good faith estimate, with its own expected total and the bill that was noted for it. */
export interface EstimatedProvider {
  readonly name: string
  /** Null: its total was not known when the estimate was issued. */
  readonly estimated: Cents | null
  readonly bill: EstimateBill | null
}
