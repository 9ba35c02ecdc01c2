import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { storeFault } from '../../../db/open-problem.ts'
import * as clinics from '../../../db/repositories/clinic.ts'
import type { Caller } from '../../../shared/contract/contract.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import { recoveryKit } from '../../../shared/documents/recovery-kit.ts'
import { recoveryKitWords } from '../../../shared/text/documents-recovery-kit.ts'
import { safeFileName } from '../../files/safe-file-name.ts'
import { type Made, paperOrigin } from '../../services/paper-origin.ts'
import type { ClinicPlaces } from './clinic-places.ts'
import type { RecoveryParts } from './keeping-parts.ts'
import { noteKeeping } from './keeping-trail.ts'

/** Hands the sheet with the code that waits to the printer. */
export async function printKit(parts: RecoveryParts, { person }: Caller): Promise<Answer<null>> {
  const { room, codes, desk } = parts
  const made: Made = {
    language: 'en',
    number: room.parts.today(),
    version: 1,
    issuedOn: room.parts.today(),
    preparedBy: person?.name ?? '',
  }
  const model = recoveryKit({ ...paperOrigin(clinics.get(room.store.reader), made), groups: codes.waiting().groups })
  const drawn = await desk().drawPaper(model, { madeAt: room.parts.now(), mark: 'original' })
  await desk().printFile(drawn.bytes, recoveryKitWords.title)
  noteKeeping(parts, { action: 'recovery.print', by: person, kind: 'recoveryCode', id: '' })
  return done(null)
}

/** The sheet was handed to the printer as a file: it goes as soon as it is on paper, or at the end of this run. */
export function forgetPrintedKit({ temporaryFolder }: ClinicPlaces): void {
  try {
    rmSync(join(temporaryFolder, safeFileName(recoveryKitWords.title, 'pdf')), { force: true })
  } catch (error) {
    if (storeFault(error) === null) throw error
  }
}
