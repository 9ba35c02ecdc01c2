import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { lookIntoCopy } from '../../../db/copy-look.ts'
import type { Backup } from '../../../db/manifest.ts'
import { dropStaged } from '../../../db/restore.ts'
import { storePlace } from '../../../db/store-place.ts'
import type { Watch } from '../../../db/watch.ts'
import type { DrillReport } from '../../../shared/contract/backup.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import { layOut, proving, stageRefusal } from './restore-room.ts'
import type { ClinicRoomParts } from './room-parts.ts'

/**
 * Opens a copy as on a new computer: laid out in an empty folder, read from end to end, its rows and its money compared
 * with what its description says. Nothing of the clinic is touched, nothing stays, stopped or not.
 */
export async function drill(
  parts: ClinicRoomParts,
  backup: Backup,
  { key, isByCode, watch }: { readonly key: Buffer; readonly isByCode: boolean; readonly watch: Watch },
): Promise<Answer<DrillReport>> {
  const place = storePlace(join(parts.places.temporaryFolder, 'drill'))
  try {
    const outcome = await layOut({ kind: 'backup', backup }, place, key, proving(parts, { key, watch }))
    if (!outcome.ok) return stageRefusal(outcome)
    if (!isDeepStrictEqual(outcome.proof.totals, backup.manifest.totals)) return refused('COPY_DAMAGED')
    const look = lookIntoCopy(outcome.file, key)
    return done({
      madeAt: backup.manifest.madeAt,
      patients: look.rows.patients ?? 0,
      plans: look.rows.plans ?? 0,
      receipts: look.rows.receipts ?? 0,
      planLeftCents: look.planLeftCents,
      lastReceipt: look.lastReceipts[0]?.number ?? null,
      isByCode,
    })
  } finally {
    dropStaged(place)
  }
}
