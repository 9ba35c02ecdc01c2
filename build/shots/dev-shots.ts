/**
 * Pictures of the window's screens over real services and sample people, under the app's policy:
 * `node build/shots/dev-shots.ts [scene …]` writes them to `build/cache/shots`.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { buildWindow } from '../renderer.vite.ts'
import { barriersOn } from './barriers.ts'
import { openScene } from './open-scene.ts'
import { openBrowser, type WindowSize } from './open-window.ts'
import type { Scene } from './scene.ts'
import { scenes } from './scenes.ts'
import { serveWindow } from './serve-window.ts'

const FOLDER = join(import.meta.dirname, '../cache/shots')
const SIZES: readonly WindowSize[] = [
  { width: 1366, height: 768 },
  { width: 1440, height: 900 },
]

/** Takes a scene's picture at a size; gives what the page complained about. */
async function shoot(browser: Browser, address: string, scene: Scene, size: WindowSize): Promise<readonly string[]> {
  const { page, complaints } = await openScene(browser, address, scene, size)
  await scene.act(page).catch((error: unknown) => complaints.push(String(error)))
  await page.waitForTimeout(250)
  const styles = await page.locator('style').count()
  complaints.push(...(await barriersOn(page)))
  if (styles > 0) complaints.push(`${styles} style elements`)
  await page.screenshot({ path: join(FOLDER, `${scene.name}-${size.width}x${size.height}.png`) })
  await page.context().close()
  return complaints
}

const wanted = process.argv.slice(2)
mkdirSync(FOLDER, { recursive: true })
const served = await serveWindow(await buildWindow())
const browser = await openBrowser()
for (const scene of scenes.filter((one) => wanted.length === 0 || wanted.some((name) => one.name.startsWith(name))))
  for (const size of SIZES) {
    const complaints = await shoot(browser, served.address, scene, size)
    console.log(`${scene.name} ${size.width}x${size.height}`, complaints.length === 0 ? 'quiet' : complaints)
  }
await browser.close()
served.close()
