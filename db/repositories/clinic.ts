import { asc, desc, eq, lte } from 'drizzle-orm'
import type { Clinic } from '../../shared/model/clinic.ts'
import type { DaysOff } from '../../shared/model/days-off.ts'
import type { PersonId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { clinicClosures, clinicSettings } from '../schema/clinic.ts'

type Row = typeof clinicSettings.$inferSelect

/** The clinic as it stands now; null before the first-run set-up. */
export function find(reader: Reader): Clinic | null {
  const row = reader.select().from(clinicSettings).orderBy(desc(clinicSettings.version)).limit(1).get()
  return row ? { ...clinicOf(row), ...daysOffOf(reader, row) } : null
}

/** The clinic as it stands now. Throws before the first-run set-up. */
export function get(reader: Reader): Clinic {
  const clinic = find(reader)
  if (clinic === null) throw new Error('no clinic has been set up')
  return clinic
}

/** When the clinic was closed by what its settings said at a moment in UTC; undefined where they said nothing. */
export function daysOffAt(reader: Reader, at: string): DaysOff | undefined {
  const held = reader
    .select()
    .from(clinicSettings)
    .where(lte(clinicSettings.savedAt, at))
    .orderBy(desc(clinicSettings.version))
    .limit(1)
    .get()
  return held && daysOffOf(reader, held).daysOff
}

/** The clinic's new settings. What held before stays as an older row. `at` is a moment in UTC. */
export function save(writer: Writer, clinic: Clinic, by: PersonId, at: string): void {
  const [addressLine1, addressLine2, addressLine3, addressLine4] = clinic.addressLines
  const { version } = writer
    .insert(clinicSettings)
    .values({
      name: clinic.name,
      addressLine1: addressLine1 ?? null,
      addressLine2: addressLine2 ?? null,
      addressLine3: addressLine3 ?? null,
      addressLine4: addressLine4 ?? null,
      phone: clinic.phone,
      npi: clinic.npi,
      tin: clinic.tin,
      state: clinic.state,
      contactWords: clinic.contactWords,
      selfPayDiscountUnits: clinic.selfPayDiscount.units,
      selfPayDiscountPlaces: clinic.selfPayDiscount.places,
      smallestInstallmentCents: clinic.smallestInstallment,
      longestPlanMonths: clinic.longestPlanMonths,
      countsDownPayment: clinic.countsDownPayment,
      isCreditor: clinic.isCreditor,
      savedAt: at,
      savedBy: by,
      calendar: clinic.daysOff?.calendar ?? null,
    })
    .returning({ version: clinicSettings.version })
    .get()
  const closures = clinic.daysOff?.closures ?? []
  for (const { on: closedOn, name } of closures)
    writer.insert(clinicClosures).values({ settingsVersion: version, closedOn, name }).run()
}

/** The calendar and the closure days of a row, the days in their order; nothing where it names no calendar. */
function daysOffOf(reader: Reader, { version, calendar }: Row): Pick<Clinic, 'daysOff'> {
  if (calendar === null) return {}
  const closures = reader
    .select({ on: clinicClosures.closedOn, name: clinicClosures.name })
    .from(clinicClosures)
    .where(eq(clinicClosures.settingsVersion, version))
    .orderBy(asc(clinicClosures.closedOn))
    .all()
  return { daysOff: { calendar, closures } }
}

function clinicOf(row: Row): Clinic {
  const lines = [row.addressLine1, row.addressLine2, row.addressLine3, row.addressLine4]
  return {
    name: row.name,
    addressLines: lines.filter((line) => line !== null),
    phone: row.phone,
    npi: row.npi,
    tin: row.tin,
    state: row.state,
    contactWords: row.contactWords,
    selfPayDiscount: { units: row.selfPayDiscountUnits, places: row.selfPayDiscountPlaces },
    smallestInstallment: row.smallestInstallmentCents,
    longestPlanMonths: row.longestPlanMonths,
    countsDownPayment: row.countsDownPayment,
    isCreditor: row.isCreditor,
  }
}
