import type { Writer } from '../../../db/connection.ts'
import * as formDrafts from '../../../db/repositories/form-drafts.ts'
import * as handOvers from '../../../db/repositories/hand-overs.ts'
import * as people from '../../../db/repositories/people.ts'
import * as workMarks from '../../../db/repositories/work-marks.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import type { Tray } from '../../../shared/model/tray.ts'
import { cardNumberRefusal } from '../card-number.ts'
import type { Desk } from '../desk.ts'
import { notPossible } from '../plan-changes/change-refusal.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { mayTake, trayOf } from './list-tray.ts'

type Request = Received<'tray.handOver'>

/**
 * Hands forms, rows of work and plain words to a colleague, or to whoever comes next. Nothing moves before it is taken:
 * what nobody takes stays with the giver. Source: user journeys, J11.
 */
export function handOver(desk: Desk, { lines, toId }: Request, caller: Caller): Answer<Tray> {
  const who = signedIn(caller)
  const card = cardNumberRefusal(Object.fromEntries(lines.map(({ note }, index) => [`note${index + 1}`, note])))
  if (card) return card
  return desk.store.writer.transaction((tx): Answer<Tray> => {
    const to = toId === null ? null : people.find(tx, toId)
    if (toId !== null && (toId === who.id || !(to?.active && mayTake(to)))) return notPossible('handOverNobody')
    const [stray] = lines.filter((line) => !mayHandOver(tx, who, line))
    if (stray !== undefined) return stray.kind === 'draft' ? refused('NOT_FOUND') : notPossible('assignOthers')
    for (const { kind, key, title, note } of lines) {
      const id = desk.newId()
      endEarlier(desk, tx, who, key)
      const parts = { id, kind, subjectKey: key, title, note, fromId: who.id, toId, handedAt: desk.now() }
      handOvers.add(tx, parts)
      recordAct(desk, tx, caller, { action: 'tray.handOver', kind: 'work', id: key || id, after: { to: toId } })
    }
    return done(trayOf(desk, tx, who))
  })
}

/** One's own form, work that is free or one's own, and words. Work of others is given on by a lead or supervisor. */
function mayHandOver(tx: Writer, who: Person, { kind, key }: Request['lines'][number]): boolean {
  if (kind === 'words') return key === ''
  if (kind === 'draft') return formDrafts.find(tx, who.id, key) !== null
  const owner = workMarks.ownersByKey(tx).get(key)
  return key !== '' && (owner === undefined || owner.id === who.id || mayReassign(who))
}

function mayReassign({ roles }: Person): boolean {
  return roles.includes('lead') || roles.includes('supervisor')
}

/** The same form or work is handed to one person at a time: the newest word holds. */
function endEarlier(desk: Desk, tx: Writer, who: Person, key: string): void {
  const earlier = handOvers.listWaiting(tx).filter((line) => line.fromId === who.id && line.subjectKey === key)
  for (const line of earlier) if (key !== '') handOvers.withdraw(tx, line.id, desk.now())
}

/** Takes lines over: a form moves to the taker, work gets a new owner, words are read. */
export function takeOver(desk: Desk, { ids }: Received<'tray.take'>, caller: Caller): Answer<Tray> {
  const who = signedIn(caller)
  return desk.store.writer.transaction((tx): Answer<Tray> => {
    const lines = ids.map((id) => handOvers.findWaiting(tx, id))
    const mine = lines.filter((line) => line !== null && line.fromId !== who.id && (line.toId ?? who.id) === who.id)
    if (mine.length < ids.length) return refused('NOT_FOUND')
    for (const line of mine) {
      if (line === null) continue
      const { id, kind, subjectKey, fromId } = line
      if (kind === 'draft' && formDrafts.find(tx, fromId, subjectKey) === null) return refused('NOT_FOUND')
      if (kind === 'draft' && formDrafts.find(tx, who.id, subjectKey) !== null) return notPossible('draftTwice')
      if (kind === 'draft') formDrafts.move(tx, subjectKey, fromId, who.id)
      if (kind === 'work') giveWork(desk, tx, subjectKey, who)
      handOvers.markTaken(tx, id, who.id, desk.now())
      recordAct(desk, tx, caller, { action: 'tray.take', kind: 'work', id: subjectKey || id, after: { from: fromId } })
    }
    return done(trayOf(desk, tx, who))
  })
}

function giveWork(desk: Desk, tx: Writer, workKey: string, who: Person): void {
  workMarks.assign(tx, { workKey, ownerId: who.id, assignedAt: desk.now(), assignedBy: who.id })
}

/** The giver keeps what nobody took yet. */
export function withdraw(desk: Desk, { ids }: Received<'tray.withdraw'>, caller: Caller): Answer<Tray> {
  const who = signedIn(caller)
  return desk.store.writer.transaction((tx): Answer<Tray> => {
    const lines = ids.map((id) => handOvers.findWaiting(tx, id)).filter((line) => line?.fromId === who.id)
    if (lines.length < ids.length) return refused('NOT_FOUND')
    for (const line of lines) {
      if (!line) continue
      handOvers.withdraw(tx, line.id, desk.now())
      recordAct(desk, tx, caller, { action: 'tray.withdraw', kind: 'work', id: line.subjectKey || line.id })
    }
    return done(trayOf(desk, tx, who))
  })
}
