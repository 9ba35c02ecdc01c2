import { writeSync } from 'node:fs'
import { argv } from 'node:process'
import { sql } from 'drizzle-orm'
import { openClinic } from '../clinic-with-plan.ts'
import { postOnePayment } from '../post-one-payment.ts'

/**
 * A desk that posts so many payments and says `posted R` after each: from then on it is a promise. Now and then the
 * write-ahead log goes into the file, as when the desk is idle. `NORMAL` is the control: the driver's own default.
 */
const [folder = '', payments = '0', synchronous = 'FULL'] = argv.slice(2)
const CHECKPOINT_EVERY = 12
const store = await openClinic(folder)
if (synchronous === 'NORMAL') store.writer.run(sql`PRAGMA synchronous = NORMAL`)
writeSync(1, 'ready\n')
for (let count = 1; count <= Number(payments); count += 1) {
  writeSync(1, `posted ${await postOnePayment(store, count)}\n`)
  if (count % CHECKPOINT_EVERY === 0) store.checkpoint()
}
