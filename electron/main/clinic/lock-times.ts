import type { BrowserWindow, PowerMonitor } from 'electron'
import type { ClinicRoom } from './clinic-room.ts'
import { isRoomLow } from './worries.ts'

const TICK_MS = 1_000
const BACKUP_EVERY_MS = 900_000
const LOOK_EVERY_MS = 60_000

/**
 * Locks when it is time, on sleep, on shutdown and on the system's own lock; backs up every quarter of an hour, looks
 * every minute whether the disk fills up, and once a day reads the whole file. Gives the way to end it.
 */
export function watchTheClock(
  room: ClinicRoom,
  powerMonitor: PowerMonitor,
  failed: (error: unknown) => void,
): () => void {
  const tick = setInterval(() => room.routedState(), TICK_MS)
  const keep = async (): Promise<void> => {
    await room.backUpIfChanged('change').catch(failed)
    await room.checkDaily().catch(failed)
  }
  const backup = setInterval(() => void keep(), BACKUP_EVERY_MS)
  const look = setInterval(roomWatch(room), LOOK_EVERY_MS)
  const lock = (): void => room.session.fullLock('system')
  powerMonitor.on('suspend', lock)
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('shutdown', lock)
  return () => {
    clearInterval(tick)
    clearInterval(backup)
    clearInterval(look)
  }
}

/** Tells the window once when room runs short, and once when there is room again. */
function roomWatch({ parts }: ClinicRoom): () => void {
  let wasLow = isRoomLow(parts.places)
  return () => {
    const isLow = isRoomLow(parts.places)
    if (isLow !== wasLow) parts.onKeeping?.()
    wasLow = isLow
  }
}

/** Windows asks its windows before it ends the person's session: what is written is closed before the answer. */
export function lockAtSessionEnd(window: BrowserWindow, room: ClinicRoom): void {
  window.on('query-session-end', () => room.session.fullLock('system'))
}
