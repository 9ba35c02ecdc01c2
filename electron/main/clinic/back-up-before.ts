import type { BackupReason } from '../../../db/manifest.ts'
import { StoppedError } from '../../../db/watch.ts'
import { BackupFailedError } from './backups.ts'
import type { ClinicRoom } from './clinic-room.ts'
import { toldWatch } from './long-work.ts'

type Before = Extract<BackupReason, 'import' | 'dayClose'>

/**
 * Makes a proven copy where something was done since the last one; the window hears how far it is. The code of what stood
 * in the way, or null; `STOPPED` where whoever wanted it is gone.
 */
export async function backUpBefore(room: ClinicRoom, reason: Before, isGone?: () => boolean): Promise<string | null> {
  const { watch, end } = toldWatch(reason, room.parts.onProgress, isGone)
  try {
    await room.backUpIfChanged(reason, watch)
    return null
  } catch (error) {
    if (error instanceof StoppedError) return 'STOPPED'
    if (error instanceof BackupFailedError) return error.code
    throw error
  } finally {
    end()
  }
}
