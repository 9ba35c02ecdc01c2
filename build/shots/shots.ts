import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type MainJob, mainJobAt } from '../../test/support/main-job.ts'
import { buildApp, builtApp } from '../build-app.ts'
import { closeHeadlessBrowser } from '../stand-in/browser/headless-host.ts'
import { launchApp } from '../stand-in/launch.ts'
import { shootAllLooks } from './all-looks.ts'
import { openBrowser } from './open-window.ts'
import { serveWindow } from './serve-window.ts'

/**
 * `npm run shots -- DIR`: every screen of the built app on the way of a first day, by keyboard; then every screen of an
 * empty, a typical, a busy and the worst clinic, light and dark, at all sizes. `npm run shots -- DIR looks` takes only these.
 */
const output = resolve(process.argv[2] ?? 'build/cache/shots')
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1440, height: 900 },
] as const
const SETTLED_AFTER_MS = 450

type Step = readonly [name: string, act: (job: MainJob) => Promise<void>]

const press =
  (...keys: readonly string[]) =>
  (job: MainJob): Promise<void> =>
    job.keys.press(...keys)

const STEPS: readonly Step[] = [
  ['first-run', async (job) => job.keys.sees('Set up this workstation')],
  ['patients-empty', async (job) => void (await job.setUp())],
  ['set-up-clinic', (job) => job.fillClinic()],
  ['set-up-people', press('Alt+2')],
  ['fees', (job) => job.importPrices()],
  ['patient', (job) => job.makePatient()],
  ['coverage', (job) => job.enterCoverage()],
  ['coverage-change', press('Enter')],
  ['estimate-draft', (job) => job.startEstimate()],
  ['estimate-why', whyOfColumnB],
  ['estimate-chosen', chooseB],
  ['estimate-issue', press('Control+Enter')],
  ['estimate-issued', issueFromBox],
  ['plan-designer', designer],
  ['plan-waiting', (job) => createPlan(job)],
  ['plan-sign', press('F8')],
  ['plan-active', press('Control+Enter')],
  ['payment', press('Control+R')],
  ['payment-posted', press('Control+Enter')],
  ['plan-paid', press('Escape')],
  ['estimates', (job) => job.jump('e')],
  ['plans', (job) => job.jump('l')],
  ['documents', (job) => job.jump('d')],
  ['palette', press('Control+K')],
  ['locked', async (job) => job.keys.press('Escape', 'Control+Alt+L')],
]

async function whyOfColumnB(job: MainJob): Promise<void> {
  await job.keys.press('Control+Home')
  for (let right = 0; right < 8 && !(await job.keys.focused()).includes('Insured'); right += 1) {
    await job.keys.press('ArrowRight')
  }
  await job.keys.press('w')
}

async function chooseB(job: MainJob): Promise<void> {
  await job.keys.press('w')
  await job.chooseColumn('B')
}

async function issueFromBox(job: MainJob): Promise<void> {
  await job.keys.press('Control+Enter')
  await job.keys.sees('Kept as given')
}

async function designer(job: MainJob): Promise<void> {
  await job.keys.press('p')
  await job.keys.arrivesAt('Number of payments')
  await job.keys.press('Control+A')
  await job.keys.type('6')
}

async function createPlan(job: MainJob): Promise<void> {
  await job.keys.press('Control+Enter')
  await job.keys.sees('Awaiting signature')
}

async function shoot(job: MainJob, name: string): Promise<void> {
  for (const size of SIZES) {
    await job.keys.page.setViewportSize(size)
    await job.keys.page.waitForTimeout(SETTLED_AFTER_MS)
    await job.keys.page.screenshot({ path: join(output, `${name}-${size.width}x${size.height}.png`) })
  }
}

async function walk(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-shots-'))
  const app = await launchApp({ mainFile: builtApp.main, userFolder: join(folder, 'user'), viewport: SIZES[0] })
  try {
    const job = await mainJobAt(app)
    for (const [name, act] of STEPS) {
      await act(job)
      await shoot(job, name)
      console.log(name)
    }
    await app.quit()
  } finally {
    await app.kill()
    await closeHeadlessBrowser()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function takeLooks(): Promise<void> {
  const served = await serveWindow(builtApp.renderer)
  const browser = await openBrowser()
  const failed = await shootAllLooks(browser, served.address, output)
  if (failed.length > 0) console.log(`not reached: ${failed.join(', ')}`)
  await browser.close()
  served.close()
}

mkdirSync(output, { recursive: true })
if (!buildApp()) process.exitCode = 1
else {
  if (process.argv[3] !== 'looks') await walk()
  await takeLooks()
}
console.log(`written to ${output}`)
