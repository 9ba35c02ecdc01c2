import { z } from 'zod'
import { WORK_PARTS } from '../model/long-work.ts'
import { patientViewSchema } from '../model/patient-view.ts'
import { sidesSchema } from '../model/printing.ts'

/** What main may tell a window of its own accord. No answer goes back. */
export const events = {
  'lock.changed': z.strictObject({ state: z.enum(['signedOut', 'softLocked', 'open']) }),
  /** `part` says what is done just now, where work has several; `ended` is the last word about it. */
  progress: z.strictObject({
    task: z.string().max(40),
    part: z.enum([...WORK_PARTS, 'ended']).optional(),
    done: z.number(),
    total: z.number().nullable(),
  }),
  'record.changed': z.strictObject({ kind: z.string().max(40), id: z.string().max(40) }),
  /** To the patient's window alone; null shows the clinic's name. */
  'patientView.show': z.strictObject({ clinicName: z.string().max(120), view: patientViewSchema.nullable() }),
  /** To the page for a printer alone: the stored files whose pages it draws, one below the other. */
  'print.show': z.strictObject({ files: z.array(z.instanceof(Uint8Array)).min(1).max(10), sides: sidesSchema }),
} as const

/** What the page for a printer is called once its pages are drawn, and when it cannot draw them. */
export const PRINT_TITLES = { drawn: 'pages drawn', failed: 'pages failed' } as const

export type EventName = keyof typeof events
export type EventContent<E extends EventName> = z.output<(typeof events)[E]>

/** The whole bridge as the page sees it under `window.candor`. */
export interface Bridge {
  readonly call: (name: string, request: unknown) => Promise<unknown>
  /** Gives a function that ends the listening. */
  readonly on: (name: string, listener: (content: unknown) => void) => () => void
}
