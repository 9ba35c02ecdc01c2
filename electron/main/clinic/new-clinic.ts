import type { OpenStore } from '../../../db/connection.ts'
import * as clinics from '../../../db/repositories/clinic.ts'
import * as people from '../../../db/repositories/people.ts'
import type { Clinic, Person } from '../../../shared/model/clinic.ts'
import { personIdSchema } from '../../../shared/model/ids.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import type { VaultPerson } from '../../vault/slot-file.ts'

/** The first person and the clinic's settings, in one transaction. */
export function beginClinic(store: OpenStore, first: Person, clinicName: string, now: string): void {
  store.writer.transaction((tx) => {
    people.add(tx, first, now)
    clinics.save(tx, newClinic(clinicName), first.id, now)
  })
}

/**
 * Set-up was cut off between making the file and naming its first person: whoever has the only lock becomes that person
 * now, as administrator. Null where somebody has an account already: then this is no such case.
 */
export function resumeBegun(
  store: OpenStore,
  locks: readonly VaultPerson[],
  clinicName: string,
  now: string,
): Person | null {
  const [only, ...others] = locks
  if (only === undefined || others.length > 0 || people.list(store.reader).length > 0) return null
  const first: Person = { id: personIdSchema.parse(only.id), name: only.name, roles: ['administrator'], active: true }
  beginClinic(store, first, clinicName, now)
  return first
}

/**
 * A clinic as it begins: no discount, no numbers, and the cautious answers where law asks. The down payment counts
 * as an installment and the clinic as a creditor until somebody says otherwise in set-up.
 */
export function newClinic(name: string): Clinic {
  return {
    name,
    addressLines: [],
    phone: '',
    npi: '',
    tin: '',
    state: '',
    contactWords: '',
    selfPayDiscount: percent(0),
    smallestInstallment: cents(2_500),
    longestPlanMonths: 24,
    countsDownPayment: true,
    isCreditor: true,
  }
}
