import type { contactWishCalls } from '../../shared/contract/contact-wish.ts'
import type { Handlers } from '../../shared/contract/contract.ts'
import type { relatedPersonCalls } from '../../shared/contract/related-person.ts'
import { contactWishHandlers } from './contact-wishes.ts'
import type { Desk } from './desk.ts'
import { relatedPersonHandlers } from './related-people.ts'

/** The calls about how a patient is reached, and who around the patient may be told. */
export function reachHandlers(
  desk: Desk,
): Pick<Handlers, keyof typeof contactWishCalls | keyof typeof relatedPersonCalls> {
  return { ...contactWishHandlers(desk), ...relatedPersonHandlers(desk) }
}
