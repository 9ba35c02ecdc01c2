import type { PlainDate } from '../dates/plain-date.ts'
import type { PaperTerms } from './estimate-terms.ts'
import type { PaperFigure } from './paper-figures.ts'
import type { PaperDesk, PaperOrigin, PaperPatient, WorkedOut } from './parties.ts'

/** One item or service that is reasonably expected. Amounts are line totals, already times the units. */
export interface GoodFaithLine {
  /** In plain words, in the paper's language. */
  readonly service: string
  /** Null when it follows the planned day of the main service. */
  readonly serviceOn: PlainDate | null
  readonly diagnosisCodes: readonly string[]
  readonly serviceCode: string | null
  readonly units: number
  /** Expected price of one; null where one unit says it all. */
  readonly unitPrice: PaperFigure | null
  readonly charge: PaperFigure
  readonly discount: PaperFigure
  readonly expected: PaperFigure
}

/** A provider or facility with its own items. */
export interface GoodFaithProvider {
  readonly name: string
  readonly npi: string
  /** A business tax number, never a person's. */
  readonly tin: string
  readonly address: string
  readonly state: string
  readonly lines: readonly GoodFaithLine[]
  readonly charge: PaperFigure
  readonly discount: PaperFigure
  readonly expected: PaperFigure
}

/** Amounts of the federal dispute rule with where instructions are. They come from the dated rules, not from here. */
export interface DisputeTerms {
  readonly threshold: PaperFigure
  readonly fee: PaperFigure
  readonly days: number
  readonly web: string
  readonly phone: string
}

/** All that a good faith estimate for an uninsured or self-pay person needs. */
export interface GoodFaithEstimateInput extends PaperOrigin {
  readonly patient: PaperPatient
  readonly mainService: string
  /** Null while nothing is scheduled. */
  readonly scheduledOn: PlainDate | null
  readonly goodThrough: PlainDate
  /** Set when one estimate covers a recurring service: scope in clear terms, at most 12 months. */
  readonly recurring: {
    readonly count: number
    readonly frequency: string
    readonly from: PlainDate
    readonly to: PlainDate
  } | null
  readonly replaces: { readonly version: number; readonly reason: string } | null
  /** The convening provider first, then each co-provider with its prices. At least one. */
  readonly providers: readonly GoodFaithProvider[]
  readonly charge: PaperFigure
  readonly discount: PaperFigure
  readonly expected: PaperFigure
  /** Known financial assistance within the discount; null when none. */
  readonly assistance: PaperFigure | null
  readonly separate: readonly { readonly service: string; readonly provider: string | null }[]
  /** Others who take part and whose prices are not on this estimate. */
  readonly notIncluded: readonly {
    readonly name: string
    readonly service: string
    /** Why its prices are not here, in the paper's language. */
    readonly because?: string
  }[]
  readonly assumptions: readonly string[]
  /** What stands behind the amounts, and what is open; absent on papers that say neither. */
  readonly terms?: PaperTerms
  /** Absent on papers that were made without the engine. */
  readonly worked?: WorkedOut
  readonly dispute: DisputeTerms
  readonly contact: PaperDesk
}
