import type { BackupReason } from '../../../db/manifest.ts'
import { BackupFailedError } from './backups.ts'
import type { ClinicRoom } from './clinic-room.ts'

/** Makes a proven copy where something was done since the last one. The code of what stood in the way, or null. */
export async function backUpBefore(room: ClinicRoom, reason: BackupReason): Promise<string | null> {
  try {
    await room.backUpIfChanged(reason)
    return null
  } catch (error) {
    if (error instanceof BackupFailedError) return error.code
    throw error
  }
}
