import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { buildApp, builtApp } from './build-app.ts'
import { root } from './checks/sources.ts'
import { fetchElectron } from './electron-runtime.ts'
import { startInBrowser } from './stand-in/start-in-browser.ts'

/** Electron that ends sooner than this, and badly, could not start at all. */
const STARTED_AFTER_MS = 4_000

/** `npm start`: builds the app and opens it, in Electron where that runs, else in an installed browser, which says so. */
async function start(): Promise<number> {
  if (!buildApp()) return 1
  const electron = fetchElectron()
  if (electron === null) return startInBrowser({ mainFile: builtApp.main })
  const { child, ended } = spawnElectron(electron)
  const early = await Promise.race([ended, wait(STARTED_AFTER_MS, null, { ref: false })])
  if (early === null) return ended
  if (early === 0) return 0
  child.kill()
  return startInBrowser({ mainFile: builtApp.main })
}

function spawnElectron(program: string): { readonly child: ChildProcess; readonly ended: Promise<number> } {
  const child = spawn(program, [root], { cwd: root, stdio: 'inherit' })
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
  return { child, ended }
}

process.exitCode = await start()
