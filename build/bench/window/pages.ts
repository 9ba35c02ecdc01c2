import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { windowConfig } from '../../renderer.vite.ts'

export interface Bundled {
  readonly folder: string
  readonly remove: () => void
}

/** The window, bundled as the app bundles it. */
export async function bundledWindow(): Promise<Bundled> {
  const place = aPlace()
  const config = windowConfig(place.folder)
  await build({ ...config, logLevel: 'silent' })
  return place
}

/** The pages that the window is held against, bundled as the window is. */
export async function bundledReferences(): Promise<Bundled> {
  const place = aPlace()
  const input = ['bare-grid.html', 'bare-list.html', 'react-alone.html'].map((name) => join(import.meta.dirname, name))
  const { build: settings } = windowConfig(place.folder)
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    logLevel: 'silent',
    build: { ...settings, rollupOptions: { input } },
  })
  return place
}

function aPlace(): Bundled {
  const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
