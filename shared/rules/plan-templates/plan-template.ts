import type { MedigapLetter } from '../medicare/medigap-table.ts'
import type { Parameter } from '../parameter.ts'

/**
 * `yes` and `no`: the law or the kind of plan has it so. `usuallyYes`, `usuallyNo`: an assumption, to be asked of the
 * plan. `ask`: it differs from plan to plan. What a plan asks permission for is never assumed away.
 */
export type TemplateAnswer = 'yes' | 'no' | 'usuallyYes' | 'usuallyNo' | 'ask'

/** Yearly figures that an amount may be taken from. */
export type YearFigureName =
  | 'partBDeductible'
  | 'hdhpDeductibleSelfOnly'
  | 'hdhpDeductibleFamily'
  | 'hdhpMaximumSelfOnly'
  | 'hdhpMaximumFamily'
  | 'medigapYearlyLimit'
  | 'medigapHighDeductible'

/** `none`: the plan has no such amount. `ask`: its own. Else a figure of the year, or one that the law bounds it by. */
export type TemplateAmount =
  | 'none'
  | 'ask'
  | { readonly figure: YearFigureName; readonly holds: 'exactly' | 'atLeast' | 'atMost' }

/** Yearly amounts of one network level. */
export interface TemplateLevel {
  readonly tier: 'in' | 'out'
  readonly deductible: { readonly person: TemplateAmount; readonly family: TemplateAmount }
  readonly outOfPocket: { readonly person: TemplateAmount; readonly family: TemplateAmount }
  readonly familyRule: 'embedded' | 'aggregate'
  readonly cite: string
}

/**
 * What the patient pays of a kind of care: nothing; what the plan says; Medicare's share of the approved amount, or
 * its hospital deductible, both after a supplement.
 */
export type TemplatePart = 'nothing' | 'ask' | 'partBShare' | 'partADeductible'

/** Kinds of care that one rule holds for at one network level. */
export interface TemplateCare {
  readonly kinds: readonly string[]
  readonly tier: 'in' | 'out'
  readonly covered: TemplateAnswer
  /** Does the plan's deductible come first? */
  readonly deductible: TemplateAnswer
  readonly pays: TemplatePart
  readonly authorization: 'yes' | 'no' | 'usuallyYes' | 'ask'
  readonly referral: 'yes' | 'no' | 'usuallyYes' | 'ask'
  /** As which visit a supplement with copays counts it. */
  readonly visit: 'office' | 'emergency' | null
  readonly cite: string
}

/** A supplement to Medicare. `pays`: from the first dollar, or after its own high deductible. */
export interface TemplateSupplement {
  readonly letter: MedigapLetter
  readonly pays: 'atOnce' | 'afterHighDeductible'
}

/** Who bears what, as the model has it; `cite` is where the kind of plan has it from. */
export interface TemplateLiabilities {
  /** An authorization that is missing, denied, expired or used up. */
  readonly unauthorized: 'provider' | 'patientAllowed' | 'patientBilled'
  readonly missingReferral: 'provider' | 'patientAllowed' | 'patientBilled' | 'treatAsOutOfNetwork'
  readonly notCovered: 'provider' | 'patientAllowed' | 'patientBilled'
  readonly cite: string
}

/** How a kind of plan is built, without what each plan of that kind sets for itself. */
export interface PlanTemplate {
  readonly type:
    | 'PPO'
    | 'HMO'
    | 'EPO'
    | 'POS'
    | 'HDHP'
    | 'indemnity'
    | 'dental'
    | 'medicare'
    | 'medicareAdvantage'
    | 'medicaid'
  readonly memberTier: 'self-only' | 'family'
  /** True where the plan year is the calendar year by law; else it begins when the plan says. */
  readonly calendarYear: boolean
  readonly copayOrder: 'before' | 'after'
  readonly levels: readonly TemplateLevel[]
  readonly care: readonly TemplateCare[]
  readonly crossAccumulation: 'none' | 'oonCountsToIn' | 'both'
  readonly liabilities: TemplateLiabilities
  /** Is there a most that the plan pays in a year? Its amount is the plan's own. */
  readonly benefitMaximum: 'none' | 'ask'
  readonly supplement: TemplateSupplement | null
}

/** Under which heading a template is offered. */
export type TemplateKind =
  | 'network'
  | 'highDeductible'
  | 'medicare'
  | 'medicareSupplement'
  | 'medicareAdvantage'
  | 'medicaid'
  | 'benefitMaximum'
  | 'indemnity'

/** A template as it is offered. Its name and what it is for stand in `shared/text` under its id. */
export interface OfferedTemplate {
  readonly id: string
  readonly kind: TemplateKind
  /** By the first day of the plan year; null before its first date. */
  readonly template: Parameter<PlanTemplate>
}
