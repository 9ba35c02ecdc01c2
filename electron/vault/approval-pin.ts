import type { Reader } from '../../db/connection.ts'
import { findPin } from '../../db/repositories/credentials.ts'
import type { PersonId } from '../../shared/model/ids.ts'
import { isPin, keptPinOf } from './pin.ts'
import type { Tried } from './throttle.ts'

/** Makes one slow try under the throttle. */
export type TryOther = (who: string, isRight: () => Promise<boolean>) => Promise<Tried>

/** Under this name the throttle counts the PINs with which a person signs approvals; no id has a space in it. */
export function approvalThrottle(personId: PersonId): string {
  return `${personId} approval`
}

/** Are these the digits with which this person signs approvals? Never right while they have set none. */
export function tryApprovalPin(reader: Reader, personId: PersonId, digits: string, tryOther: TryOther): Promise<Tried> {
  return tryOther(approvalThrottle(personId), async () => {
    const stored = findPin(reader, personId, 'approval')
    return stored !== null && (await isPin(keptPinOf(stored), digits))
  })
}
