import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { RawConnection } from '../../db/driver.ts'
import { digitsOf, folded, foldedCode } from '../../db/repositories/fold.ts'
import { encryptedStore, migrations, NOW, statementsOn } from './clinic-stores.ts'

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

/** A clinic with so many people, filled once for all runs until a step of the schema changes. */
export function clinicOf(count: number): string {
  const steps = migrations().map(({ sha256 }) => sha256)
  const mark = createHash('sha256').update(steps.join()).digest('hex').slice(0, 12)
  const folder = fileURLToPath(new URL(`../cache/bench/people-${count}-${mark}`, import.meta.url))
  if (existsSync(folder)) return folder
  const filling = `${folder}-${process.pid}`
  mkdirSync(filling, { recursive: true })
  encryptedStore(filling).close()
  fillPeople(filling, count)
  // Whoever else filled one meanwhile was first.
  if (existsSync(folder)) rmSync(filling, { recursive: true })
  else renameSync(filling, folder)
  return folder
}

/** Puts so many people into the clinic as they come, in no order, each with the number of an insurance card. */
function fillPeople(folder: string, count: number): void {
  const raw = statementsOn(folder)
  raw.pragma('synchronous=OFF')
  raw.pragma('cache_size=-200000')
  raw.transaction(() => addPeople(raw, count))()
  // As the step leaves the clinic that brings its people along.
  raw.exec(`INSERT INTO patient_parts (patient_parts) VALUES ('optimize')`)
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
  for (let at = 0; at < count; at += 1) {
    const { last, first, phone, account, born, member: card } = personAt(at)
    const keys = [folded(`${first} ${last}`), digitsOf(phone), foldedCode(account)]
    person.run(`W1-patient-${at}`, last, first, born, phone, account, ...keys, NOW, NOW)
    member.run(`W1-patient-${at}`, foldedCode(card))
  }
}
