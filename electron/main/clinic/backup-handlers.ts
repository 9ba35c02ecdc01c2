import { existsSync } from 'node:fs'
import { isInside } from '../../../db/backup.ts'
import { isManifestAuthentic } from '../../../db/manifest.ts'
import { StoppedError, type Watch } from '../../../db/watch.ts'
import type { BackupCall, BackupMade, DrillReport } from '../../../shared/contract/backup.ts'
import type { Caller, Handlers, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import { backupOverview } from './backup-overview.ts'
import { type ClinicProblem, refusalFor } from './clinic-problem.ts'
import { drill } from './drill.ts'
import { type ExportParts, exportAll, exportRescue } from './export-handlers.ts'
import { noteKeeping } from './keeping-trail.ts'
import type { RestoreRoom } from './restore-room.ts'
import { chooseSecondPlace, secondPlace } from './second-place.ts'

export interface BackupHandlerParts extends ExportParts {
  readonly restore: RestoreRoom
}

const SECOND_TITLE = 'Folder on another device for copies'

/** The calls of the Backups screen. */
export function backupHandlers(parts: BackupHandlerParts): Pick<Handlers, BackupCall> {
  const { room } = parts
  return {
    'backup.list': () => done(backupOverview(room)),
    'backup.make': (_request, caller) => make(parts, caller),
    'backup.stop': ({ task }) => parts.work.stop(task),
    'backup.chooseSecond': (_request, caller) => chooseSecond(parts, caller),
    'backup.look': (request, caller) => lookAtCopy(parts, request, caller),
    'backup.endLook': async () => shown(parts, 'backup.endLook', await room.endLook()),
    'backup.drill': (request, caller) =>
      parts.work.run('drill', (watch) => runDrill(parts, request, { ...caller, watch })),
    'export.all': (_request, caller) => exportAll(parts, caller),
    'export.rescue': (request) => exportRescue(parts, request),
  }
}

/** The trail is told afterwards: a copy that was stopped, or could not be made, is in no row as one that was made. */
function make(parts: BackupHandlerParts, { person }: Caller): Promise<Answer<BackupMade>> {
  const { room, work } = parts
  const tell = (after: { readonly proven: number; readonly stopped?: number }): void => {
    if (room.session.state === 'open' && room.looking === null)
      noteKeeping(parts, { action: 'backup.make', by: person, kind: 'backup', id: '', after })
  }
  return work.run('backup', async (watch) => {
    try {
      const second = await room.backUpNow('asked', watch)
      if (second === null) return refused('STOPPED')
      tell({ proven: 1 })
      return done({ second })
    } catch (error) {
      tell(error instanceof StoppedError ? { proven: 0, stopped: 1 } : { proven: 0 })
      throw error
    }
  })
}

/** Inside the clinic's own folder a copy dies together with what it protects. */
async function chooseSecond(parts: BackupHandlerParts, { person }: Caller): Promise<Answer<null>> {
  const { room, chooseFolder } = parts
  const { places } = room.parts
  const folder = await chooseFolder(SECOND_TITLE)
  if (folder === null) return refused('CANCELLED')
  if (isInside(folder, places.userFolder) || isInside(folder, places.backupFolder)) return refused('FOLDER_OURS')
  chooseSecondPlace(places, folder)
  noteKeeping(parts, { action: 'backup.chooseSecond', by: person, kind: 'backup', id: '' })
  const copied = await parts.work.run('backup', async (watch) => done(await room.backUpNow('asked', watch)))
  if (!copied.ok || copied.value === 'stopped') return copied.ok ? refused('STOPPED') : copied
  return secondPlace(places) !== null && existsSync(folder) && room.note.secondFailedAt === null
    ? done(null)
    : refused('READ_ONLY', { reason: 'second' })
}

/** The look is in the trail of the clinic before the copy is opened: what is written afterwards goes with the copy. */
async function lookAtCopy(
  parts: BackupHandlerParts,
  { name }: Received<'backup.look'>,
  { person }: Caller,
): Promise<Answer<null>> {
  const { room, restore } = parts
  const copy = restore.find(name)
  if (copy?.kind !== 'backup') return refused('NOT_FOUND')
  const { file, manifest } = copy.backup
  if (!isManifestAuthentic(copy.backup, room.session.key())) return refused('COPY_OTHER_KEY')
  noteKeeping(parts, { action: 'backup.look', by: person, kind: 'backup', id: name })
  const problem = await room.lookAt({ file, looking: { at: 'copy', madeAt: manifest.madeAt } })
  return problem === 'damaged' ? refused('COPY_DAMAGED') : shown(parts, 'backup.look', problem)
}

function shown({ log }: BackupHandlerParts, call: BackupCall, problem: ClinicProblem | null): Answer<null> {
  return problem === null ? done(null) : refusalFor(problem, (error) => log(call, error))
}

async function runDrill(
  parts: BackupHandlerParts,
  { name, code }: Received<'backup.drill'>,
  { person, watch }: Caller & { readonly watch: Watch },
): Promise<Answer<DrillReport>> {
  const { room, restore, tries } = parts
  const copy = restore.find(name)
  if (copy?.kind !== 'backup') return refused('NOT_FOUND')
  const opened =
    code === null
      ? done({ key: Buffer.from(room.session.key()) })
      : await tries.keyOf([copy.backup.manifest.recovery], code)
  if (!opened.ok) return opened
  const { key } = opened.value
  try {
    const report = await drill(room.parts, copy.backup, { key, isByCode: code !== null, watch })
    const isStopped = !report.ok && report.error.kind === 'refused' && report.error.code === 'STOPPED'
    const after = { isByCode: code === null ? 0 : 1, proven: report.ok ? 1 : 0, ...(isStopped ? { stopped: 1 } : {}) }
    noteKeeping(parts, { action: 'backup.drill', by: person, kind: 'backup', id: name, after })
    return report
  } finally {
    key.fill(0)
  }
}
