import * as fees from '../../../db/repositories/fees.ts'
import * as pieces from '../../../db/repositories/lists-in-pieces.ts'
import * as priceColumns from '../../../db/repositories/price-columns.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { ImportOutcome } from '../../../shared/contract/price-import.ts'
import type { RowRead } from '../../../shared/interop/price-file.ts'
import type { FeeSchedule } from '../../../shared/model/fee.ts'
import { feeScheduleIdSchema } from '../../../shared/model/ids.ts'
import type { Desk } from '../desk.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { shapeOf, takeAwayUnfinished } from './open-prices.ts'
import type { OpenPriceFile } from './price-source.ts'
import { stopped, walkPrices } from './walk-prices.ts'

const LONGEST_NAME = 120
const LONGEST_FILE_NAME = 200

/**
 * Stores the open price file whole as a new price list, or not at all: its prices hold once the last of them is written.
 * They hold from the day that is asked for; older lists and issued estimates stay as they are. Refused where no proven
 * copy could be made first, where nothing of the file can be taken, and where somebody stopped it.
 */
export async function importPrices(
  desk: Desk,
  request: Received<'fee.import'>,
  caller: Caller,
): Promise<Answer<ImportOutcome>> {
  const file = desk.priceFiles.opened(request.readingId)
  if (file === null) return stopped()
  const isGone = (): boolean => desk.priceFiles.opened(request.readingId) === null
  const noCopy = (await desk.backUpFirst?.(isGone)) ?? null
  if (isGone()) return stopped()
  if (noCopy !== null) return refused('NO_COPY_FIRST', { reason: noCopy })
  const begun = scheduleFor(desk, request, file)
  const writing = new ListWriting(desk, begun)
  desk.store.writer.transaction((tx) => pieces.begin(tx, begun, signedIn(caller).id))
  try {
    const walked = await walkPrices(desk, file, request, (rows) => writing.add(rows))
    if (!walked.ok) return walked.answer
    const { schedule, leftOut } = writing.written()
    if (schedule.feeCount === 0) return refused('FILE_UNREADABLE', { reason: 'NO-ROWS', row: 0 })
    desk.store.writer.transaction((tx) => {
      pieces.finish(tx, schedule)
      if (request.columns !== null && file.look.kind === 'look')
        priceColumns.save(tx, shapeOf(desk, file.look.rows, request.columns), request.columns)
      const after = { fees: schedule.feeCount, payerPrices: schedule.payerPriceCount, leftOut }
      recordAct(desk, tx, caller, { action: 'fee.import', kind: 'feeSchedule', id: schedule.id, after })
    })
    return done({ schedule, leftOut })
  } finally {
    await takeAwayUnfinished(desk)
  }
}

/** Writes the rows of a list piece by piece, and counts them. */
class ListWriting {
  readonly #desk: Desk
  readonly #begun: FeeSchedule
  readonly #counts = { feeCount: 0, payerPriceCount: 0 }
  #leftOut = 0

  constructor(desk: Desk, begun: FeeSchedule) {
    this.#desk = desk
    this.#begun = begun
  }

  add(rows: readonly RowRead[]): void {
    const { id: scheduleId, effectiveFrom } = this.#begun
    const prices = {
      fees: rows.flatMap((row) => row.fees.map((fee) => ({ ...fee, scheduleId, effectiveFrom }))),
      payerPrices: rows.flatMap((row) => row.payerPrices.map((price) => ({ ...price, scheduleId, effectiveFrom }))),
    }
    this.#desk.store.writer.transaction((tx) => fees.addPrices(tx, prices))
    this.#counts.feeCount += prices.fees.length
    this.#counts.payerPriceCount += prices.payerPrices.length
    this.#leftOut += rows.filter(({ isTaken }) => !isTaken).length
  }

  written(): { readonly schedule: FeeSchedule; readonly leftOut: number } {
    return { schedule: { ...this.#begun, ...this.#counts }, leftOut: this.#leftOut }
  }
}

function scheduleFor(desk: Desk, request: Received<'fee.import'>, { fileName }: OpenPriceFile): FeeSchedule {
  const name = [request.scheduleName.trim(), fileName].find((each) => each !== '') ?? 'Price list'
  return {
    id: feeScheduleIdSchema.parse(desk.newId()),
    name: name.slice(0, LONGEST_NAME),
    effectiveFrom: request.from,
    fileName: fileName.slice(0, LONGEST_FILE_NAME),
    importedAt: desk.now(),
    feeCount: 0,
    payerPriceCount: 0,
  }
}
