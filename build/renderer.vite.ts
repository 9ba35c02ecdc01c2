import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig } from 'vite'
import { zodFirst } from './zod-first.ts'

const root = join(import.meta.dirname, '..')

/** The window alone, bundled as the app bundles it, into a folder of its own. */
export function windowConfig(outDir: string): InlineConfig {
  return {
    configFile: false,
    root: join(root, 'renderer'),
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome150',
      modulePreload: false,
      assetsInlineLimit: 0,
      rollupOptions: { output: { codeSplitting: zodFirst } },
    },
  }
}

/** Bundles the window into `build/cache/window` and gives the folder. */
export async function buildWindow(): Promise<string> {
  const outDir = join(root, 'build/cache/window')
  await build(windowConfig(outDir))
  return outDir
}
