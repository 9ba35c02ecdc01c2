import type { ChainHeads } from '../../../db/chained-tables.ts'
import { anchorsOf } from '../../../db/manifest.ts'
import { markedSince } from '../../../db/store-place.ts'
import type { ClinicRoom } from './clinic-room.ts'

/** Where the chains ended when the proven backups of this clinic were made, by manifests that carry its own seal. */
export function chainAnchors({ parts: { places }, session }: ClinicRoom): readonly ChainHeads[] {
  return anchorsOf(places.backupFolder, session.key(), markedSince(places.store))
}
