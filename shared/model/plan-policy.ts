import { z } from 'zod'
import { cents, LARGEST_CENTS } from '../money/cents.ts'
import { feeTermsSchema, NO_FEES } from './plan-fee.ts'
import { planSplitSchema, TO_THE_CENT } from './plan-split.ts'
import { amountSchema, lineSchema, rateSchema } from './values.ts'

/** The least payment for balances up to an amount. */
export const minimumRowSchema = z.strictObject({ upTo: amountSchema, minimum: amountSchema })

const days = z.number().int().min(0).max(365)
const share = rateSchema.nullable()

/** What the clinic itself decides about payment plans, beside its smallest payment and longest plan. Null: no rule. */
export const planPolicySchema = z.strictObject({
  /** A hospital's facility, or a doctor's office: many states have rules for hospitals only. */
  providerKind: z.enum(['hospital', 'professional']),
  /** Null while nobody has said so; the holder notice depends on it. */
  isForProfit: z.boolean().nullable(),
  /** The rules to start with: no interest, no fees, four payments or fewer. */
  usesStarterRules: z.boolean(),
  /** Least payments by balance, in rising order; above the last one the clinic's smallest payment holds. */
  minimums: z
    .array(minimumRowSchema)
    .max(8)
    .refine((rows) => rows.every((row, k) => k === 0 || row.upTo > (rows[k - 1]?.upTo ?? row.upTo)), 'policy.rising'),
  /** A plan above this needs a supervisor. */
  largestWithoutApproval: amountSchema.nullable(),
  /** The least share that is paid at signing. */
  leastDownPayment: share,
  /** The share of gross monthly income that all plans of a payer may take together. */
  incomeCap: share,
  /** What anybody at the desk may forgive or give back in one step; above it a supervisor does. */
  largestWriteOff: amountSchema,
  /** How many payments the clinic's short plan has. */
  fewestPayments: z.number().int().min(1).max(60),
  /** Off the charge for who pays today. */
  promptPayDiscount: share,
  /** Do plan patients get that discount too? If not, the difference is a finance charge. */
  planPatientsGetIt: z.boolean(),
  /** Days after a contract date before a payment counts as late. */
  graceDays: days,
  /** So many late payments bring a default notice. */
  latePaymentsBeforeNotice: z.number().int().min(1).max(12),
  /** Days to catch up after the notice. */
  cureDays: days,
  /** May the whole balance fall due after that? Only where the agreement says so and no rule forbids it. */
  mayAccelerate: z.boolean(),
  /** How often overdue amounts may be moved behind the last payment, within so many months. */
  reAges: z.number().int().min(0).max(12),
  reAgeMonths: z.number().int().min(1).max(120),
  /** Money may be dated so many days back without a reason. */
  backDatingDays: days.default(14),
  /** Where money goes that is more than was due, while its payer says nothing else. */
  excess: z.enum(['next', 'last', 'spread', 'credit']),
  /**
   * What a card payment costs the clinic: a share of it and a fixed amount; and from what share of a payment on that
   * is worth a look. Null while nobody said so.
   */
  cardCost: z.strictObject({ share: rateSchema, fixed: amountSchema, above: rateSchema }).nullable().default(null),
  /** Which text decides where an agreement exists in two languages: the one that was signed, or always the same. */
  governingText: z.enum(['signed', 'en', 'es']).default('signed'),
  /** Does somebody witness the signatures? */
  hasWitness: z.boolean().default(false),
  /** How to apply for financial assistance, as agreements say it, by language; empty where there is no policy. */
  assistanceEn: lineSchema(300).default(''),
  assistanceEs: lineSchema(300).default(''),
  /** How a balance is cut into equal payments. One way for all plans; each keeps the one it was made with. */
  split: planSplitSchema.default(TO_THE_CENT),
  /** What the clinic asks for a late and for a returned payment, where the rules of law allow it. */
  ...feeTermsSchema.shape,
})
export type ClinicPolicy = z.output<typeof planPolicySchema>

/** What holds until set-up says otherwise: mild terms, no fees, no interest, a supervisor above 100.00. */
export const FIRST_PLAN_POLICY: ClinicPolicy = {
  providerKind: 'professional',
  isForProfit: null,
  usesStarterRules: false,
  minimums: [],
  largestWithoutApproval: null,
  leastDownPayment: null,
  incomeCap: null,
  largestWriteOff: cents(10_000),
  fewestPayments: 3,
  promptPayDiscount: null,
  planPatientsGetIt: true,
  graceDays: 10,
  latePaymentsBeforeNotice: 2,
  cureDays: 30,
  mayAccelerate: false,
  reAges: 1,
  reAgeMonths: 12,
  excess: 'next',
  backDatingDays: 14,
  cardCost: null,
  split: TO_THE_CENT,
  governingText: 'signed',
  hasWitness: false,
  assistanceEn: '',
  assistanceEs: '',
  ...NO_FEES,
}

/** The least payment for every balance: the clinic's table, and its smallest payment above it. */
export function allMinimums(
  { minimums }: Pick<ClinicPolicy, 'minimums'>,
  smallest: z.output<typeof amountSchema>,
): ClinicPolicy['minimums'] {
  return [...minimums, { upTo: cents(LARGEST_CENTS), minimum: smallest }]
}
