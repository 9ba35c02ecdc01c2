import type { Caller } from '../../shared/contract/contract.ts'
import type { Person } from '../../shared/model/clinic.ts'

/** Who is asking. Throws when nobody is signed in: the router lets no such call through to these services. */
export function signedIn(caller: Caller): Person {
  if (caller.person === null) throw new Error('this call needs somebody who is signed in')
  return caller.person
}
