import { type Answer, refused } from '../../../shared/contract/errors.ts'
import type { FileFacts, RowRead } from '../../../shared/interop/price-file.ts'
import type { ListColumns, RowFix } from '../../../shared/model/price-columns.ts'
import { importWords } from '../../../shared/text/screens-price-import.ts'
import type { Desk } from '../desk.ts'
import type { OpenPriceFile } from './price-source.ts'

/** How the person says that the file is to be read. */
export interface ReadingOrder {
  readonly readingId: string
  readonly columns: ListColumns | null
  readonly fixes: readonly RowFix[]
}

export type Walked = { readonly ok: true; readonly facts: FileFacts } | { readonly ok: false; readonly answer: Refusal }
type Refusal = Extract<Answer<never>, { readonly ok: false }>

/**
 * Reads the open file from its first row to its last and hands its rows on, piece by piece. Tells how far it is. Refused
 * where the file cannot be read, where it is another one by now, and where somebody stopped it.
 */
export async function walkPrices(
  desk: Desk,
  file: OpenPriceFile,
  { columns, fixes }: ReadingOrder,
  take: (rows: readonly RowRead[]) => void,
): Promise<Walked> {
  const isSame = await file.begin({ fileName: file.fileName, columns, fixes })
  if (!isSame) return { ok: false, answer: notPossible('FILE_CHANGED', importWords.fileChanged) }
  for (;;) {
    const next = await file.next()
    if (next === null) return { ok: false, answer: stopped() }
    take(next.piece.rows)
    desk.tellProgress?.('fee', next.done, file.bytes)
    const { end } = next.piece
    if (end === null) continue
    if (!('kind' in end)) return { ok: true, facts: end }
    return { ok: false, answer: refused('FILE_UNREADABLE', { reason: end.code, row: end.row }) as Refusal }
  }
}

/** The file is not open any more. */
export function stopped(): Refusal {
  return notPossible('IMPORT_STOPPED', importWords.stopped)
}

function notPossible(code: string, reason: string): Refusal {
  return refused('NOT_POSSIBLE', { code, reason }) as Refusal
}
