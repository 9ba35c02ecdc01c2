import { steps } from '../../../../shared/text/estimate-screen.ts'
import type { Editing } from '../parts/cell-editor.tsx'
import type { FoundService } from '../parts/use-line-box.ts'
import { type OnFile, takenFromFile } from './auth-on-file.ts'
import { nameOf } from './checks.ts'
import {
  chargeTyped,
  copiedAbove,
  lineChanged,
  movedLine,
  movedRoute,
  unitsChanged,
  withLine,
  withoutLine,
} from './edits.ts'
import { lineFromHit, lineWithoutPrice } from './new-line.ts'
import type { Edits } from './use-edits.ts'

/** What the board does to the draft, each as one named step. */
export interface BoardDeeds {
  readonly add: (found: readonly FoundService[], after: string | null) => void
  readonly remove: (lineId: string) => void
  /** What is on file about the authorization of a line. */
  readonly takeOnFile: (lineId: string) => void
  readonly moveLine: (lineId: string, by: -1 | 1) => void
  readonly moveColumn: (routeId: string, by: -1 | 1) => void
  /** The cell above copied over this one; on code the whole service. */
  readonly copyAbove: (lineId: string, column: string) => void
  /** Another service on the same line, with its own prices. */
  readonly replace: (lineId: string, found: FoundService) => void
  /** Words and units that were typed into a cell. False when the text is no answer there. */
  readonly type: (editing: Editing, text: string) => boolean
}

const MOST_UNITS = 9_999

export function boardDeeds({ draft, edit }: Edits, onFile: OnFile): BoardDeeds {
  const line = (lineId: string) => draft.question.lines.find((one) => one.id === lineId)
  const name = (lineId: string) => {
    const found = line(lineId)
    return found ? nameOf(found) : lineId
  }
  return {
    add(found, after) {
      const [first] = found
      if (!first) return
      const step =
        found.length === 1 ? steps.added(first.hit?.fee.words ?? first.typed.text) : steps.addedLines(found.length)
      edit(step, (now) =>
        found.reduce((soFar, one, index) => withFile(soFar, addOne(soFar, one, after, index), onFile), now),
      )
    },
    takeOnFile: (lineId) => edit(steps.onFile, (now) => takenFromFile(now, lineId, onFile)),
    remove: (lineId) => edit(steps.removed(name(lineId)), (now) => withoutLine(now, lineId)),
    moveLine: (lineId, by) => edit(steps.moved(name(lineId)), (now) => movedLine(now, lineId, by)),
    moveColumn(routeId, by) {
      const route = draft.question.routes.find((one) => one.id === routeId)
      edit(steps.columnMoved(route?.name ?? routeId), (now) => movedRoute(now, routeId, by))
    },
    copyAbove: (lineId, column) => edit(steps.copied, (now) => cellAbove(now, lineId, column)),
    replace: (lineId, found) => edit(steps.code, (now) => replaced(now, lineId, found)),
    type(editing, text) {
      if (editing.column === 'units') return typeUnits(editing.lineId, text)
      edit(steps.words(name(editing.lineId)), (now) => lineChanged(now, editing.lineId, { words: text.trim() }))
      return true
    },
  }

  function typeUnits(lineId: string, text: string): boolean {
    const units = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0
    if (units === 0 || units > MOST_UNITS) return false
    edit(steps.units(name(lineId)), (now) => unitsChanged(now, lineId, units))
    return true
  }
}

/** A line that was just added stands as the clinic's file says. */
function withFile(before: Edits['draft'], now: Edits['draft'], onFile: OnFile): Edits['draft'] {
  const known = new Set(before.question.lines.map(({ id }) => id))
  const added = now.question.lines.filter(({ id }) => !known.has(id))
  return added.reduce((soFar, { id }) => takenFromFile(soFar, id, onFile), now)
}

/** The line with another service: its units stay, its prices are those of the new one. */
function replaced(draft: Edits['draft'], lineId: string, { typed, hit }: FoundService): Edits['draft'] {
  const at = draft.question.lines.findIndex((line) => line.id === lineId)
  const before = draft.question.lines[at]
  if (!before) return draft
  const same = { ...typed, units: typed.units === 1 ? before.units : typed.units }
  const { line, prices } = hit ? lineFromHit(draft, hit, same) : lineWithoutPrice(draft, same)
  const own = Object.entries(prices).map(([routeId, price]) => [routeId, { ...price, lineId }] as const)
  const changed = withLine(
    withoutLine(draft, lineId),
    { line: { ...line, id: lineId }, prices: Object.fromEntries(own) },
    at,
  )
  return withPackagesOf(draft, changed)
}

/** The line stays in the packages that it was in. */
function withPackagesOf(before: Edits['draft'], now: Edits['draft']): Edits['draft'] {
  const routes = now.question.routes.map((route) => {
    const old = before.question.routes.find((one) => one.id === route.id)
    const isPackaged = old?.kind === 'selfPay' && old.pricing?.method === 'package'
    return isPackaged && route.kind === 'selfPay' && old.pricing ? { ...route, pricing: old.pricing } : route
  })
  return { ...now, question: { ...now.question, routes } }
}

function cellAbove(draft: Edits['draft'], lineId: string, column: string): Edits['draft'] {
  const above = draft.question.lines[draft.question.lines.findIndex((line) => line.id === lineId) - 1]
  if (!above) return draft
  if (column === 'units') return unitsChanged(draft, lineId, above.units)
  if (column === 'service') return lineChanged(draft, lineId, { words: above.words })
  if (column === 'charge') return chargeTyped(draft, lineId, above.charge, above.chargeSource)
  return column === 'code' ? copiedAbove(draft, lineId) : draft
}

function addOne(
  draft: Edits['draft'],
  { typed, hit, own = {} }: FoundService,
  after: string | null,
  offset: number,
): Edits['draft'] {
  const priced = hit ? lineFromHit(draft, hit, typed) : lineWithoutPrice(draft, typed)
  const at = draft.question.lines.findIndex((line) => line.id === after)
  return withLine(draft, { ...priced, line: { ...priced.line, ...own } }, at < 0 ? undefined : at + 1 + offset)
}
