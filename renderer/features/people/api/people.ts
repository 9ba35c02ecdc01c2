import type { UseQueryResult } from '@tanstack/react-query'
import type { DeskRules, PersonAccount } from '../../../../shared/contract/people.ts'
import type { Person } from '../../../../shared/model/clinic.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'
import { hasRole, useSession } from '../../../lib/session.tsx'

/** Everybody with an account on this workstation, with the state of their sign-in. */
export function useAccounts(): UseQueryResult<readonly PersonAccount[], CallProblem> {
  return useAsk('person.accounts', {})
}

/** Who could agree to something about an account: not whoever asks, and not whose account it is. */
export function useApproversBut(personId: string): readonly Person[] {
  const me = useSession().person.id
  const accounts = useAccounts().data ?? []
  return accounts
    .map(({ person }) => person)
    .filter(({ id, active }) => active && id !== me && id !== personId)
    .filter((person) => hasRole(person, ['supervisor', 'administrator']))
}

/** Makes an account with its roles and first password. */
export function useAddPerson(): Deed<'person.add'> {
  return useDo('person.add', ['person', 'app'])
}

/** Changes name and roles. */
export function useSavePerson(): Deed<'person.save'> {
  return useDo('person.save', ['person', 'app'])
}

export function useDeactivate(): Deed<'person.deactivate'> {
  return useDo('person.deactivate', ['person', 'app'])
}

/** Destroys the lock of somebody who was locked out, with a second person. */
export function useDestroyLock(): Deed<'person.destroyLock'> {
  return useDo('person.destroyLock', ['person', 'app'])
}

export function useResetPassword(): Deed<'person.resetPassword'> {
  return useDo('person.resetPassword', ['person', 'app'])
}

export function useResetPins(): Deed<'person.resetPins'> {
  return useDo('person.resetPins', ['person'])
}

export function useResetFactor(): Deed<'person.resetFactor'> {
  return useDo('person.resetFactor', ['person'])
}

export function useEndWait(): Deed<'person.endWait'> {
  return useDo('person.endWait', ['person'])
}

/** When the desk locks by itself. */
export function useDeskRules(): UseQueryResult<DeskRules, CallProblem> {
  return useAsk('desk.rules', {})
}

export function useSaveDeskRules(): Deed<'desk.saveRules'> {
  return useDo('desk.saveRules', ['desk'])
}

/** Which roles come in with an authenticator app. */
export function useRequireFactor(): Deed<'desk.requireFactor'> {
  return useDo('desk.requireFactor', ['desk', 'person', 'account'])
}

/** The one page that hangs beside the workstation. */
export function usePrintGuide(): Deed<'guide.print'> {
  return useDo('guide.print')
}
