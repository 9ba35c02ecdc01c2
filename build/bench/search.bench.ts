import { and, gte, lt } from 'drizzle-orm'
import type { Reader } from '../../db/connection.ts'
import { search } from '../../db/repositories/patient-search.ts'
import { patientOf } from '../../db/repositories/patients.ts'
import { patients } from '../../db/schema/patients.ts'
import type { Begun, BenchRow } from './bench-row.ts'
import { aFolder, encryptedStore } from './clinic-stores.ts'
import { fillPeople, type Person, personAt } from './many-patients.ts'

const PEOPLE = 200_000
const SHOWN = 20

export function rows(): readonly BenchRow[] {
  return [
    {
      name: 'search',
      job: `twenty of ${PEOPLE.toLocaleString('en')} patients whom a typed text may mean, encrypted`,
      perRound: 54,
      rounds: 15,
      candidates: [
        {
          name: 'b-tree prefix lookup',
          begin: () => among((reader, person) => prefixed(reader, person.last.slice(0, 4))),
        },
        {
          name: 'any fragment',
          begin: () => among((reader, person, turn) => search(reader, typed(person, turn), SHOWN)),
        },
      ],
      goals: [{ candidate: 'any fragment', to: 'b-tree prefix lookup', atMost: 4 }],
    },
  ]
}

/** What a counselor types of a person, another kind of text in each turn. */
function typed(person: Person, turn: number): string {
  const { last, first, phone, account, born, member } = person
  const kinds = [
    last.slice(0, 4),
    last.slice(1, 4),
    last.toUpperCase(),
    `${last} ${first.slice(0, 3)}`,
    `${first} ${last}`,
    phone.slice(-4),
    born,
    account,
    member.slice(-5),
  ]
  return kinds[turn % kinds.length] ?? last
}

/** The least that a list of people takes: those whose last name begins so, in order, read as the repository reads them. */
function prefixed(reader: Reader, text: string): number {
  const rows = reader
    .select()
    .from(patients)
    .where(and(gte(patients.lastName, text), lt(patients.lastName, `${text}\u{10ffff}`)))
    .orderBy(patients.lastName, patients.firstName, patients.id)
    .limit(SHOWN)
    .all()
  return rows.map(patientOf).length
}

function among(ask: (reader: Reader, person: Person, turn: number) => unknown): Begun {
  const { folder, remove } = aFolder()
  const store = encryptedStore(folder)
  fillPeople(folder, PEOPLE)
  let turn = 0
  const run = (): unknown => {
    turn += 1
    return ask(store.reader, personAt((turn * 7_919) % PEOPLE), turn)
  }
  const end = (): void => {
    store.close()
    remove()
  }
  return { run, end }
}
