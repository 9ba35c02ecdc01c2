import { callNames } from '../../shared/contract/call-names.ts'
import type { Call, Handlers } from '../../shared/contract/contract.ts'
import type { SampleCall } from '../../shared/contract/sample.ts'
import type { Desk } from '../services/desk.ts'
import { deskHandlers, type VaultCall } from '../services/handlers.ts'

type DeskCalls = Omit<Handlers, VaultCall>

/**
 * All handlers of one clinic; going to the sample and back is not asked of either. Those of the desk are looked up at each call, because the desk exists only while the store is open;
 * the router lets no such call through before.
 */
export function allHandlers(
  session: Pick<Handlers, Exclude<VaultCall, SampleCall>>,
  desk: () => Desk,
): Omit<Handlers, SampleCall> {
  const ofDesk = Object.fromEntries(
    callNames
      .filter((call): call is Exclude<Call, VaultCall> => !Object.hasOwn(session, call) && !call.startsWith('sample.'))
      .map((call) => [call, (request: never, caller: never) => deskHandlers(desk())[call](request, caller)]),
  ) as unknown as DeskCalls
  return { ...ofDesk, ...session }
}
