import type { Reader } from '../../../db/connection.ts'
import { ownersByKey } from '../../../db/repositories/work-marks.ts'

/**
 * To whom work on each plan was given last, by the plan's id: the day's work is given row by row, and a plan has several
 * rows through its life. Plans whose work is everybody's are left out.
 */
export function planOwners(reader: Reader): ReadonlyMap<string, string> {
  return new Map([...ownersByKey(reader)].map(([key, { name }]) => [aboutOf(key), name]))
}

/** What a row of work is about: `overdue:W1-0001` and `coming:W1-0001.3` are both about the plan W1-0001. */
function aboutOf(key: string): string {
  return key.replace(/^[^:]*:/, '').replace(/\..*$/, '')
}
