import { type Deed, useDo } from '../../../lib/query.tsx'

/** An administrator comes in by the recovery code, with a new password. */
export function useCodeSignIn(): Deed<'recovery.signIn'> {
  return useDo('recovery.signIn')
}

export function useEmergencySignIn(): Deed<'emergency.signIn'> {
  return useDo('emergency.signIn')
}
