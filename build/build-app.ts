import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './checks/sources.ts'

export const builtApp = {
  main: join(root, 'build/out/main/index.js'),
  preload: join(root, 'build/out/preload/index.cjs'),
  renderer: join(root, 'build/out/renderer'),
} as const

/** Bundles main, preload, workers and window into `build/out`. False when it failed; the reason is on the screen. */
export function buildApp(): boolean {
  const words = ['build', '--config', 'build/electron.vite.config.ts', '--logLevel', 'warn']
  const program = join(root, 'node_modules/.bin/electron-vite')
  return spawnSync(program, words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
}
