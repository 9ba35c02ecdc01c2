/** One end of a two-way channel between two programs. */
export interface Port {
  post(message: unknown): void
  listen(hear: (message: unknown) => void): void
}

type Callable = (...args: never[]) => unknown

/** The same calls, seen from the other program: each answers later. */
export type Far<Calls> = {
  readonly [Name in keyof Calls]: Calls[Name] extends (...args: infer Args) => infer Gives
    ? (...args: Args) => Promise<Awaited<Gives>>
    : never
}

export interface Link<Theirs> {
  readonly far: Far<Theirs>
  /** Ends the link: every call that still waits is refused with this reason. */
  end(reason: string): void
}

/** Why a call to a program that has ended is refused. */
export class LinkEnded extends Error {}

interface Message {
  readonly id: number
  readonly call?: string
  readonly args?: readonly unknown[]
  readonly value?: unknown
  readonly failure?: string
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: Error) => void
}

/** Joins two programs: `mine` answers what the other one asks, `far` asks it. Arguments and answers are cloned on the way. */
export function openLink<Mine extends object, Theirs extends object>(port: Port, mine: Mine): Link<Theirs> {
  const waiting = new Map<number, Waiting>()
  let nextId = 1
  let ended: string | null = null

  const ask = (call: string, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (ended !== null) return reject(new LinkEnded(ended))
      const id = nextId++
      waiting.set(id, { resolve, reject })
      try {
        port.post({ id, call, args } satisfies Message)
      } catch (error) {
        waiting.delete(id)
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    })

  port.listen((received) => {
    const message = received as Message
    if (message.call !== undefined) return void answer(port, mine, message)
    const waiter = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.failure !== undefined) waiter?.reject(new Error(message.failure))
    else waiter?.resolve(message.value)
  })

  const far = new Proxy({} as Far<Theirs>, {
    get: (_target, name) =>
      name === 'then' || typeof name !== 'string' ? undefined : (...args: unknown[]) => ask(name, args),
  })

  const end = (reason: string): void => {
    ended = reason
    for (const waiter of waiting.values()) waiter.reject(new LinkEnded(reason))
    waiting.clear()
  }

  return { far, end }
}

async function answer<Mine extends object>(port: Port, mine: Mine, message: Message): Promise<void> {
  try {
    const call = mine[message.call as keyof Mine] as Callable | undefined
    if (typeof call !== 'function') throw new Error(`nobody answers the call ${message.call}`)
    const value = await call.apply(mine, (message.args ?? []) as never[])
    port.post({ id: message.id, value } satisfies Message)
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error)
    port.post({ id: message.id, failure } satisfies Message)
  }
}
