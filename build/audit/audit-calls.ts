import { isDeepStrictEqual } from 'node:util'
import { callNames } from '../../shared/contract/call-names.ts'
import { type Call, contract } from '../../shared/contract/contract.ts'
import type { LaunchedApp } from '../stand-in/launch.ts'
import { JUNK } from './expected.ts'

const START = 'app://ui/index.html'
const OUR_FRAME = { url: START, hasParent: false }
const FOREIGN_FRAMES = [
  { name: 'a frame that is gone', frame: null },
  { name: 'a frame inside', frame: { url: START, hasParent: true } },
  { name: 'another origin', frame: { url: 'https://example.com/index.html', hasParent: false } },
  { name: 'an origin like ours', frame: { url: 'app://ui.example/index.html', hasParent: false } },
] as const
/** Traces of the inside that no answer may show: statements, places in code, words of the engine. */
const TELLTALE = /sqlite|select |insert |syntax|\bat .*\.js|node_modules|ZodError|undefined is not|cannot read/i
const FIRST_PERSON = {
  clinicName: 'Sample Clinic',
  personName: 'Sample Person A',
  password: 'violet harbour kettle drum',
  worksAtDesk: true,
} as const
const ROLES_OF_FIRST = ['administrator', 'counselor'] as const
const MORE_THAN_A_PERSON = 2_000

/** Asks every call what it should refuse: while nobody is signed in, then, if wanted, in the session of the first person. */
export async function auditCalls(app: LaunchedApp, setsUp: boolean): Promise<readonly string[]> {
  const channels = await app.probe.channels()
  return [
    ...callNames.filter((call) => !channels.includes(call)).map((call) => `no answer to ${call}`),
    ...channels.filter((channel) => !isCall(channel)).map((channel) => `the channel ${channel} is in no contract`),
    ...(await sendersOf(app)),
    ...(await closedOf(app)),
    ...(setsUp ? await openOf(app) : []),
  ]
}

async function sendersOf(app: LaunchedApp): Promise<readonly string[]> {
  const found: string[] = []
  for (const call of callNames) {
    for (const { name, frame } of FOREIGN_FRAMES) {
      const { ok, value } = await app.probe.invokeFrom(frame, call, [{}])
      if (!ok || codeOf(value) !== 'DENIED') found.push(`${call} answers ${name}`)
    }
  }
  return found
}

async function closedOf(app: LaunchedApp): Promise<readonly string[]> {
  const found: string[] = []
  for (const call of callNames) {
    const { value } = await app.probe.invokeFrom(OUR_FRAME, call, [{ junk: 1 }])
    const wanted = contract[call].lock === 'any' ? 'invalid' : 'LOCKED'
    if (codeOf(value) !== wanted) found.push(`${call} while nobody is signed in is ${codeOf(value)}`)
  }
  return found
}

async function openOf(app: LaunchedApp): Promise<readonly string[]> {
  const { value } = await app.probe.invokeFrom(OUR_FRAME, 'setup.create', [FIRST_PERSON])
  if (codeOf(value) !== 'done') return [`set-up is ${codeOf(value)}`]
  const found: string[] = []
  for (const call of callNames) {
    const wanted = mayFirst(call) ? 'invalid' : 'DENIED'
    for (const junk of JUNK) found.push(...(await junkOf(app, call, { junk, wanted })))
  }
  return [...new Set(found), ...(await paceOf(app))]
}

async function junkOf(
  app: LaunchedApp,
  call: Call,
  { junk, wanted }: { readonly junk: unknown; readonly wanted: string },
): Promise<readonly string[]> {
  const { ok, value } = await app.probe.invokeFrom(OUR_FRAME, call, [junk])
  if (!ok) return [`${call} throws on junk`]
  if (TELLTALE.test(JSON.stringify(value) ?? '')) return [`${call} tells too much`]
  return codeOf(value) === wanted ? [] : [`${call} with junk is ${codeOf(value)}`]
}

/** A page that was taken over and reads out one patient after another is slowed down. */
async function paceOf(app: LaunchedApp): Promise<readonly string[]> {
  for (let count = 0; count < MORE_THAN_A_PERSON; count += 1) {
    const { value } = await app.probe.invokeFrom(OUR_FRAME, 'patient.get', [{ patientId: 'W1-none' }])
    if (codeOf(value) === 'TOO_FAST') return []
  }
  return ['patient.get has no limit of pace']
}

function isCall(channel: string): boolean {
  return callNames.some((call) => call === channel)
}

function mayFirst(call: Call): boolean {
  const { roles } = contract[call]
  return roles === 'everyone' || ROLES_OF_FIRST.some((role) => roles.some((may) => may === role))
}

/** In one word what an answer is: `done`, `invalid`, a code, or `no answer` when it has none of our shapes. */
function codeOf(value: unknown): string {
  const answer = value as { readonly ok?: unknown; readonly error?: Readonly<Record<string, unknown>> } | undefined
  if (answer?.ok === true) return 'done'
  if (answer?.error?.kind === 'denied') {
    const isBare = isDeepStrictEqual(value, { ok: false, error: { kind: 'denied', code: answer.error.code } })
    return isBare ? String(answer.error.code) : 'talkative'
  }
  return String(answer?.error?.code ?? answer?.error?.kind ?? 'no answer')
}
