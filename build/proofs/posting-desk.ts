import { writeSync } from 'node:fs'
import { argv } from 'node:process'
import { pathToFileURL } from 'node:url'
import { makeBackup } from '../../db/backup.ts'
import * as receipts from '../../db/repositories/receipts.ts'
import { copyInThread } from '../../db/run-copy.ts'
import { storePlace } from '../../db/store-place.ts'
import { KEY, openClinic, PLAN, TODAY } from './clinic-with-plan.ts'
import { postOnePayment } from './post-one-payment.ts'

/**
 * A desk that posts one payment after another until somebody kills it, while the write-ahead log goes into the file now
 * and then and backups are made one after another beside it. It says `begin N` before a payment and `posted R` with the
 * receipt's number when the store has answered: from then on the payment is a promise; and `backed up` after each backup.
 * `node posting-desk.ts FOLDER COPY-WORKER`.
 */
const CHECKPOINT_EVERY = 4
const [folder = '', copyWorker = ''] = argv.slice(2)
const store = await openClinic(folder)
void backUpAgainAndAgain()
let count = receipts.listOfPlan(store.reader, PLAN).length
for (;;) {
  count += 1
  writeSync(1, `begin ${count}\n`)
  const posted = await postOnePayment(store, count)
  if (posted.startsWith('refused')) throw new Error(`the desk was ${posted}`)
  writeSync(1, `posted ${posted}\n`)
  if (count % CHECKPOINT_EVERY === 0) store.checkpoint()
  await new Promise((resolve) => setImmediate(resolve))
}

async function backUpAgainAndAgain(): Promise<never> {
  const copy = copyInThread(pathToFileURL(copyWorker))
  const fixed = { place: storePlace(folder), key: KEY, folder: `${folder}-backups`, today: TODAY, appVersion: '0.1.0' }
  for (;;) {
    await makeBackup({ ...fixed, reason: 'change', now: new Date().toISOString(), recovery: null }, copy)
    writeSync(1, 'backed up\n')
  }
}
