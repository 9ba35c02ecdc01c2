import { type Deed, useDo } from '../../../lib/query.tsx'

/** Opens the session of a person, after sign-out and after a lock. */
export function useSignIn(): Deed<'session.signIn'> {
  return useDo('session.signIn')
}

/** Re-opens the soft lock of the same person by their PIN. */
export function useUnlock(): Deed<'session.unlock'> {
  return useDo('session.unlock')
}

/** Makes a password that was handed over one's own. */
export function useOwnPassword(): Deed<'account.newPassword'> {
  return useDo('account.newPassword', ['app'])
}

export function useBeginFactor(): Deed<'factor.begin'> {
  return useDo('factor.begin')
}

export function useConfirmFactor(): Deed<'factor.confirm'> {
  return useDo('factor.confirm', ['app'])
}

/** Locks the desk at a door that somebody does not go through now. */
export function useLeaveDoor(): Deed<'session.lock'> {
  return useDo('session.lock', ['app'])
}
