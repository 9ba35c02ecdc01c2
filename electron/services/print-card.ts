import * as clinics from '../../db/repositories/clinic.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import { helpCard } from '../../shared/documents/help-card.ts'
import { helpCardWords } from '../../shared/text/help.ts'
import type { Desk } from './desk.ts'
import { paperOrigin } from './paper-origin.ts'
import { recordLook } from './record-act.ts'
import { signedIn } from './signed-in.ts'

/** Prints the card of a topic of the help: one page for the desk, without any patient. */
export async function printCard(
  desk: Desk,
  { topic }: Received<'guide.printCard'>,
  caller: Caller,
): Promise<Answer<null>> {
  const on = desk.today()
  const made = { language: 'en', number: on, version: 1, issuedOn: on, preparedBy: signedIn(caller).name } as const
  const model = helpCard({ ...paperOrigin(clinics.get(desk.store.reader), made), topic })
  const drawn = await desk.drawPaper(model, { madeAt: desk.now(), mark: 'original' })
  await desk.printFile(drawn.bytes, helpCardWords.titles[topic])
  recordLook(desk, caller, { action: 'guide.printCard', kind: 'screen', id: '', after: { topic } })
  return done(null)
}
