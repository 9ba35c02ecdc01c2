import { unseenBy } from '../../../db/repositories/keeping-notices.ts'
import type { AppStatus } from '../../../shared/contract/session.ts'
import type { ClinicRoom } from './clinic-room.ts'
import { isClockBehind, worriesOf } from './worries.ts'

/** What the window may know at any time: no patient is in it. */
export function statusOf(room: ClinicRoom): AppStatus {
  const { clinicName, draftCount, openDay, backupProvenAt, wasCutOff } = room.note
  const isOpen = room.session.state === 'open'
  const problem = room.person === null ? room.problem() : null
  const closed = room.isFirstRun() ? 'firstRun' : problem !== null ? 'recovery' : room.session.state
  return {
    state: isOpen ? 'open' : closed,
    version: room.parts.appVersion,
    clinicName,
    people: room.vault.people(),
    draftCount,
    openDay,
    backupProvenAt,
    person: isOpen ? room.actingPerson : null,
    asks: isOpen ? asksOf(room) : null,
    locked: room.session.state === 'softLocked' ? lockedOf(room) : null,
    problem,
    found: problem === null ? [] : room.found,
    wasCutOff: isOpen && wasCutOff,
    looking: isOpen ? room.looking : null,
    isSample: room.parts.isSample === true,
    mayTakeOver: isOpen && room.looking?.at === 'second' && isAdministrator(room),
    worries: isOpen ? worriesNow(room) : [],
  }
}

function worriesNow({ store, parts, note }: ClinicRoom): NonNullable<AppStatus['worries']> {
  const found = worriesOf(parts.places, note)
  return isClockBehind(store.reader, parts.now()) ? [...found, 'clockBehind'] : found
}

function lockedOf({ person, session }: ClinicRoom): AppStatus['locked'] {
  return person === null ? null : { personId: person.id, byPin: session.hasUnlockPin }
}

/** The password comes first: nothing else is answered before it is the person's own. */
function asksOf(room: ClinicRoom): AppStatus['asks'] {
  // Where nothing can be changed, nothing is asked for either.
  if (room.looking !== null || room.parts.isSample === true) return null
  if (room.duties.newPassword) return 'newPassword'
  if (room.duties.secondFactor) return 'secondFactor'
  if (needsRecoveryCode(room)) return 'recoveryCode'
  return hasNews(room) ? 'notices' : null
}

/** Restores and the like are read by every supervisor, once, before anything else. */
function hasNews(room: ClinicRoom): boolean {
  const { person } = room
  return person?.roles.includes('supervisor') === true && unseenBy(room.store.reader, person.id).length > 0
}

/** No administrator works on before the clinic has a code on paper: without one a broken computer takes all with it. */
function needsRecoveryCode(room: ClinicRoom): boolean {
  return isAdministrator(room) && room.vault.recoverySlot() === null
}

function isAdministrator({ person }: ClinicRoom): boolean {
  return person?.roles.includes('administrator') === true
}
