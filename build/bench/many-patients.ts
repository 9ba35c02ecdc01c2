import type { RawConnection } from '../../db/driver.ts'
import { digitsOf, folded, foldedCode } from '../../db/repositories/fold.ts'
import { NOW, statementsOn } from './clinic-stores.ts'

const SYLLABLES = [
  ...['sa', 'mo', 'ri', 'ken', 'dal', 'ber', 'to', 'lin', 'gar', 'cia', 'wil', 'son', 'han', 'nu', 'ñez', 'per', 'ez'],
  ...['bro', 'wer', 'sti', 'ver', 'ma', 'cre', 'hol', 'den', 'thy', 'kow', 'ski', 'ó', 'ly', 'fer', 'rei', 'ra', 'ban'],
]
const FIRST = ['Ada', 'Bruno', 'Chidi', 'Dora', 'Emil', 'Fatou', 'Gita', 'Hugo', 'Inés', 'Jun', 'Kira', 'Lev', 'Mona']

export interface Person {
  readonly last: string
  readonly first: string
  readonly phone: string
  readonly account: string
  readonly born: string
  readonly member: string
}

/** An invented person; of many, four in ten share one of forty last names, as people do. */
export function personAt(at: number): Person {
  const mixed = (at * 2_654_435_761) % 4_294_967_296
  const syllable = (nth: number): string => SYLLABLES[Math.floor(mixed / 31 ** nth) % SYLLABLES.length] ?? 'sa'
  const common = `${SYLLABLES[mixed % 8]}${SYLLABLES[8 + (Math.floor(mixed / 64) % 5)]}`
  const last = mixed % 10 < 4 ? common : `${syllable(1)}${syllable(2)}${syllable(3)}`
  return {
    last: last.charAt(0).toUpperCase() + last.slice(1),
    first: FIRST[Math.floor(mixed / 97) % FIRST.length] ?? 'Ada',
    phone: `(555) 0${String(at % 100).padStart(2, '0')}-${String(Math.floor(mixed / 7) % 10_000).padStart(4, '0')}`,
    account: `AC-${at}`,
    born: `19${40 + (mixed % 60)}-0${1 + (Math.floor(mixed / 60) % 9)}-1${Math.floor(mixed / 540) % 10}`,
    member: `XQW${100_000_000 + ((at * 7_919) % 900_000_000)}`,
  }
}

/** Puts so many people into the clinic, each with the number of an insurance card. */
export function fillPeople(folder: string, count: number): void {
  const raw = statementsOn(folder)
  raw.pragma('synchronous=OFF')
  raw.pragma('cache_size=-200000')
  raw.transaction(() => addPeople(raw, count))()
  // As the step leaves the clinic that brings its people along.
  for (const grams of ['person_grams', 'member_grams']) raw.exec(`INSERT INTO ${grams} (${grams}) VALUES ('optimize')`)
  raw.pragma('wal_checkpoint(TRUNCATE)')
  raw.close()
}

function addPeople(raw: RawConnection, count: number): void {
  const person = raw.prepare(
    `INSERT INTO patients (id, last_name, first_name, preferred_name, born_on, phone, email, address, language, account,
       name_key, phone_digits, account_key, added_at, changed_at)
     VALUES (?, ?, ?, '', ?, ?, '', '1 Sample Street', 'en', ?, ?, ?, ?, ?, ?)`,
  )
  const member = raw.prepare('INSERT INTO member_texts (patient_id, member_key) VALUES (?, ?)')
  const order = Array.from({ length: count }, (_, at) => ({ at, ...personAt(at) }))
  const name = ({ last, first }: Person): string => `${last} ${first}`
  order.sort((a, b) => (name(a) < name(b) ? -1 : 1))
  for (const { at, last, first, phone, account, born, member: card } of order) {
    const keys = [folded(`${first} ${last}`), digitsOf(phone), foldedCode(account)]
    person.run(`W1-patient-${at}`, last, first, born, phone, account, ...keys, NOW, NOW)
    member.run(`W1-patient-${at}`, foldedCode(card))
  }
}
