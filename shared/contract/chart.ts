import { z } from 'zod'
import { documentIdSchema } from '../model/ids.ts'
import { ADMINISTRATION, answers, DESK, nothing } from './call.ts'

/** The folder into which copies for the chart go; empty where somebody is asked for a place each time. */
export interface ChartFolder {
  readonly folder: string
}

/** Calls about copies for the chart. */
export const chartCalls = {
  /** Writes the stored copy for the chart, named by the clinic's rule, into its folder; asks where there is none. */
  'paper.chart': {
    takes: z.strictObject({ documentId: documentIdSchema }),
    gives: answers<{ readonly fileName: string }>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  'chartFolder.get': {
    takes: nothing,
    gives: answers<ChartFolder>(),
    roles: DESK,
    lock: 'none',
    audited: false,
  },
  /** Asks for the folder in main's own dialog: the window never names a place. */
  'chartFolder.choose': {
    takes: nothing,
    gives: answers<ChartFolder>(),
    roles: ADMINISTRATION,
    lock: 'none',
    audited: true,
  },
  /** From now on somebody is asked for a place each time; what was saved stays where it is. */
  'chartFolder.forget': {
    takes: nothing,
    gives: answers<ChartFolder>(),
    roles: ADMINISTRATION,
    lock: 'none',
    audited: true,
  },
} as const

export type ChartCall = keyof typeof chartCalls
