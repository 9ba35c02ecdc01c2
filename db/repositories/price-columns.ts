import { eq } from 'drizzle-orm'
import { LIST_FIELDS, type ListColumns, type ListPlaces } from '../../shared/model/price-columns.ts'
import type { Reader, Writer } from '../connection.ts'
import { priceColumns } from '../schema/fees.ts'

const NOWHERE: ListPlaces = {
  code: null,
  modifier: null,
  words: null,
  category: null,
  charge: null,
  cash: null,
  codeType: null,
}

/** How a file with these names of columns was read the last time; null for a new one. `shape` is a hash of the names. */
export function findByShape(reader: Reader, shape: string): ListColumns | null {
  const rows = reader.select().from(priceColumns).where(eq(priceColumns.shape, shape)).all()
  const [first] = rows
  if (first === undefined) return null
  const places = Object.fromEntries(rows.map(({ field, place }) => [field, place]))
  return { headRow: first.headRow, places: { ...NOWHERE, ...places } }
}

/** Keeps how a file was read, in place of what was kept for its shape before. Call it in a transaction. */
export function save(writer: Writer, shape: string, { headRow, places }: ListColumns): void {
  writer.delete(priceColumns).where(eq(priceColumns.shape, shape)).run()
  for (const field of LIST_FIELDS) {
    const place = places[field]
    if (place !== null) writer.insert(priceColumns).values({ shape, headRow, field, place }).run()
  }
}
