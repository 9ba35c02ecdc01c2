import * as pieces from '../../../db/repositories/lists-in-pieces.ts'
import * as priceColumns from '../../../db/repositories/price-columns.ts'
import type { Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { OpenedPrices } from '../../../shared/contract/price-import.ts'
import type { ListColumns } from '../../../shared/model/price-columns.ts'
import type { Desk } from '../desk.ts'
import type { OpenPriceFile } from './price-source.ts'

/**
 * Asks for a price file and shows how it begins: its first rows, and what its columns may mean. A file of a shape that
 * was imported before is read as it was then. What an import left half written is taken away first.
 */
export async function openPrices(desk: Desk): Promise<Answer<OpenedPrices>> {
  await takeAwayUnfinished(desk)
  const file = await desk.priceFiles.choose()
  return file === null ? refused('CANCELLED') : begun(desk, file)
}

/** The same for a file that was dropped, or a table that was pasted. */
export async function openGivenPrices(desk: Desk, file: Received<'fee.openGiven'>): Promise<Answer<OpenedPrices>> {
  await takeAwayUnfinished(desk)
  return begun(desk, await desk.priceFiles.give(file))
}

function begun(desk: Desk, file: OpenPriceFile): Answer<OpenedPrices> {
  const { look, id: readingId, fileName, bytes } = file
  if (look.kind === 'unreadable') return refused('FILE_UNREADABLE', { reason: look.code, row: look.row })
  const earlier = look.columns && priceColumns.findByShape(desk.store.reader, shapeOf(desk, look.rows, look.columns))
  const columnsFrom = earlier !== null ? 'earlier' : look.isNamed ? 'names' : 'guess'
  const { form, rows } = look
  return done({ readingId, fileName, bytes, form, rows, columns: earlier ?? look.columns, columnsFrom })
}

/** By what a file is known again: the names of its columns, in their order. */
export function shapeOf(desk: Desk, rows: readonly (readonly string[])[], { headRow }: ListColumns): string {
  const names = headRow < 0 ? (rows[0] ?? []).map(() => '') : (rows[headRow] ?? [])
  const text = JSON.stringify([headRow < 0 ? 'no names' : 'names', ...names.map((name) => name.trim().toLowerCase())])
  return desk.sha256(new TextEncoder().encode(text))
}

/** Takes away what an import left that was stopped in the middle, or whose computer was. Nothing of it ever held. */
export async function takeAwayUnfinished(desk: Desk): Promise<void> {
  for (const scheduleId of pieces.listUnfinished(desk.store.reader)) {
    const takePart = (): boolean => desk.store.writer.transaction((tx) => pieces.takeAwayPart(tx, scheduleId))
    while (!takePart()) await aMoment()
  }
}

/** Others may have the desk between two parts. */
function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
