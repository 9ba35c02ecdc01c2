import { addDays, type PlainDate } from '../../../shared/dates/plain-date.ts'
import type { HandOverLine, Tray, TrayDraft } from '../../../shared/model/tray.ts'
import { trayWords } from '../../../shared/text/tray.ts'
import { dayOfIso } from '../../lib/clock.ts'
import { draftPlace } from '../../lib/draft-place.ts'
import { isOldDraft } from '../../lib/old-drafts.ts'
import type { Place } from '../../lib/place.ts'

/** How long a form that was thrown away can be fetched back. */
const KEPT_DAYS = 30

/** One row of the tray: what it is, and where it is opened; null where it is only read. */
export interface TrayRow {
  readonly id: string
  readonly state: keyof typeof trayWords.states
  readonly patientName: string
  readonly title: string
  /** The last key typed, or the moment of handing over or discarding, in UTC. */
  readonly since: string
  readonly note: string
  readonly place: Place | null
  /** What a handover names it by; null for what cannot be handed on. */
  readonly handed: { readonly kind: 'draft' | 'work'; readonly key: string } | null
  /** The waiting line of a handover. */
  readonly lineId: string | null
}

/** The field in which one was last at a place; empty where nobody knows. */
export type FieldAt = (place: Place) => string

interface Seen {
  readonly today: PlainDate
  readonly fieldAt: FieldAt
}

const nowhere: FieldAt = () => ''

/** The tray in the order of reading: what waits for me, what I began, what the desk began, what was thrown away. */
export function trayRows(tray: Tray, today: PlainDate, fieldAt: FieldAt = nowhere): readonly TrayRow[] {
  return [
    ...tray.handedToMe.map((line) => ({ ...lineRow(line), state: 'handed' as const, handed: null })),
    ...tray.drafts.map((draft) => draftRow(draft, tray.handedByMe, { today, fieldAt })),
    ...tray.handedByMe.filter(({ kind }) => kind !== 'draft').map((line) => ({ ...lineRow(line), ...waits(line) })),
    ...tray.estimates.map(({ estimateId, title, patientName, changedAt }) => ({
      id: `estimate ${estimateId}`,
      state: 'estimate' as const,
      patientName,
      title: trayWords.estimate(title),
      since: changedAt,
      note: isOldDraft({ changedAt }, today) ? trayWords.oldEstimate : '',
      place: { to: 'estimate', estimateId } as const,
      handed: { kind: 'work', key: `drafts:${estimateId}` } as const,
      lineId: null,
    })),
    ...tray.discarded.map(({ id, title, patientName, discardedAt }) => ({
      id,
      state: 'discarded' as const,
      patientName,
      title,
      since: discardedAt,
      note: trayWords.kept(addDays(dayOfIso(discardedAt), KEPT_DAYS), today),
      place: null,
      handed: null,
      lineId: null,
    })),
  ]
}

/** How many things wait: drafts of one's own and of the desk, and what was handed over. */
export function trayCount({ drafts, estimates, handedToMe }: Tray): number {
  return drafts.length + estimates.length + handedToMe.length
}

function draftRow(draft: TrayDraft, lines: Tray['handedByMe'], { today, fieldAt }: Seen): TrayRow {
  const { key, title, patientName, changedAt, handedAs } = draft
  const isOld = isOldDraft(draft, today)
  const place = draftPlace(key)
  const line = lines.find(({ id }) => id === handedAs)
  return {
    id: `draft ${key}`,
    state: line !== undefined ? 'waiting' : isOld ? 'old' : 'draft',
    patientName,
    title,
    since: changedAt,
    note: line === undefined ? ownNote(isOld, fieldAt(place)) : trayWords.to(line.to?.name ?? null, line.note),
    place,
    handed: { kind: 'draft', key },
    lineId: handedAs,
  }
}

function ownNote(isOld: boolean, field: string): string {
  const last = field === '' ? '' : trayWords.lastField(field)
  return isOld ? [trayWords.oldNote, last].join(' ').trim() : last
}

function lineRow({ id, title, patientName, handedAt, note, from }: HandOverLine) {
  return { id, title, patientName, since: handedAt, note: trayWords.from(from.name, note), place: null, lineId: id }
}

function waits({ to, note }: HandOverLine): Pick<TrayRow, 'state' | 'handed' | 'note'> {
  return { state: 'waiting', handed: null, note: trayWords.to(to?.name ?? null, note) }
}
