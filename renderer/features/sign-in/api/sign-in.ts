import { type Deed, useDo } from '../../../lib/query.tsx'

/** Opens the session of a person, after sign-out and after a lock. */
export function useSignIn(): Deed<'session.signIn'> {
  return useDo('session.signIn')
}
