import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { FOLDERS, root } from './checks/sources.ts'

/** `npm run check`: the types of every folder under its own settings, then lint and format. */
const bin = (name: string): string => join(root, 'node_modules/.bin', name)
const steps: readonly (readonly [string, readonly string[]])[] = [
  ...FOLDERS.map((folder) => [bin('tsc'), ['-p', folder]] as const),
  [bin('biome'), ['check', '--error-on-warnings', '.']],
]

let failed = 0
for (const [program, words] of steps) {
  const { status } = spawnSync(program, words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) failed += 1
}
console.log(failed === 0 ? 'types, lint and format are in order' : `${failed} of ${steps.length} checks failed`)
process.exitCode = failed === 0 ? 0 : 1
