import { z } from 'zod'
import type { PlainDate } from '../dates/plain-date.ts'
import type { FeeSchedule } from '../model/fee.ts'
import { feeScheduleIdSchema } from '../model/ids.ts'
import { type ListColumns, type ListField, listColumnsSchema, mayReadBy, rowFixSchema } from '../model/price-columns.ts'
import { lineSchema, plainDateSchema } from '../model/values.ts'
import type { Cents } from '../money/cents.ts'
import { ADMINISTRATION, answers, nothing } from './call.ts'

/** A price file that was chosen; nothing of it is used yet. */
export interface OpenedPrices {
  readonly readingId: string
  readonly fileName: string
  readonly bytes: number
  /** `published`: the format in which hospitals publish their prices; its columns need no words. */
  readonly form: 'published' | 'list'
  /** The first rows of a list as they stand in the file. */
  readonly rows: readonly (readonly string[])[]
  readonly columns: ListColumns | null
  /** Where the columns were told from: their names, an earlier file of the same shape, or what stands in them. */
  readonly columnsFrom: 'names' | 'earlier' | 'guess'
}

/** A row that is left out or was changed on the way in, with why. */
export interface PriceProblem {
  readonly row: number
  readonly isTaken: boolean
  readonly findings: readonly { readonly code: string; readonly text: string }[]
  /** What stands in the file, by what its columns mean; null where it is no row of a clinic's own list. */
  readonly cells: Readonly<Partial<Record<ListField, string>>> | null
}

/** A price that the file changes. */
export interface PriceChange {
  readonly row: number
  readonly code: string
  readonly words: string
  readonly was: Cents | null
  readonly is: Cents | null
}

/** What a file would do. Nothing of it is written. */
export interface CheckedPrices {
  readonly name: string
  /** The day that the file states; null where it states none. */
  readonly statedFrom: PlainDate | null
  readonly read: number
  readonly taken: number
  readonly leftOut: number
  readonly services: number
  readonly planPrices: number
  /** Plan prices without an amount in dollars: kept out, and counted. */
  readonly planPricesWithout: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** Services with a price today that the file does not name; they keep it. */
  readonly missing: number
  /** The largest changes first, at most fifty. */
  readonly changes: readonly PriceChange[]
  /** At most two hundred, the first of the file; the others are counted in `moreProblems`. */
  readonly problems: readonly PriceProblem[]
  readonly moreProblems: number
}

/** What an import did. Nothing is written when it is refused. */
export interface ImportOutcome {
  readonly schedule: FeeSchedule
  readonly leftOut: number
}

/** How the person says that the file is to be read. */
const readingShape = {
  readingId: z.string().min(1).max(60),
  columns: listColumnsSchema.refine(mayReadBy).nullable(),
  fixes: z.array(rowFixSchema).max(500),
}

const IMPORTING = [...ADMINISTRATION, 'lead'] as const

export const priceImportCalls = {
  /** Asks for a file in main's own dialog and looks at its beginning, outside of main. */
  'fee.open': { takes: nothing, gives: answers<OpenedPrices>(), roles: IMPORTING, lock: 'none', audited: false },
  /** The same for a file that was dropped, or a table that was pasted: its bytes, never a path. */
  'fee.openGiven': {
    takes: z.strictObject({
      fileName: lineSchema(120),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0, 'file.empty'),
    }),
    gives: answers<OpenedPrices>(),
    roles: IMPORTING,
    lock: 'none',
    audited: false,
  },
  /** Reads the whole file and says what it would do. `progress` tells how far it is. */
  'fee.check': {
    takes: z.strictObject(readingShape),
    gives: answers<CheckedPrices>(),
    roles: IMPORTING,
    lock: 'none',
    audited: false,
  },
  /** Reads the file again and stores it whole as a new price list, or not at all. */
  'fee.import': {
    takes: z.strictObject({ ...readingShape, scheduleName: lineSchema(120), from: plainDateSchema }),
    gives: answers<ImportOutcome>(),
    roles: IMPORTING,
    lock: 'none',
    audited: true,
  },
  /** Saves every row that is left out, with why, as a table. */
  'fee.saveLeftOut': {
    takes: z.strictObject(readingShape),
    gives: answers<{ readonly fileName: string; readonly rows: number }>(),
    roles: IMPORTING,
    lock: 'none',
    audited: true,
  },
  /** Stops the reading of a file. What was written of it is taken away. */
  'fee.stop': { takes: nothing, gives: answers<null>(), roles: IMPORTING, lock: 'none', audited: false },
  /** Takes a whole list back. Estimates that took a price from it keep that price. Gives the lists that still hold. */
  'fee.takeBack': {
    takes: z.strictObject({ scheduleId: feeScheduleIdSchema }),
    gives: answers<readonly FeeSchedule[]>(),
    roles: IMPORTING,
    lock: 'none',
    audited: true,
  },
} as const
