import { eq } from 'drizzle-orm'
import { type GoodFaithExtras, goodFaithExtrasSchema, NO_EXTRAS } from '../../shared/model/good-faith-extras.ts'
import type { EstimateId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { estimateExtras } from '../schema/paper-events.ts'

/** What an estimate names beside the clinic's own services; nothing where nobody entered any. */
export function get(reader: Reader, estimateId: EstimateId): GoodFaithExtras {
  const row = reader.select().from(estimateExtras).where(eq(estimateExtras.estimateId, estimateId)).get()
  return row ? goodFaithExtrasSchema.parse(JSON.parse(row.extras)) : NO_EXTRAS
}

/** Keeps what a draft names beside the clinic's own services. */
export function save(writer: Writer, estimateId: EstimateId, extras: GoodFaithExtras, changedAt: string): void {
  const row = { estimateId, extras: JSON.stringify(extras), changedAt }
  writer.insert(estimateExtras).values(row).onConflictDoUpdate({ target: estimateExtras.estimateId, set: row }).run()
}
