import { existsSync } from 'node:fs'
import { type Backup, listBackups } from '../../../db/manifest.ts'
import * as clinics from '../../../db/repositories/clinic.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import { retirement } from '../../../shared/documents/retirement.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import { retirementWords } from '../../../shared/text/documents-retirement.ts'
import { paperOrigin } from '../../services/paper-origin.ts'
import { wipeLocks } from '../../vault/wipe-locks.ts'
import { bothAgree } from './agreed.ts'
import type { KeyParts } from './keeping-parts.ts'
import { noteKeeping } from './keeping-trail.ts'
import { secondPlace } from './second-place.ts'

/** A proven copy elsewhere, the page for the file, then the locks of this computer are wiped. */
export async function retire(parts: KeyParts, request: Received<'key.retire'>, caller: Caller): Promise<Answer<null>> {
  const { room } = parts
  const both = await bothAgree(parts, request, caller)
  if (!both.ok) return both
  const { person, approver } = both.value
  const note = { action: 'key.retire', by: person, kind: 'key', id: '' } as const
  noteKeeping(parts, { ...note, after: { approver: approver.id } })
  const copied = await parts.work.run('retire', async (watch) => done(await room.backUpNow('asked', watch)))
  if (!copied.ok || copied.value === 'stopped') {
    noteKeeping(parts, { ...note, after: { stopped: 1 } })
    return refused('STOPPED')
  }
  const { places } = room.parts
  const second = secondPlace(places)
  const [copy] = second === null || !existsSync(second) ? [] : listBackups(second)
  const [own] = listBackups(places.backupFolder)
  if (second === null || copy === undefined || copy.manifest.sha256 !== own?.manifest.sha256)
    return refused('COPY_ELSEWHERE')
  if (copy.manifest.recovery === null) return refused('CODE_NONE')
  await printPage(parts, { copy, second, person, approver })
  await room.whileClosed(async () => wipeLocks(places.folder, [places.deviceFile]))
  return done(null)
}

interface Retired {
  readonly copy: Backup
  readonly second: string
  readonly person: Person
  readonly approver: Person
}

async function printPage({ room, desk }: KeyParts, { copy, second, person, approver }: Retired): Promise<void> {
  const { manifest } = copy
  const on = room.parts.today()
  const made = { language: 'en' as const, number: on, version: 1, issuedOn: on, preparedBy: person.name }
  const model = retirement({
    ...paperOrigin(clinics.get(room.store.reader), made),
    approvedBy: approver.name,
    copy: {
      name: copy.name,
      made: manifest.madeAt,
      place: second,
      sha256: manifest.sha256,
      patients: manifest.totals.rows.patients ?? 0,
      plans: manifest.totals.rows.plans ?? 0,
      receipts: manifest.totals.rows.receipts ?? 0,
    },
  })
  const drawn = await desk().drawPaper(model, { madeAt: room.parts.now(), mark: 'original' })
  await desk().printFile(drawn.bytes, retirementWords.title)
}
