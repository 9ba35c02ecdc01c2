import { answerCall, type Serving } from '../../../electron/main/ipc/answer-call.ts'
import { deskHandlers } from '../../../electron/services/handlers.ts'
import { callNames } from '../../../shared/contract/call-names.ts'
import { type Call, contract, type Handlers } from '../../../shared/contract/contract.ts'
import type { Answer } from '../../../shared/contract/errors.ts'
import { type Person, roleSchema } from '../../../shared/model/clinic.ts'
import { openDesk, type TestDesk } from '../../../test/support/desk.ts'
import { PATIENT_A } from '../../../test/support/filled-store.ts'
import { aRunningPlan, pay } from '../../../test/support/running-plan.ts'
import { aPerson, COUNSELOR, SUPERVISOR } from '../../../test/support/samples.ts'

/** A desk with a patient, a plan and a receipt, whose calls go through the router to the real services. */
export interface AskedDesk {
  readonly desk: TestDesk
  /** Calls that services answer; the others are made beside the vault. */
  readonly calls: readonly Call[]
  readonly people: readonly Person[]
  readonly ids: readonly string[]
  readonly broken: readonly string[]
  readonly ask: (call: Call, request: unknown, person: Person) => Promise<Answer<unknown>>
}

/** Everybody who may ask has an account, so that rows may name them. */
export async function anAskedDesk(): Promise<AskedDesk> {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  const { receipt } = await pay(desk, plan.id, 10_000)
  const handlers = deskHandlers(desk) as Handlers
  const calls = callNames.filter((call) => Object.hasOwn(handlers, call))
  const broken: string[] = []
  const everything = { ...SUPERVISOR, roles: [...roleSchema.options] }
  const people = [COUNSELOR, everything]
  return {
    desk,
    calls,
    people,
    broken,
    ids: [PATIENT_A.id, plan.id, receipt.id, COUNSELOR.id, SUPERVISOR.id, 'W1-none'],
    async ask(call, request, person) {
      const serving: Serving = {
        handlers,
        session: { state: () => 'open', person: () => person, touch: () => undefined },
        isInPace: () => true,
        log: (name, error) => {
          broken.push(`${name}: ${error instanceof Error ? `${error.name} ${error.message}` : String(error)}`)
          return 'P-1A2B3C'
        },
      }
      return answerCall(serving, call, request)
    },
  }
}

/** Does the request get past its schema? Counts how many of the made ones reach a service. */
export function isTaken(call: Call, request: unknown): boolean {
  return contract[call].takes.safeParse(request).success
}

/** Somebody with one role alone. */
export function personOf(role: Person['roles'][number]): Person {
  return aPerson(role, [role])
}
