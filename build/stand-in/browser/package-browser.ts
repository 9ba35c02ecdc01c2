import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export interface BrowserProgram {
  readonly path: string
  /** Where its libraries and fonts are. */
  readonly env: Readonly<Record<string, string>>
}

const PACKAGE = '@sparticuz/chromium'

/** Whether the browser that comes as a registry package runs on this computer. */
export function hasPackageBrowser(): boolean {
  return process.platform === 'linux' && process.arch === 'x64'
}

/**
 * The headless Chromium of the registry package, unpacked once into `node_modules/.cache`. It brings the libraries and
 * the fonts that it needs, so that pages look the same on every computer.
 */
export async function packageBrowser(): Promise<BrowserProgram> {
  const main = fileURLToPath(import.meta.resolve(PACKAGE))
  const { version } = JSON.parse(readFileSync(join(main, '..', '..', 'package.json'), 'utf8')) as { version: string }
  const cache = join(main, '..', '..', '..', '..', '.cache')
  const folder = join(cache, `stand-in-chromium-${version}`)
  if (!existsSync(folder)) await unpackInto(cache, folder)
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, 'only-these-fonts.conf') },
  }
}

/** Unpacks aside and renames, so that two test programs at once or a kill in between leave nothing half done. */
async function unpackInto(cache: string, folder: string): Promise<void> {
  mkdirSync(cache, { recursive: true })
  const aside = mkdtempSync(join(cache, 'unpacking-'))
  const script = join(import.meta.dirname, 'unpack.ts')
  await promisify(execFile)(process.execPath, [script], { env: { ...process.env, TMPDIR: aside } })
  writeFileSync(join(aside, 'only-these-fonts.conf'), fontsConf(folder))
  try {
    renameSync(aside, folder)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

function fontsConf(folder: string): string {
  const dirs = `<dir>${join(folder, 'fonts', 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir>`
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}</fontconfig>\n`
}
