import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { type AuditSettings, auditApp } from '../../build/audit/audit-app.ts'
import type { Mutant } from '../../build/audit/mutants.ts'
import { root } from '../../build/checks/sources.ts'
import { writeNativeModuleList } from '../../build/native-modules.ts'
import { type LaunchedApp, type LaunchOptions, launchApp } from '../../build/stand-in/launch.ts'

const PARTS = ['out/preload', 'out/renderer', 'out/migrations', 'out/fonts']
const SHARED = [...PARTS, 'out/native-modules.json', 'node_modules', 'package.json']
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
  for (const part of ['out/main', ...PARTS]) cpSync(join(root, 'build', part), join(folder, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), readFileSync(join(root, 'package.json')))
  writeNativeModuleList(root, join(folder, 'out/native-modules.json'))
  return folder
}

export function mainFileOf(folder: string): string {
  return join(folder, 'out/main/index.js')
}

/** Weakens settings of a packed copy; only main is copied anew, the rest is shared. */
export function weakened(packed: string, mutants: readonly Mutant[]): string {
  const folder = freshFolder()
  cpSync(join(packed, 'out/main'), join(folder, 'out/main'), { recursive: true })
  for (const part of SHARED) symlinkSync(join(packed, part), join(folder, part))
  for (const mutant of mutants) weaken(join(folder, 'out/main'), mutant)
  return mainFileOf(folder)
}

function weaken(main: string, { from, to, name }: Mutant): void {
  const changed = readdirSync(main).filter((file) => {
    const text = readFileSync(join(main, file), 'utf8')
    const weaker = text.replace(from, to)
    if (weaker !== text) writeFileSync(join(main, file), weaker)
    return weaker !== text
  })
  if (changed.length === 0) throw new Error(`nothing to weaken for: ${name}`)
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
