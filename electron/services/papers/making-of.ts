import type { Writer } from '../../../db/connection.ts'
import * as clinics from '../../../db/repositories/clinic.ts'
import * as numbers from '../../../db/repositories/numbers.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { yearOf } from '../../../shared/dates/plain-date.ts'
import type { Desk } from '../desk.ts'
import { signedIn } from '../signed-in.ts'
import type { Making } from './order-facts.ts'

/** What the makers of papers are given: the clinic and the next number of a paper. */
export function makingOf(desk: Desk, { language }: Received<'paper.issue'>, caller: Caller): Making {
  const { reader } = desk.store
  const today = desk.today()
  const made = {
    language,
    number: numbers.next(reader, 'document', yearOf(today)),
    version: 1,
    issuedOn: today,
    preparedBy: signedIn(caller).name,
  }
  return { desk, reader, clinic: clinics.get(reader), made }
}

/** Takes the numbers of blank forms for good. Throws, and so undoes all, when another paper took one meanwhile. */
export function takeFormNumbers(desk: Desk, tx: Writer, formNumbers: readonly string[], at: string): void {
  for (const formNumber of formNumbers) {
    const taken = numbers.take(tx, 'form', yearOf(desk.today()), at)
    if (taken !== formNumber) throw new Error(`form ${formNumber} was drawn, but ${taken} is next`)
  }
}
