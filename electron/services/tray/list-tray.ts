import type { Reader } from '../../../db/connection.ts'
import * as discardedDrafts from '../../../db/repositories/discarded-drafts.ts'
import { patientNames } from '../../../db/repositories/draft-subjects.ts'
import * as formDrafts from '../../../db/repositories/form-drafts.ts'
import * as handOvers from '../../../db/repositories/hand-overs.ts'
import { listDraftEstimates } from '../../../db/repositories/open-work.ts'
import * as people from '../../../db/repositories/people.ts'
import { DESK, DRAFTING } from '../../../shared/contract/call.ts'
import type { Caller } from '../../../shared/contract/contract.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import type { HandOverLine, Tray, TrayEstimate } from '../../../shared/model/tray.ts'
import type { Desk } from '../desk.ts'
import { signedIn } from '../signed-in.ts'

/** How long a form that was thrown away can be fetched back. Source: user journeys, section 7. */
const DISCARDED_KEPT_DAYS = 30
const DAY_MS = 86_400_000

/** Everything begun and not finished, as the person who asks sees it. */
export function listTray(desk: Desk, caller: Caller): Answer<Tray> {
  return done(trayOf(desk, desk.store.reader, signedIn(caller)))
}

/** The same inside a transaction. */
export function trayOf(desk: Desk, reader: Reader, who: Person): Tray {
  const drafts = formDrafts.listOf(reader, who.id)
  const waiting = handOvers.listWaiting(reader)
  const discarded = discardedDrafts.listSince(reader, who.id, keptSince(desk.now()))
  const keys = [...drafts, ...discarded].map(({ key }) => key)
  const names = patientNames(reader, [...keys, ...waiting.map(({ subjectKey }) => subjectKey)])
  const lineOf = linesOver(reader, names)
  return {
    drafts: drafts.map(({ key, title, changedAt }) => ({
      key,
      title,
      changedAt,
      patientName: names.get(key) ?? '',
      handedAs: waiting.find((line) => line.fromId === who.id && line.subjectKey === key)?.id ?? null,
    })),
    estimates: worksAtDesk(who) ? listDraftEstimates(reader).map(estimateOf) : [],
    handedToMe: waiting.filter(({ fromId, toId }) => fromId !== who.id && (toId ?? who.id) === who.id).map(lineOf),
    handedByMe: waiting.filter(({ fromId }) => fromId === who.id).map(lineOf),
    discarded: discarded.map(({ id, key, title, discardedAt }) => ({
      id,
      key,
      title,
      discardedAt,
      patientName: names.get(key) ?? '',
    })),
    people: people
      .list(reader)
      .filter((person) => person.active && person.id !== who.id && mayTake(person))
      .map(({ id, name }) => ({ id, name })),
  }
}

/** The moment before which what was thrown away is gone for good. */
export function keptSince(now: string): string {
  return new Date(Date.parse(now) - DISCARDED_KEPT_DAYS * DAY_MS).toISOString()
}

/** May work be handed to this person at all? */
export function mayTake(person: Person): boolean {
  return person.roles.some((role) => DRAFTING.includes(role))
}

function worksAtDesk(person: Person): boolean {
  return person.roles.some((role) => DESK.includes(role))
}

function estimateOf(draft: ReturnType<typeof listDraftEstimates>[number]): TrayEstimate {
  const { estimateId, title, changedAt, patient } = draft
  return { estimateId, title, changedAt, patientName: patient?.patientName ?? '' }
}

function linesOver(reader: Reader, names: ReadonlyMap<string, string>) {
  const nameOf = new Map(people.list(reader).map(({ id, name }) => [id, name]))
  const who = (id: Person['id']) => ({ id, name: nameOf.get(id) ?? '' })
  return (line: handOvers.StoredLine): HandOverLine => ({
    id: line.id,
    kind: line.kind,
    key: line.subjectKey,
    title: line.title,
    patientName: names.get(line.subjectKey) ?? '',
    note: line.note,
    from: who(line.fromId),
    to: line.toId === null ? null : who(line.toId),
    handedAt: line.handedAt,
  })
}
