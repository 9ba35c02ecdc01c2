import type { WebFrameMain } from 'electron'
import { allFaults } from '../../../db/repositories/ledger-check.ts'
import { isOurWindow } from '../../../electron/main/ipc/sender.ts'
import { callNames } from '../../../shared/contract/call-names.ts'
import { type Call, contract } from '../../../shared/contract/contract.ts'
import { JUNK } from '../../audit/expected.ts'
import type { Proof } from '../proof.ts'
import { seededRandom } from '../seeded-random.ts'
import { ASKERS, signOf, tableOfAccess } from './access-cells.ts'
import { anAskedDesk, isTaken } from './desk-for-requests.ts'
import { madeRequest } from './made-request.ts'
import { anAskedVault } from './vault-for-requests.ts'

const REQUESTS = { short: 2_000, full: 100_000 } as const
/** Each of them is slow on purpose: a lock is stretched. */
const VAULT_REQUESTS = { short: 100, full: 3_000 } as const
const SEED = 20_261_121
/** A desk is made anew after so many requests, so that it does not fill up with what they made. */
const PER_DESK = 1_000
const FOREIGN_PAGES = [
  'https://example.com/index.html',
  'app://ui.example/index.html',
  'app://ui@example/index.html',
  'app://ui/other.html',
  'app://ui/index.html.js',
  'file:///index.html',
  'about:blank',
  'data:text/html,x',
]

/** Every channel, role and lock state against the checked-in table; foreign senders, junk, and made requests. */
export const ipcProof: Proof = {
  name: 'ipc',
  promise: 'Every channel answers each role in each lock state as the table says, and no request gets a raw error.',
  async run(length) {
    const parts = [
      await matrix(),
      senders(),
      await junk(),
      await made(REQUESTS[length]),
      await madeForVault(VAULT_REQUESTS[length]),
    ]
    return {
      passed: parts.reduce((sum, part) => sum + part.passed, 0),
      failed: parts.flatMap((part) => part.failed).slice(0, 50),
      remarks: parts.map(({ remark }) => remark),
    }
  },
}

interface Part {
  readonly passed: number
  readonly failed: readonly string[]
  readonly remark: string
}

async function matrix(): Promise<Part> {
  const table = tableOfAccess()
  const failed: string[] = []
  for (const call of callNames) {
    for (const [column, asker] of ASKERS.entries()) {
      const [sign, said] = [await signOf(call, asker), table.get(call)?.[column]]
      if (sign !== said) failed.push(`${call} asked by ${asker.name}: ${sign}, the table says ${said ?? 'nothing'}`)
    }
  }
  const cells = callNames.length * ASKERS.length
  return {
    passed: cells - failed.length,
    failed,
    remark: `${callNames.length} calls × ${ASKERS.length} askers = ${cells} cells`,
  }
}

/** The sender is asked about before any call, so one question stands for all channels; it is asked for each all the same. */
function senders(): Part {
  const failed = callNames.flatMap((call) =>
    FOREIGN_PAGES.filter((url) => isOurWindow(frameAt(url))).map((url) => `${call} answers ${url}`),
  )
  const tried = callNames.length * FOREIGN_PAGES.length
  return {
    passed: tried - failed.length,
    failed,
    remark: `${tried} foreign senders refused before their request is read`,
  }
}

function frameAt(url: string): WebFrameMain {
  return { url, parent: null, isDestroyed: () => false } as unknown as WebFrameMain
}

async function junk(): Promise<Part> {
  const { ask, calls, people, broken } = await anAskedDesk()
  const failed: string[] = []
  let tried = 0
  for (const call of calls) {
    for (const one of JUNK) {
      tried += 1
      const answer = await ask(call, one, people[1] ?? failing())
      if (answer.ok || answer.error.kind !== 'invalid') failed.push(`${call} took junk`)
    }
  }
  return { passed: tried - failed.length, failed: [...failed, ...broken], remark: `${tried} pieces of junk refused` }
}

async function made(count: number): Promise<Part> {
  const random = seededRandom(SEED)
  const failed = new Set<string>()
  let [taken, passed] = [0, 0]
  for (let done = 0; done < count; done += PER_DESK) {
    const asked = await anAskedDesk()
    for (let number = 0; number < Math.min(PER_DESK, count - done); number += 1) {
      const call = asked.calls[Math.floor(random() * asked.calls.length)] ?? failing()
      const person = asked.people[Math.floor(random() * asked.people.length)] ?? failing()
      const request = madeRequest(contract[call].takes, { random, ids: asked.ids })
      taken += isTaken(call, request) ? 1 : 0
      const words = await answerIs(asked.ask, call, request, person)
      if (words === null) passed += 1
      else failed.add(words)
    }
    for (const words of asked.broken) failed.add(words)
    for (const fault of allFaults(asked.desk.store.reader))
      failed.add(`the ledger does not balance: ${JSON.stringify(fault)}`)
  }
  return {
    passed,
    failed: [...failed],
    remark: `${count} made requests, ${taken} of them past their schema, through the router to the real services`,
  }
}

/** Sign-in, people, own accounts, keys, backups and restores, beside a real vault; a new one where the old one is gone. */
async function madeForVault(count: number): Promise<Part> {
  const random = seededRandom(SEED + 1)
  const failed = new Set<string>()
  let [taken, passed, vaults] = [0, 0, 1]
  let vault = await anAskedVault()
  const end = (): void => {
    for (const words of vault.broken) failed.add(words)
    vault.end()
  }
  for (let number = 0; number < count; number += 1) {
    if (number % 25 === 24 && !(await vault.comeBack())) {
      end()
      vault = await anAskedVault()
      vaults += 1
    }
    const call = vault.calls[Math.floor(random() * vault.calls.length)] ?? failing()
    const request = madeRequest(contract[call].takes, { random, ids: vault.ids })
    taken += isTaken(call, request) ? 1 : 0
    const words = await answerIs(vault.ask, call, request, null)
    if (words === null) passed += 1
    else failed.add(words)
  }
  end()
  const remark = `${count} made requests beside ${vaults} vaults, ${taken} past their schema`
  return { passed, failed: [...failed], remark: `${remark}, over ${vault.calls.length} calls` }
}

/** Null for an answer as the contract has it; else what is wrong with it. */
async function answerIs(
  ask: (call: Call, request: unknown, person: never) => Promise<unknown>,
  call: Call,
  request: unknown,
  person: unknown,
): Promise<string | null> {
  try {
    const answer = (await ask(call, request, person as never)) as {
      readonly ok?: unknown
      readonly error?: { readonly kind?: string }
    }
    if (answer.ok === true) return null
    return ['invalid', 'refused', 'denied'].includes(answer.error?.kind ?? '') ? null : `${call}: ${answer.error?.kind}`
  } catch (error) {
    return `${call} threw ${error instanceof Error ? error.message : String(error)}`
  }
}

function failing(): never {
  throw new Error('the desk has no calls')
}
