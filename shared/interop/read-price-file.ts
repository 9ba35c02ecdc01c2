import type { Finding } from './finding.ts'
import type { FileFee, FilePayerPrice, ReadPriceFile } from './price-file.ts'
import { priceWalk } from './price-walk.ts'

/**
 * Reads a price file or a clinic's fee list that stands in memory as a whole. `fileName` names the list where the file
 * does not. Gives `unreadable` with a code and a row when it is neither; then nothing of it may be used.
 */
export function readPriceFile(text: string, fileName: string): ReadPriceFile {
  const fees: FileFee[] = []
  const payerPrices: FilePayerPrice[] = []
  const findings: Finding[] = []
  let mapped = 0
  const walk = priceWalk({
    fileName,
    columns: null,
    fixes: [],
    take(row) {
      if (row.isTaken) mapped += 1
      for (const fee of row.fees) fees.push(fee)
      for (const price of row.payerPrices) payerPrices.push(price)
      for (const found of row.findings) findings.push(found)
    },
  })
  const facts = walk.feed(text) ?? walk.end()
  if ('kind' in facts) return facts
  const { read, ...file } = facts
  return { kind: 'priceFile', ...file, fees, payerPrices, counts: { read, mapped, rejected: read - mapped }, findings }
}
