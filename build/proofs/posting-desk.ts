import { writeSync } from 'node:fs'
import { argv } from 'node:process'
import * as receipts from '../../db/repositories/receipts.ts'
import { openClinic, PLAN } from './clinic-with-plan.ts'
import { postOnePayment } from './post-one-payment.ts'

/**
 * A desk that posts one payment after another until somebody kills it. It says `begin N` before a payment and `posted R`
 * with the receipt's number when the store has answered: from then on the payment is a promise.
 */
const store = await openClinic(argv[2] ?? '')
let count = receipts.listOfPlan(store.reader, PLAN).length
for (;;) {
  count += 1
  writeSync(1, `begin ${count}\n`)
  writeSync(1, `posted ${await postOnePayment(store, count)}\n`)
}
