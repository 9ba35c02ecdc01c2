import { callNames } from '../../shared/contract/call-names.ts'
import type { Call, Handlers } from '../../shared/contract/contract.ts'
import type { Desk } from '../services/desk.ts'
import { deskHandlers, type VaultCall } from '../services/handlers.ts'

type DeskCalls = Omit<Handlers, VaultCall>

/**
 * All handlers. Those of the desk are looked up at each call, because the desk exists only while the store is open;
 * the router lets no such call through before.
 */
export function allHandlers(session: Pick<Handlers, VaultCall>, desk: () => Desk): Handlers {
  const ofDesk = Object.fromEntries(
    callNames
      .filter((call): call is Exclude<Call, VaultCall> => !Object.hasOwn(session, call))
      .map((call) => [call, (request: never, caller: never) => deskHandlers(desk())[call](request, caller)]),
  ) as unknown as DeskCalls
  return { ...ofDesk, ...session }
}
