import type { ImportOutcome } from '../../shared/contract/price-import.ts'
import { ask, type TestDesk } from './desk.ts'
import { ADMINISTRATOR } from './samples.ts'

/** Imports the text as a price list from the day that it states, as somebody does who reads every step and changes none. */
export async function importList(
  desk: TestDesk,
  file: { readonly fileName: string; readonly text: string },
  scheduleName: string,
): Promise<ImportOutcome> {
  desk.priceFile = file
  const { readingId, columns } = await ask(desk, 'fee.open', {}, ADMINISTRATOR)
  const reading = { readingId, columns, fixes: [] }
  const { statedFrom } = await ask(desk, 'fee.check', reading, ADMINISTRATOR)
  return ask(desk, 'fee.import', { ...reading, scheduleName, from: statedFrom ?? desk.today() }, ADMINISTRATOR)
}
