import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { type AuditSettings, auditApp } from '../../build/audit/audit-app.ts'
import type { Mutant } from '../../build/audit/mutants.ts'
import { root } from '../../build/checks/sources.ts'
import { writeNativeModuleList } from '../../build/native-modules.ts'
import { type LaunchedApp, type LaunchOptions, launchApp } from '../../build/stand-in/launch.ts'

const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'candor-audit-'))
  folders.push(folder)
  return folder
}

/** A copy of the built app as it is packed: with the list of its native modules. Gives its folder. */
export function packedApp(): string {
  const folder = freshFolder()
  for (const part of ['main', 'preload', 'renderer', 'migrations', 'fonts']) {
    cpSync(join(root, 'build/out', part), join(folder, 'out', part), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), readFileSync(join(root, 'package.json')))
  writeNativeModuleList(root, join(folder, 'out/native-modules.json'))
  return folder
}

export function mainFileOf(folder: string): string {
  return join(folder, 'out/main/index.js')
}

/** Weakens one setting of a packed copy; only main is copied anew, the rest is shared. */
export function weakened(packed: string, { from, to, name }: Mutant): string {
  const folder = freshFolder()
  cpSync(join(packed, 'out/main'), join(folder, 'out/main'), { recursive: true })
  for (const part of ['node_modules', 'package.json', 'out/preload', 'out/renderer', 'out/migrations', 'out/fonts']) {
    symlinkSync(join(packed, part), join(folder, part))
  }
  symlinkSync(join(packed, 'out/native-modules.json'), join(folder, 'out/native-modules.json'))
  const main = join(folder, 'out/main')
  const changed = readdirSync(main).filter((file) => {
    const text = readFileSync(join(main, file), 'utf8')
    const weaker = text.replace(from, to)
    if (weaker !== text) writeFileSync(join(main, file), weaker)
    return weaker !== text
  })
  if (changed.length === 0) throw new Error(`nothing to weaken for: ${name}`)
  return mainFileOf(folder)
}

const compiled = freshFolder()

/** Starts a built app without a browser, on an empty computer; what Node compiled once is used again. */
export function launchUnseen(options: Pick<LaunchOptions, 'mainFile'> & Partial<LaunchOptions>): Promise<LaunchedApp> {
  const userFolder = join(freshFolder(), 'user')
  return launchApp({ userFolder, browser: 'none', env: { NODE_COMPILE_CACHE: compiled }, ...options })
}

export async function weaknesses(mainFile: string, settings: AuditSettings): Promise<readonly string[]> {
  const app = await launchUnseen({ mainFile, packaged: settings.isPackaged })
  try {
    return await auditApp(app, settings)
  } finally {
    await app.kill()
  }
}
