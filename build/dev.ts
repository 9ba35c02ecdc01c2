import { type ChildProcess, spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { root } from './checks/sources.ts'

const SETTLED_AFTER_MS = 400

/** `npm run dev`: starts the app, and again whenever a source has changed. Ctrl+C ends it. */
let running: ChildProcess | null = null
let settling: NodeJS.Timeout | undefined

function startAgain(): void {
  running?.kill('SIGINT')
  running = spawn(process.execPath, [join(import.meta.dirname, 'start.ts')], { cwd: root, stdio: 'inherit' })
}

for (const folder of ['electron', 'renderer', 'shared', 'db']) {
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(settling)
    settling = setTimeout(startAgain, SETTLED_AFTER_MS)
  })
}
startAgain()
