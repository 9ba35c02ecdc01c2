import { createHash } from 'node:crypto'
import type { Desk, SavedFile } from '../../electron/services/desk.ts'
import { deskHandlers } from '../../electron/services/handlers.ts'
import { priceTexts } from '../../electron/services/prices/price-text.ts'
import { tryApprovalPin } from '../../electron/vault/approval-pin.ts'
import { readAnswerBytes } from '../../electron/workers/answer-bytes.ts'
import type { Call, Caller, Given, Received } from '../../shared/contract/contract.ts'
import type { AppError } from '../../shared/contract/errors.ts'
import { addDays, type PlainDate } from '../../shared/dates/plain-date.ts'
import { flatText } from '../../shared/documents/flat-text.ts'
import type { Person } from '../../shared/model/clinic.ts'
import { aClinicWithOnePatient } from './filled-store.ts'
import { COUNSELOR, NOW, TODAY } from './samples.ts'

type DeskCall = keyof ReturnType<typeof deskHandlers>

/** A desk at a fixed moment, with a real store in memory and counted ids. Papers are drawn as their flat text. */
export interface TestDesk extends Desk {
  /** Moves the clock on; ids go on counting. */
  readonly later: (span: { readonly minutes?: number; readonly days?: number }) => void
  /** The file that the next dialog gives; null closes it. */
  priceFile: { readonly fileName: string; readonly text: string } | null
  answerFile: { readonly name: string; readonly bytes: Uint8Array } | null
  savedAs: SavedFile
  readonly saved: { readonly name: string; readonly bytes: Uint8Array }[]
  /** What was put on the clipboard. */
  readonly copied: readonly string[]
  readonly printed: { readonly title: string; readonly bytes: Uint8Array }[]
}

export function openDesk(changes: Partial<Desk> = {}): TestDesk {
  let moment = Date.parse(NOW)
  let today: PlainDate = TODAY
  let ids = 0
  const saved: TestDesk['saved'] = []
  const printed: TestDesk['printed'] = []
  const copied: string[] = []
  const desk: TestDesk = {
    store: aClinicWithOnePatient(),
    workstation: 'W1',
    now: () => new Date(moment).toISOString(),
    today: () => today,
    newId: () => `W1-${String(++ids).padStart(4, '0')}`,
    drawPaper: async (model, { mark, copyFirstOn }) => ({
      bytes: new TextEncoder().encode(`${mark} ${copyFirstOn ?? ''}\n${flatText(model)}`),
      pages: 1,
      warnings: [],
    }),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    priceFiles: priceTexts(() => desk.priceFile),
    answerFiles: {
      choose: async () => desk.answerFile && { name: desk.answerFile.name, ...readAnswerBytes(desk.answerFile.bytes) },
      give: async (bytes) => readAnswerBytes(bytes),
    },
    saveFile: async (name, bytes) => {
      if (desk.savedAs.kind === 'saved') saved.push({ name, bytes })
      return desk.savedAs
    },
    chooseFolder: async () => '/charts',
    saveInFolder: (folder, name, bytes) => {
      saved.push({ name: `${folder}/${name}`, bytes })
      return { kind: 'saved', fileName: name }
    },
    tryApprovalPin: (personId, pin) =>
      tryApprovalPin(desk.store.reader, personId, pin, async (_who, isRight) =>
        (await isRight()) ? { ok: true } : { ok: false, triesLeft: 4, waitSeconds: 0 },
      ),
    printFile: async (file, title) =>
      void printed.push({ title, bytes: ArrayBuffer.isView(file) ? file : Buffer.concat(file) }),
    copyText: async (text) => void copied.push(text),
    printers: async () => [],
    sendToPrinter: async ({ files, title }) => {
      printed.push({ title, bytes: Buffer.concat(files) })
      return 'printed'
    },
    later: ({ minutes = 0, days = 0 }) => {
      moment += (minutes + days * 1_440) * 60_000
      today = addDays(today, days)
    },
    priceFile: null,
    answerFile: null,
    savedAs: { kind: 'saved', fileName: 'paper.pdf' },
    saved,
    printed,
    copied,
    ...changes,
  }
  return desk
}

/** Asks as the window does and gives the value; throws where the desk refuses. */
export async function ask<C extends DeskCall>(
  desk: Desk,
  call: C,
  request: Received<C>,
  person: Person = COUNSELOR,
): Promise<Given<C>> {
  const answer = await deskHandlers(desk)[call](request as never, { person } satisfies Caller)
  if (!answer.ok) throw new Error(`${call}: ${JSON.stringify(answer.error)}`)
  return answer.value as Given<C>
}

/** Asks, and gives the error that comes back; throws where the desk does as asked. */
export async function refusalTo<C extends DeskCall>(
  desk: Desk,
  call: C,
  request: Received<C>,
  person: Person = COUNSELOR,
): Promise<AppError> {
  const answer = await deskHandlers(desk)[call](request as never, { person })
  if (answer.ok) throw new Error(`${call} did as asked`)
  return answer.error
}

/** A refusal as tests compare it. */
export function refusal(code: string, facts: Readonly<Record<string, string | number>> = {}) {
  return { kind: 'refused', code, facts }
}

/** Every call that the desk answers, for checks over all of them. */
export function deskCalls(desk: Desk): readonly Call[] {
  return Object.keys(deskHandlers(desk)) as Call[]
}
