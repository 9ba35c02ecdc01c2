import { cmsHeadRow, readCmsCsv } from './cms-csv.ts'
import { readCmsJson } from './cms-json.ts'
import { parseCsv } from './csv.ts'
import { feeListHeadRow, readFeeList } from './fee-list.ts'
import type { ReadPriceFile } from './price-file.ts'

/**
 * Reads a price file or a clinic's fee list, recognised by its content and not by its ending: CMS JSON, CMS tall or
 * wide table, or a plain table with a code and a charge column. `fileName` names the list where the file does not.
 * Gives `unreadable` with a code and a row when it is none of these; then nothing of it may be used.
 */
export function readPriceFile(text: string, fileName: string): ReadPriceFile {
  const start = text
    .slice(0, 64)
    .replace(/^\ufeff/, '')
    .trimStart()
  if (start.startsWith('{') || start.startsWith('[')) return readCmsJson(text)
  const table = parseCsv(text)
  if (table.kind === 'unreadable') return table
  const cmsHead = cmsHeadRow(table.rows)
  if (cmsHead >= 0) return readCmsCsv(table.rows, cmsHead)
  const listHead = feeListHeadRow(table.rows)
  if (listHead >= 0) return readFeeList(table.rows, listHead, fileName)
  return { kind: 'unreadable', code: 'NOT-A-PRICE-FILE', row: 0 }
}
