import type { PaperLanguage } from '../text/documents-days.ts'
import type { PayPart } from '../text/documents-parts.ts'

/** An amount on paper. It always says which figure of the estimate or plan it shows. */
export interface Amount {
  readonly figureId: string
  /** As printed: "$1,653.60", "1,653.60", "not yet known", "between $948.00 and $1,124.00". */
  readonly shown: string
  /** Whole cents; null where the amount is unknown, a range, or no money (a yearly rate). */
  readonly cents: number | null
  /** True where somebody assumed a fact behind it; the paper marks it with an asterisk. */
  readonly assumed: boolean
}

/** What a person or a file entered. A letter that our fonts lack is reported under this field's name. */
export interface Typed {
  readonly field: string
  readonly text: string
}

/** Words that stand out. */
export interface Strong {
  readonly strong: string | Amount | Typed
}

export type Run = string | Amount | Typed | Strong
export type Words = readonly Run[]

/** Required elements name themselves ("gfe.9.3.7"), so that a check can find what is missing. */
interface Part {
  readonly element?: string
}

export interface Letterhead extends Part {
  readonly kind: 'letterhead'
  readonly name: Typed
  readonly lines: readonly Words[]
}

export interface Title extends Part {
  readonly kind: 'title'
  readonly text: string
  readonly beneath: Words
}

export interface Heading extends Part {
  readonly kind: 'heading'
  readonly level: 2 | 3
  readonly words: Words
}

export interface Paragraph extends Part {
  readonly kind: 'paragraph'
  readonly words: Words
  /** large is the plan in one sentence. */
  readonly size: 'text' | 'legal' | 'large'
  /** Set where the passage is not in the document's own language. */
  readonly lang?: PaperLanguage
}

export interface List extends Part {
  readonly kind: 'list'
  readonly items: readonly Words[]
}

export interface KeyValueGrid extends Part {
  readonly kind: 'keyValueGrid'
  readonly entries: readonly { readonly label: string; readonly value: Words; readonly element?: string }[]
}

export interface Column {
  readonly title: string
  /** Money and counts stand right; codes are never broken. */
  readonly holds: 'words' | 'code' | 'money' | 'count'
}

export interface Row {
  /** A subtotal is ruled above, a total also doubly below; strong is a line in bold. */
  readonly rank: 'line' | 'strong' | 'subtotal' | 'total'
  /** One per column; the first names the row. */
  readonly cells: readonly Words[]
  /** A smaller line under the row's name; empty when there is none. */
  readonly beneath: Words
}

/** A table of amounts that may run over pages; its heads are then repeated. */
export interface MoneyTable extends Part {
  readonly kind: 'moneyTable'
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** What the rows above a row come to, printed where a page begins with it; filled in as it is drawn. */
  readonly carried?: (row: number) => readonly Words[] | null
  /** Many short rows stand closer and in the smallest type, so that they fill fewer pages. */
  readonly isClose?: boolean
}

/** The one large figure of a paper with its plain sentence. */
export interface FigureBox extends Part {
  readonly kind: 'figureBox'
  readonly label: string
  readonly amount: Amount
  readonly sentence: Words
}

export interface BarPart {
  readonly part: PayPart
  readonly name: string
  readonly sentence: string
  readonly amount: Amount
  /** Does the patient pay it? */
  readonly yours: boolean
}

/** Who pays what of the full charge: a stacked bar and, beneath it, each part with its amount. */
export interface PayBar extends Part {
  readonly kind: 'payBar'
  readonly heads: readonly [string, string]
  readonly parts: readonly BarPart[]
  /** The sum of the patient's parts; null where there is only one part. */
  readonly youPay: { readonly label: string; readonly amount: Amount } | null
  readonly charge: { readonly label: string; readonly amount: Amount }
  /** The bar in words, for those who hear the page. */
  readonly alt: string
  /** Printed instead of the bar while a part is not exactly known. */
  readonly whyNoBar: string
}

export interface LendingTerm {
  readonly term: 'apr' | 'financeCharge' | 'amountFinanced' | 'totalOfPayments' | 'totalSalePrice'
  readonly label: string
  readonly amount: Amount
  readonly phrase: Words
}

/** The federal disclosure box: nothing else may stand in it. */
export interface LendingBox extends Part {
  readonly kind: 'lendingBox'
  readonly creditor: Words
  readonly terms: readonly LendingTerm[]
  readonly scheduleTitle: string
  readonly scheduleHeads: readonly [string, string, string]
  readonly schedule: readonly { readonly count: string; readonly amount: Amount; readonly due: Words }[]
  readonly statements: readonly { readonly element: string; readonly label: string; readonly words: Words }[]
}

/** Boxes to tick by hand, with a place for initials where the law or the clinic wants them. */
export interface Choice extends Part {
  readonly kind: 'choice'
  readonly question: Words
  readonly options: readonly Words[]
  readonly initials: string | null
}

export interface SignatureField {
  readonly label: string
  /** Printed above the line; empty leaves room for a pen. */
  readonly filled: Words
  readonly width: 'wide' | 'narrow'
}

/** A place to sign: never parted from its heading. Wide and narrow fields share a line. */
export interface Signature extends Part {
  readonly kind: 'signature'
  readonly who: string
  readonly statement: Words
  readonly fields: readonly SignatureField[]
}

/** Words in a frame: rights and required clauses. */
export interface Notice extends Part {
  readonly kind: 'notice'
  readonly heading: string
  readonly paragraphs: readonly Words[]
  readonly bold: boolean
  /** The least size in points that a clause asks for; null takes the legal size. */
  readonly leastPoints: number | null
  readonly lang?: PaperLanguage
}

export interface PageBreak extends Part {
  readonly kind: 'pageBreak'
}

/** One thing that stands on a paper. Each kind has one drawing file in electron/pdf/blocks. */
export type Block =
  | Letterhead
  | Title
  | Heading
  | Paragraph
  | List
  | KeyValueGrid
  | MoneyTable
  | FigureBox
  | PayBar
  | LendingBox
  | Choice
  | Signature
  | Notice
  | PageBreak
