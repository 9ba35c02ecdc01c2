import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mainJobAt } from '../../test/support/main-job.ts'
import { builtApp } from '../build-app.ts'
import { closeHeadlessBrowser } from '../stand-in/browser/headless-host.ts'
import { launchApp } from '../stand-in/launch.ts'
import { type Scan, scanFolder } from './marker-scan.ts'
import type { Outcome, Proof } from './proof.ts'

/** A name that stands in no program and no word list, and what else is known of the patient alone. */
const NAME = 'Zyxquorraven'
const MARKERS = [NAME, '(555) 010-0142', '5550100142', '1981-04-12']

/** A patient goes through the whole of a first day in the built app; afterwards every byte that it wrote is looked at. */
export const markerProof: Proof = {
  name: 'marker',
  promise: 'No patient can be read in the data folder, backups, logs, temporary files or the window’s profile.',
  async run() {
    if (!existsSync(builtApp.main)) return { missing: 'the app has not been built; npm run build does it' }
    const folder = mkdtempSync(join(tmpdir(), 'candor-marker-'))
    const before = process.env.TMPDIR
    const temporary = join(folder, 'tmp')
    mkdirSync(temporary)
    process.env.TMPDIR = temporary
    try {
      return await dayWith(folder)
    } finally {
      await closeHeadlessBrowser()
      if (before === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = before
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

/** All below `folder` is looked at but `handed-out`, where the person saved a paper on purpose. */
async function dayWith(folder: string): Promise<Outcome> {
  const kept = join(folder, 'kept')
  const handedOut = mkdtempSync(join(process.env.HOME ?? '/tmp', '.candor-handed-out-'))
  const app = await launchApp({
    mainFile: builtApp.main,
    userFolder: join(kept, 'user'),
    homeFolder: join(kept, 'home'),
    env: { TMPDIR: join(folder, 'tmp') },
    viewport: { width: 1366, height: 768 },
  })
  try {
    const job = await mainJobAt(app)
    await job.setUp()
    await job.fillClinic()
    await job.importPrices()
    await job.makePatient(NAME)
    await job.enterCoverage()
    await job.startEstimate()
    await job.chooseColumn('B')
    await job.issue()
    await job.designPlan()
    await job.signPlan()
    await job.postPayment()
    await job.savePaper({ number: 'E-2026-0001', path: join(handedOut, 'E-2026-0001.pdf') })
    const running = scanFolder(folder, MARKERS)
    await job.keys.press('Control+Alt+L')
    await job.keys.sees(/Locked/)
    await app.quit()
    return outcomeOf(folder, running, scanFolder(folder, MARKERS))
  } finally {
    await app.kill()
    rmSync(handedOut, { recursive: true, force: true })
  }
}

function outcomeOf(folder: string, running: Scan, ended: Scan): Outcome {
  const control = controlHits(folder)
  const left = leftInTemporary(join(folder, 'kept', 'user', 'temporary'))
  const failed = [
    ...running.hits.map(({ file, what }) => `while it ran: ${what} in ${file}`),
    ...ended.hits.map(({ file, what }) => `after its end: ${what} in ${file}`),
    ...left.map((file) => `left in the temporary folder: ${file}`),
    ...(control ? [] : ['the search does not find a marker that was put there: it proves nothing']),
    ...(hasBackup(folder) ? [] : ['no backup was looked at: the app kept it elsewhere']),
  ]
  const remarks = [
    `while it ran: ${running.files} files, ${running.bytes} bytes, ${running.hits.length} hits`,
    `after its end: ${ended.files} files, ${ended.bytes} bytes, ${ended.hits.length} hits`,
  ]
  return { passed: Math.max(0, running.files + ended.files - failed.length), failed, remarks }
}

/** The control: a file with the name in the middle of other bytes is found. */
function controlHits(folder: string): boolean {
  const place = join(folder, 'control')
  mkdirSync(place)
  writeFileSync(join(place, 'noise.bin'), Buffer.concat([Buffer.alloc(5_000, 7), Buffer.from(`x${NAME}y`, 'utf16le')]))
  return scanFolder(place, MARKERS).hits.length > 0
}

/** The backup that is made when the app ends lies among the person's documents. */
function hasBackup(folder: string): boolean {
  return readdirSync(join(folder, 'kept', 'home'), { recursive: true, encoding: 'utf8' }).some((name) =>
    /candor.*\.(db|candor)/i.test(name),
  )
}

function leftInTemporary(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}
