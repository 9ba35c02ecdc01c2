import { randomInt } from 'node:crypto'
import type { NewRecoveryCode } from '../../../shared/contract/recovery.ts'
import { codeGroups, isGroup, newRecoveryCode } from '../../vault/recovery-code.ts'

/** Who comes in by the recovery code, and the password that they will have. */
export interface ComingByCode {
  readonly personName: string
  readonly password: string
}

/** A code that waits to be typed back. It stands in memory alone, and opens nothing yet. */
export interface WaitingCode extends NewRecoveryCode {
  readonly code: string
}

/** The new recovery code between its making and the moment at which two of its groups were typed back. */
export class RecoveryCodes {
  #waiting: WaitingCode | null = null

  /** The code that waits, made where there is none: what was printed before a lock stays true. */
  waiting(): WaitingCode {
    this.#waiting ??= madeNow()
    return this.#waiting
  }

  /** The number of the first group that is not as printed; null when both are right. */
  wrongGroup(first: string, second: string): number | null {
    const { groups, asked } = this.waiting()
    const typed = [first, second]
    const wrong = asked.findIndex((number, index) => !isGroup(typed[index] ?? '', groups[number - 1] ?? ''))
    return wrong < 0 ? null : (asked[wrong] ?? null)
  }

  /** The code holds now, or is not wanted any more. */
  forget(): void {
    this.#waiting = null
  }
}

function madeNow(): WaitingCode {
  const code = newRecoveryCode()
  const groups = codeGroups(code)
  const one = randomInt(groups.length)
  const other = (one + 1 + randomInt(groups.length - 1)) % groups.length
  const [first, second] = one < other ? [one, other] : [other, one]
  return { code, groups, asked: [first + 1, second + 1] }
}
