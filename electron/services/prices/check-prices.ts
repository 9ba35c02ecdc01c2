import * as pieces from '../../../db/repositories/lists-in-pieces.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { CheckedPrices, PriceChange, PriceProblem } from '../../../shared/contract/price-import.ts'
import type { FileFee, RowRead } from '../../../shared/interop/price-file.ts'
import { LIST_FIELDS, type ListColumns } from '../../../shared/model/price-columns.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import type { Desk } from '../desk.ts'
import { type ReadingOrder, stopped, walkPrices } from './walk-prices.ts'

const MOST_PROBLEMS = 200
const MOST_CHANGES = 50

/**
 * What the open file would do: how many prices are new, changed, unchanged and missing beside those of today, and every
 * row that would be left out or changed on the way in. Nothing is written. Source: user journeys, J13.
 */
export async function checkPrices(desk: Desk, order: ReadingOrder): Promise<Answer<CheckedPrices>> {
  const file = desk.priceFiles.opened(order.readingId)
  if (file === null) return stopped()
  const sums = new PriceSums(pieces.chargesInForce(desk.store.reader, desk.today()), order.columns)
  const walked = await walkPrices(desk, file, order, (rows) => rows.forEach((row) => void sums.add(row)))
  if (!walked.ok) return walked.answer
  const { name, updatedOn, read } = walked.facts
  return done({ name, statedFrom: updatedOn, read, ...sums.all() })
}

/** Counts the rows of a file beside the prices of today. */
class PriceSums {
  readonly #today: ReadonlyMap<string, Cents | null>
  readonly #columns: ListColumns | null
  readonly #named = new Set<string>()
  readonly #problems: PriceProblem[] = []
  #changes: PriceChange[] = []
  readonly #sums = {
    taken: 0,
    leftOut: 0,
    services: 0,
    planPrices: 0,
    planPricesWithout: 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    moreProblems: 0,
  }

  constructor(today: ReadonlyMap<string, Cents | null>, columns: ListColumns | null) {
    this.#today = today
    this.#columns = columns
  }

  add(row: RowRead): void {
    const sums = this.#sums
    if (row.isTaken) sums.taken += 1
    else sums.leftOut += 1
    sums.services += row.fees.length
    sums.planPrices += row.payerPrices.length
    for (const fee of row.fees) this.#compare(fee)
    const findings = row.findings.filter(({ severity }) => severity !== 'note')
    sums.planPricesWithout += row.findings.length - findings.length
    if (findings.length === 0) return
    if (this.#problems.length >= MOST_PROBLEMS) sums.moreProblems += 1
    else this.#problems.push(problemOf(row, this.#columns))
  }

  all() {
    const missing = [...this.#today.keys()].filter((key) => !this.#named.has(key)).length
    return { ...this.#sums, missing, changes: largest(this.#changes), problems: this.#problems }
  }

  #compare(fee: FileFee): void {
    const key = pieces.chargeKey(fee)
    const was = this.#today.get(key)
    this.#named.add(key)
    if (was === undefined) this.#sums.added += 1
    else if (was === fee.charge) this.#sums.unchanged += 1
    else {
      this.#sums.changed += 1
      this.#changes.push({ row: fee.sourceRow, code: fee.code, words: fee.words, was, is: fee.charge })
      if (this.#changes.length > 4 * MOST_CHANGES) this.#changes = largest(this.#changes)
    }
  }
}

/** The largest changes of a share first; prices that come or go at all stand before them. */
function largest(changes: readonly PriceChange[]): PriceChange[] {
  return changes.toSorted((a, b) => shareOf(b) - shareOf(a) || a.row - b.row).slice(0, MOST_CHANGES)
}

function shareOf({ was, is }: PriceChange): number {
  return was === null || is === null || was === 0 ? Number.POSITIVE_INFINITY : Math.abs(is - was) / was
}

function problemOf({ row, isTaken, findings, cells }: RowRead, columns: ListColumns | null): PriceProblem {
  const told = findings.filter(({ severity }) => severity !== 'note').map(({ code, raw }) => ({ code, text: raw }))
  return { row, isTaken, findings: told, cells: columns && namedCells(cells, columns) }
}

function namedCells(cells: readonly string[], { places }: ListColumns): PriceProblem['cells'] {
  const named = LIST_FIELDS.flatMap((field) => {
    const place = places[field]
    return place === null ? [] : [[field, (cells[place] ?? '').slice(0, 500)] as const]
  })
  return Object.fromEntries(named)
}
