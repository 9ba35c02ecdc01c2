import { z } from 'zod'
import { lineSchema } from './values.ts'

/**
 * Who signs an agreement beside its guarantor, the patient and the clinic: a second person who promises to pay, somebody
 * who signs for the guarantor, and who read the agreement aloud in another language. `detail` is the relation to the
 * patient, the authority, or the language. Empty texts leave a line to write on.
 * Source: payment plan specification, section 14.2.
 */
export const planSignerSchema = z.strictObject({
  role: z.enum(['cosigner', 'representative', 'interpreter']),
  name: lineSchema(120),
  detail: lineSchema(80),
})
export type PlanSigner = z.output<typeof planSignerSchema>

/** How the agreement of a plan is made, beside its terms. Source: payment plan specification, section 14. */
export const agreementChoicesSchema = z.strictObject({
  /** On paper, or on the screen: then it asks for consent to electronic records. */
  signing: z.enum(['paper', 'screen']),
  /** False where privacy asks for the account number alone. */
  namesPatient: z.boolean(),
  /** True gives the itemization of the amount financed; false offers it. */
  isItemized: z.boolean(),
  signers: z.array(planSignerSchema).max(4),
})
export type AgreementChoices = z.output<typeof agreementChoicesSchema>

/** What holds where nobody chose: signed on paper, with the patient's name, the itemization offered, nobody else signs. */
export const USUAL_AGREEMENT: AgreementChoices = {
  signing: 'paper',
  namesPatient: true,
  isItemized: false,
  signers: [],
}
