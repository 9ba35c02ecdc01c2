import * as fees from '../../db/repositories/fees.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import type { ImportOutcome } from '../../shared/contract/estimate.ts'
import type { PriceFile } from '../../shared/interop/price-file.ts'
import type { FeeSchedule } from '../../shared/model/fee.ts'
import { feeScheduleIdSchema } from '../../shared/model/ids.ts'
import type { Desk } from './desk.ts'
import { recordAct } from './record-act.ts'
import { signedIn } from './signed-in.ts'

const LONGEST_NAME = 120
const LONGEST_FILE_NAME = 200

/**
 * Asks for a price file and stores it whole as a new price list, or not at all. Its prices hold from the day that the
 * file states, else from today; older lists and issued estimates stay as they are. Refused where no proven copy could be
 * made first.
 */
export async function importPrices(
  desk: Desk,
  request: Received<'fee.import'>,
  caller: Caller,
): Promise<Answer<ImportOutcome>> {
  const chosen = await desk.readPriceFile()
  if (chosen === null) return refused('CANCELLED')
  const { read } = chosen
  if (read.kind === 'unreadable') return refused('FILE_UNREADABLE', { reason: read.code, row: read.row })
  const noCopy = (await desk.backUpFirst?.()) ?? null
  if (noCopy !== null) return refused('NO_COPY_FIRST', { reason: noCopy })
  const schedule = scheduleFor(desk, request.scheduleName, chosen.fileName, read)
  const { id: scheduleId, effectiveFrom } = schedule
  const prices = {
    fees: read.fees.map((fee) => ({ ...fee, scheduleId, effectiveFrom })),
    payerPrices: read.payerPrices.map((price) => ({ ...price, scheduleId, effectiveFrom })),
  }
  desk.store.writer.transaction((tx) => {
    fees.addSchedule(tx, schedule, prices, signedIn(caller).id)
    const after = { fees: schedule.feeCount, payerPrices: schedule.payerPriceCount, leftOut: read.counts.rejected }
    recordAct(desk, tx, caller, { action: 'fee.import', kind: 'feeSchedule', id: scheduleId, after })
  })
  const problems = read.findings.map(({ row, code, raw }) => ({ row, code, text: raw }))
  return done({ schedule, leftOut: read.counts.rejected, problems })
}

function scheduleFor(desk: Desk, typedName: string, fileName: string, read: PriceFile): FeeSchedule {
  const name = [typedName, read.name.trim(), fileName].find((each) => each !== '') ?? 'Price list'
  return {
    id: feeScheduleIdSchema.parse(desk.newId()),
    name: name.slice(0, LONGEST_NAME),
    effectiveFrom: read.updatedOn ?? desk.today(),
    fileName: fileName.slice(0, LONGEST_FILE_NAME),
    importedAt: desk.now(),
    feeCount: read.fees.length,
    payerPriceCount: read.payerPrices.length,
  }
}
