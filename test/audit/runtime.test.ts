import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { auditApp } from '../../build/audit/audit-app.ts'
import { type Mutant, mutants } from '../../build/audit/mutants.ts'
import { builtApp } from '../../build/build-app.ts'
import { root } from '../../build/checks/sources.ts'
import { launchApp } from '../../build/stand-in/launch.ts'
import { callNames } from '../../shared/contract/call-names.ts'

const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'candor-audit-'))
  folders.push(folder)
  return folder
}

async function weaknesses(mainFile: string, packaged: boolean): Promise<readonly string[]> {
  const app = await launchApp({ mainFile, userFolder: join(freshFolder(), 'user'), browser: 'none', packaged })
  try {
    await expect.poll(() => app.calls('webContents.loadURL').length).toBe(1)
    return await auditApp(app, { calls: callNames, isPackaged: packaged })
  } finally {
    await app.kill()
  }
}

/** A copy of the built app in which one setting is weakened. */
function weakened({ from, to, name }: Mutant): string {
  const folder = freshFolder()
  cpSync(join(root, 'build/out'), join(folder, 'out'), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), readFileSync(join(root, 'package.json')))
  const main = join(folder, 'out/main')
  const changed = readdirSync(main).filter((file) => {
    const text = readFileSync(join(main, file), 'utf8')
    const weaker = text.replace(from, to)
    if (weaker !== text) writeFileSync(join(main, file), weaker)
    return weaker !== text
  })
  if (changed.length === 0) throw new Error(`nothing to weaken for: ${name}`)
  return join(main, 'index.js')
}

test('the built app shows no weakness', async () => {
  expect(await weaknesses(builtApp.main, false)).toEqual([])
})

test('the shipped app shows no weakness', async () => {
  expect(await weaknesses(builtApp.main, true)).toEqual([])
})

describe('each setting that is weakened is caught', () => {
  test.each(mutants)('$name', async (mutant) => {
    expect(await weaknesses(weakened(mutant), true)).not.toEqual([])
  })
})
