import type { PlainDate } from '../dates/plain-date.ts'
import type { Fee, PayerPrice } from '../model/fee.ts'
import type { Finding } from './finding.ts'

/** A fee as a file states it, before it belongs to a schedule. `sourceRow` ties it to its payer prices. */
export type FileFee = Omit<Fee, 'scheduleId' | 'effectiveFrom'>
export type FilePayerPrice = Omit<PayerPrice, 'scheduleId' | 'effectiveFrom'>

/** Every row or item read ends in exactly one of these; they add up to `read`. */
export interface ReadCounts {
  readonly read: number
  readonly mapped: number
  readonly rejected: number
}

/**
 * What a price file or fee list says, in one shape for all layouts. A fee and the payer prices of the same item carry
 * the same `sourceRow`: the item's position in a JSON file, its first row in a table.
 */
export interface PriceFile {
  readonly kind: 'priceFile'
  readonly layout: 'cms-json' | 'cms-tall' | 'cms-wide' | 'fee-list'
  readonly name: string
  /** The day the file says it was last updated; null when it says none. */
  readonly updatedOn: PlainDate | null
  readonly fees: readonly FileFee[]
  readonly payerPrices: readonly FilePayerPrice[]
  readonly counts: ReadCounts
  readonly findings: readonly Finding[]
}

/** Why nothing at all could be read. Nothing of the file is used. */
export interface UnreadableFile {
  readonly kind: 'unreadable'
  readonly code:
    | 'NOT-A-PRICE-FILE'
    | 'NOT-JSON'
    | 'JSON-TOO-DEEP'
    | 'JSON-TWICE'
    | 'CSV-QUOTE'
    | 'CSV-TOO-LARGE'
    | 'NO-ROWS'
  /** Row where reading stopped, 0 when it concerns the whole file. */
  readonly row: number
}

export type ReadPriceFile = PriceFile | UnreadableFile
