import { and, gte, lt } from 'drizzle-orm'
import type { Reader } from '../../db/connection.ts'
import { applyPragmas, connect, readerOn } from '../../db/driver.ts'
import { search } from '../../db/repositories/patient-search.ts'
import { patientOf } from '../../db/repositories/patients.ts'
import { patients } from '../../db/schema/patients.ts'
import { storePlace } from '../../db/store-place.ts'
import type { Begun, BenchRow } from './bench-row.ts'
import { KEY } from './clinic-stores.ts'
import { clinicOf, type Person, personAt } from './many-patients.ts'

const PEOPLE = 200_000
const SHOWN = 20
/** So many people are looked for in turn, and so many of them in one round. */
const ASKED = 480
const IN_A_ROUND = 48

/** What a counselor types of a person. */
const TYPED: Readonly<Record<string, (person: Person) => string>> = {
  'the beginning of a name': ({ last }) => last.slice(0, 4),
  'the middle of a name': ({ last }) => last.slice(1, 4),
  'a whole name': ({ last }) => last.toUpperCase(),
  'names in any order': ({ last, first }) => `${last} ${first.slice(0, 3)}`,
  'one letter': ({ last }) => last.slice(0, 1),
  'two letters': ({ last }) => last.slice(1, 3),
  'two letters of few': ({ member }) => `${'qwxyz'.charAt(Number(member.slice(-1)) % 5)}${member.slice(-2, -1)}`,
  'digits of a phone': ({ phone }) => phone.slice(-4),
  'a whole phone': ({ phone }) => phone,
  'a birth date': ({ born }) => born,
  'an account': ({ account }) => account,
  'a member number': ({ member }) => member.slice(-5),
  'letters of nobody': ({ last }) => `${last.slice(0, 3)}qz`,
  'digits of nobody': ({ phone }) => `987${phone.slice(-4)}`,
}

export function rows(): readonly BenchRow[] {
  return Object.entries(TYPED).map(([kind, typed]) => ({
    name: `search ${kind}`,
    job: `the first ${SHOWN} of ${PEOPLE.toLocaleString('en')} patients whom it may mean, encrypted`,
    perRound: IN_A_ROUND,
    rounds: 11,
    candidates: [
      { name: 'b-tree prefix lookup', begin: () => among(typed, prefixed) },
      { name: 'any fragment', begin: () => among(typed, searched) },
    ],
    goals: [{ candidate: 'any fragment', to: 'b-tree prefix lookup', atMost: 4 }],
  }))
}

/** Somebody who is looked for. */
interface Sought {
  readonly text: string
  /** A beginning of a last name under which as many stand as the text finds, if so many are called so. */
  readonly prefix: string
  readonly found: number
}

function searched(reader: Reader, { text }: Sought): number {
  return search(reader, text, SHOWN).length
}

/** The least that a list of so many people takes: those whose last name begins so, in order, read as the repository reads them. */
function prefixed(reader: Reader, { prefix, found }: Sought): number {
  const rows = reader
    .select()
    .from(patients)
    .where(and(gte(patients.lastName, prefix), lt(patients.lastName, `${prefix}\u{10ffff}`)))
    .orderBy(patients.lastName, patients.firstName, patients.id)
    .limit(found === 0 ? SHOWN : found)
    .all()
  return rows.map(patientOf).length
}

function among(typed: (person: Person) => string, ask: (reader: Reader, sought: Sought) => number): Begun {
  const raw = connect(storePlace(clinicOf(PEOPLE)).file, KEY, 'existing')
  applyPragmas(raw)
  const reader = readerOn(raw)
  const asked = Array.from({ length: ASKED }, (_, at) => soughtAt(reader, personAt((at * 7_919) % PEOPLE), typed))
  let turn = 0
  const run = (): unknown => {
    const sought = asked[turn % ASKED]
    turn += 1
    return sought === undefined ? undefined : ask(reader, sought)
  }
  return { run, end: () => void raw.close() }
}

/** Both candidates give the same number of people; where that is none, the other one looks for a name of nobody. */
function soughtAt(reader: Reader, person: Person, typed: (person: Person) => string): Sought {
  const text = typed(person)
  const found = searched(reader, { text, prefix: '', found: 0 })
  const prefix = found === 0 ? `${person.last}qz` : person.last.slice(0, 4)
  return { text, prefix, found }
}
