/** The gallery of house components, for those who build: `node build/shots/gallery.ts DIR` writes its pictures. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { windowConfig } from '../renderer.vite.ts'
import { openBrowser } from './open-window.ts'
import { serveWindow } from './serve-window.ts'

export interface ServedGallery {
  readonly address: string
  readonly close: () => void
}

/** Bundles the gallery as the window is bundled and serves it under the window's policy. */
export async function serveGallery(): Promise<ServedGallery> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-gallery-'))
  const config = windowConfig(folder)
  const input = join(import.meta.dirname, '../../renderer/gallery.html')
  const rollupOptions = { ...config.build?.rollupOptions, input }
  await build({ ...config, logLevel: 'silent', build: { ...config.build, rollupOptions } })
  const served = await serveWindow(folder)
  return {
    address: `${served.address}gallery.html`,
    close: () => {
      served.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export interface OpenedGallery {
  readonly page: Page
  /** What the page complained about. */
  readonly complaints: string[]
}

export async function openGallery(browser: Browser, address: string, theme: 'light' | 'dark'): Promise<OpenedGallery> {
  const viewport = { width: 1440, height: 3_000 }
  const context = await browser.newContext({ viewport, colorScheme: theme, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(address)
  await page.getByRole('heading', { name: 'House components' }).waitFor()
  return { page, complaints }
}

async function writePictures(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const served = await serveGallery()
  const browser = await openBrowser()
  for (const theme of ['light', 'dark'] as const) {
    const { page, complaints } = await openGallery(browser, served.address, theme)
    await page.screenshot({ path: join(folder, `gallery-${theme}.png`) })
    console.log(`gallery-${theme}`, complaints.length === 0 ? 'quiet' : complaints)
    await page.context().close()
  }
  await browser.close()
  served.close()
}

if (import.meta.main) await writePictures(process.argv[2] ?? join(import.meta.dirname, '../cache/shots'))
