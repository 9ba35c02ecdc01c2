import type { Writer } from '../../db/connection.ts'
import * as numbers from '../../db/repositories/numbers.ts'
import type { NumberKind } from '../../db/schema/numbers.ts'
import { yearOf } from '../../shared/dates/plain-date.ts'
import type { Desk } from './desk.ts'
import type { DrawnFaces } from './issue-paper.ts'

/** Takes the number that a paper was drawn with. Throws, and so undoes all, when another paper took it meanwhile. */
export function takeNumber(desk: Desk, tx: Writer, kind: NumberKind, paper: DrawnFaces): string {
  const drawnWith = paper.model.number.text
  const taken = numbers.take(tx, kind, yearOf(desk.today()), paper.issuedAt)
  if (taken !== drawnWith) throw new Error(`drawn as ${drawnWith}, but ${taken} is next`)
  return taken
}
