import type { Call, Caller, Given, Sent } from '../../shared/contract/contract.ts'
import { contract } from '../../shared/contract/contract.ts'
import type { Person } from '../../shared/model/clinic.ts'
import type { deskHandlers } from '../services/handlers.ts'

/** Asks the real services as a window would: the request goes through its schema, a refusal ends the command. */
export type Ask = <C extends keyof DeskCalls>(call: C, request: Sent<C>) => Promise<Given<C>>

export type DeskCalls = ReturnType<typeof deskHandlers>

export class Refused extends Error {
  constructor(call: Call, reason: unknown) {
    super(`${call} was refused: ${JSON.stringify(reason)}`)
    this.name = 'Refused'
  }
}

export function askFor(handlers: DeskCalls, person: Person): Ask {
  const caller: Caller = { person }
  return async (call, request) => {
    const parsed = contract[call].takes.safeParse(request)
    if (!parsed.success)
      throw new Refused(
        call,
        parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`),
      )
    const answer = await handlers[call](parsed.data as never, caller)
    if (!answer.ok) throw new Refused(call, answer.error)
    return answer.value as never
  }
}
