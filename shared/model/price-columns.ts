import { z } from 'zod'

/** What a column of a clinic's own price list can mean. */
export const LIST_FIELDS = ['code', 'modifier', 'words', 'category', 'charge', 'cash', 'codeType'] as const
export type ListField = (typeof LIST_FIELDS)[number]

const placeSchema = z.number().int().min(0).max(499).nullable()

/** Which column of a file means what, counted from 0; null is left out. */
export const listPlacesSchema = z.strictObject({
  code: placeSchema,
  modifier: placeSchema,
  words: placeSchema,
  category: placeSchema,
  charge: placeSchema,
  cash: placeSchema,
  codeType: placeSchema,
})
export type ListPlaces = z.output<typeof listPlacesSchema>

/** How a table of prices is read: the row that names its columns, and what each of them means. */
export const listColumnsSchema = z.strictObject({
  /** Counted from 0; −1 where no row names the columns. */
  headRow: z.number().int().min(-1).max(19),
  places: listPlacesSchema,
})
export type ListColumns = z.output<typeof listColumnsSchema>

/** A row as somebody put it right, or left it out: text by field, as it would stand in the file. */
export const rowFixSchema = z.strictObject({
  row: z.number().int().min(1),
  /** Null leaves the row out. */
  cells: z.partialRecord(z.enum(LIST_FIELDS), z.string().max(500)).nullable(),
})
export type RowFix = z.output<typeof rowFixSchema>

/** A list can be read by these columns: it has codes and at least one amount, and no column means two things. */
export function mayReadBy({ places }: ListColumns): boolean {
  const used = LIST_FIELDS.map((field) => places[field]).filter((place) => place !== null)
  return places.code !== null && (places.charge !== null || places.cash !== null) && new Set(used).size === used.length
}
