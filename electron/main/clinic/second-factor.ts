import type { OpenStore } from '../../../db/connection.ts'
import * as credentials from '../../../db/repositories/credentials.ts'
import type { PersonId } from '../../../shared/model/ids.ts'
import type { VaultClock } from '../../vault/clock.ts'
import type { Tried } from '../../vault/throttle.ts'
import { factorStepOf } from '../../vault/totp.ts'
import type { Vault } from '../../vault/vault.ts'

/** What the second factor needs of the room. */
export interface FactorRoom {
  readonly store: OpenStore
  readonly vault: Pick<Vault, 'tryOther'>
  readonly parts: { readonly clock: VaultClock }
  /** Null where the records can be changed. */
  readonly looking: unknown
}

/** Why somebody with the right password may not come in yet. */
export type SecondFactorRefusal =
  | { readonly factor: 'needed' }
  | { readonly factor: 'wrong'; readonly triesLeft: number; readonly waitSeconds: number }

/** Under this name the throttle counts a person's codes; no id has a space in it. */
export function factorThrottle(personId: PersonId): string {
  return `${personId} factor`
}

/** Asks for the second factor where the person has one. Null lets them in. */
export async function mayComeIn(
  room: FactorRoom,
  personId: PersonId,
  code: string | null,
): Promise<SecondFactorRefusal | null> {
  const { factorSecret } = credentials.standingOf(room.store.reader, personId)
  if (factorSecret === null) return null
  if (code === null) return { factor: 'needed' }
  const tried = await tryCode(room, personId, { secret: factorSecret, code })
  return tried.ok ? null : { factor: 'wrong', triesLeft: tried.triesLeft, waitSeconds: tried.waitSeconds }
}

/** Is this a code of the secret that was never used? Under the throttle; a right one is used up. */
export function tryCode(
  room: FactorRoom,
  personId: PersonId,
  { secret, code }: { readonly secret: string; readonly code: string },
): Promise<Tried> {
  return room.vault.tryOther(factorThrottle(personId), async () => {
    const { factorStep } = credentials.standingOf(room.store.reader, personId)
    const step = factorStepOf(secret, code, room.parts.clock.wallMs(), factorStep)
    // A file that is only looked at keeps no mark of a used code.
    if (step !== null && room.looking === null)
      credentials.changeStanding(room.store.writer, personId, { factorStep: step })
    return step !== null
  })
}
