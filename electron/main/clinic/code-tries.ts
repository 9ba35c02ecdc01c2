import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { RefusalCode } from '../../../shared/contract/errors.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { VaultClock } from '../../vault/clock.ts'
import type { KeySlot } from '../../vault/key-slot.ts'
import { openThrottle, type Throttle } from '../../vault/throttle.ts'
import { openBackupByCode } from '../../vault/vault.ts'

const WHO = 'recovery code'

/** Tries of the recovery code: five are free, then the waits of the sign-in. Never a wipe. */
export class CodeTries {
  readonly #throttle: Throttle

  /** `userFolder` is there before any clinic is. */
  constructor(userFolder: string, clock: VaultClock) {
    const seal = createHash('sha256').update('candor code tries v1').digest()
    this.#throttle = openThrottle(join(userFolder, 'code-tries.txt'), seal, clock, false)
  }

  /** The key behind the first of these slots that the code opens. The caller wipes it. */
  async keyOf(
    slots: readonly unknown[],
    typed: string,
  ): Promise<Answer<{ readonly key: Buffer; readonly slot: unknown }>> {
    const waitSeconds = this.#throttle.waitSeconds(WHO)
    if (waitSeconds > 0) return refused('CODE_WRONG', { waitSeconds })
    let worst: RefusalCode = 'CODE_NONE'
    for (const slot of slots) {
      const opening = await openBackupByCode(slot, typed)
      if (opening.ok) {
        this.#throttle.clear(WHO)
        return done({ key: opening.key, slot })
      }
      if (opening.reason === 'mistyped') return refused('CODE_MISTYPED')
      if (opening.reason === 'wrong') worst = 'CODE_WRONG'
    }
    if (worst === 'CODE_WRONG') this.#throttle.charge(WHO)
    const next = this.#throttle.waitSeconds(WHO)
    return refused(worst, next > 0 ? { waitSeconds: next } : {})
  }
}

/** Slots without those that stand in several copies. */
export function distinctSlots(
  slots: readonly (KeySlot | Readonly<Record<string, unknown>> | null)[],
): readonly unknown[] {
  const bySalt = new Map(slots.flatMap((slot) => (slot === null ? [] : [[String(slot.salt), slot] as const])))
  return [...bySalt.values()]
}
