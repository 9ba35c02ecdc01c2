import { FIRST_STATIONERY, type Stationery } from '../../shared/model/stationery.ts'
import type { Reader, Writer } from '../connection.ts'
import { stationeryRows } from '../schema/paper-events.ts'

/** How papers look; the plain letterhead until somebody chose otherwise. */
export function get(reader: Reader): Stationery {
  const row = reader.select().from(stationeryRows).get()
  if (!row) return FIRST_STATIONERY
  const { letterhead, logo, logoType, footWords, nameRule } = row
  return {
    letterhead,
    logo: logo === null || logoType === '' ? null : { type: logoType, bytes: new Uint8Array(logo) },
    footWords,
    nameRule,
  }
}

/** Keeps how papers look from now on; issued papers stay as they are. */
export function save(writer: Writer, stationery: Stationery): void {
  const { letterhead, logo, footWords, nameRule } = stationery
  const row = {
    id: 1,
    letterhead,
    logo: logo === null ? null : Buffer.from(logo.bytes),
    logoType: logo?.type ?? ('' as const),
    footWords,
    nameRule,
  }
  writer
    .insert(stationeryRows)
    .values({ ...row, chartFolder: '' })
    .onConflictDoUpdate({ target: stationeryRows.id, set: row })
    .run()
}

/** The folder for copies for the chart; empty while none was chosen. */
export function chartFolder(reader: Reader): string {
  return reader.select({ folder: stationeryRows.chartFolder }).from(stationeryRows).get()?.folder ?? ''
}

/** Remembers the folder; the look of papers stays as it is. */
export function saveChartFolder(writer: Writer, folder: string): void {
  save(writer, get(writer))
  writer.update(stationeryRows).set({ chartFolder: folder }).run()
}
