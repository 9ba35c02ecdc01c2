import { and, eq } from 'drizzle-orm'
import type { PersonId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { personPins, signInStandings } from '../schema/credentials.ts'

/** Which PIN: the one that re-opens a soft lock, or the one that signs an approval. */
export type PinKind = 'unlock' | 'approval'

/** What is kept of a PIN. `memory` and `passes` are m and t of argon2id, or N and r of scrypt. */
export interface StoredPin {
  readonly kdf: 'argon2id' | 'scrypt'
  readonly memory: number
  readonly passes: number
  readonly lanes: number
  readonly salt: string
  readonly check: string
}

/** What holds for a person's sign-in beside the password. */
export interface SignInStanding {
  /** The password was given by somebody else: it has to be changed before anything else. */
  readonly mustChangePassword: boolean
  /** The second factor's secret in base32; null where only the password is asked for. */
  readonly factorSecret: string | null
  /** The newest half minute whose code was used. */
  readonly factorStep: number
}

const PLAIN: SignInStanding = { mustChangePassword: false, factorSecret: null, factorStep: 0 }

/** What is kept of a person's PIN; null while none is set. */
export function findPin(reader: Reader, personId: PersonId, kind: PinKind): StoredPin | null {
  const row = reader.select().from(personPins).where(isPinOf(personId, kind)).get()
  if (!row) return null
  const { kdf, memory, passes, lanes, salt, checkText } = row
  return { kdf, memory, passes, lanes, salt, check: checkText }
}

/** Keeps a PIN in place of the one before. `at` is a moment in UTC. */
export function savePin(
  writer: Writer,
  whose: { personId: PersonId; kind: PinKind },
  pin: StoredPin,
  at: string,
): void {
  const { check, ...cost } = pin
  const kept = { ...cost, checkText: check, setAt: at }
  writer
    .insert(personPins)
    .values({ ...whose, ...kept })
    .onConflictDoUpdate({ target: [personPins.personId, personPins.kind], set: kept })
    .run()
}

/** Takes both PINs of a person away. */
export function removePins(writer: Writer, personId: PersonId): void {
  writer.delete(personPins).where(eq(personPins.personId, personId)).run()
}

/** What holds for a person's sign-in; the plain answer where nothing was ever set. */
export function standingOf(reader: Reader, personId: PersonId): SignInStanding {
  const row = reader.select().from(signInStandings).where(eq(signInStandings.personId, personId)).get()
  if (!row) return PLAIN
  const { mustChangePassword, factorSecret, factorStep } = row
  return { mustChangePassword, factorSecret, factorStep }
}

/** Changes what holds for a person's sign-in; what is not named stays. */
export function changeStanding(writer: Writer, personId: PersonId, changes: Partial<SignInStanding>): void {
  const next = { ...standingOf(writer, personId), ...changes }
  writer
    .insert(signInStandings)
    .values({ personId, ...next })
    .onConflictDoUpdate({ target: signInStandings.personId, set: next })
    .run()
}

function isPinOf(personId: PersonId, kind: PinKind) {
  return and(eq(personPins.personId, personId), eq(personPins.kind, kind))
}
