import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from 'vitest'
import { fuses, installerSettings, setFuses } from '../../build/installer-settings.ts'
import { freshFolder } from './support.ts'

/** What Electron's binaries carry in front of their switches. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const KNOWN = Object.values(FuseV1Options).filter((value) => typeof value === 'number')

/** A program with the switches of Electron in its middle, all of them the wrong way round. */
function aProgram(path = join(freshFolder(), 'candor'), switches = wrongWayRound()): string {
  const wire = Buffer.from([Number(FuseVersion.V1), switches.length, ...switches])
  mkdirSync(dirname(path), { recursive: true })
  const filling = Buffer.alloc(70_000, 7)
  writeFileSync(path, Buffer.concat([filling, Buffer.from(SENTINEL), wire, filling]))
  return path
}

function wrongWayRound(): readonly number[] {
  return KNOWN.map((option) => (fuses[option] ? FuseState.DISABLE : FuseState.ENABLE))
}

async function wireOf(program: string): Promise<Readonly<Record<string, boolean>>> {
  const wire = await getCurrentFuseWire(program)
  return Object.fromEntries(KNOWN.map((option) => [FuseV1Options[option], wire[option] === FuseState.ENABLE]))
}

const WANTED = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
}

test('every switch of the shipped program is as it was decided', async () => {
  const program = aProgram()
  const before = await wireOf(program)

  await setFuses(program)

  expect(Object.keys(before).filter((name) => before[name] === WANTED[name as keyof typeof WANTED])).toEqual([])
  expect(await wireOf(program)).toEqual(WANTED)
})

test('nothing else in the program is changed', async () => {
  const program = aProgram()
  const before = readFileSync(program)

  await setFuses(program)

  const after = readFileSync(program)
  const changed = [...after.keys()].filter((at) => after[at] !== before[at])
  expect(after.length).toBe(before.length)
  expect(changed).toEqual(KNOWN.map((option) => 70_000 + SENTINEL.length + 2 + option))
})

test('a switch that nobody decided on stops the packing', async () => {
  const program = aProgram(undefined, [...wrongWayRound(), FuseState.ENABLE])

  await expect(setFuses(program)).rejects.toThrow('strictlyRequireAllFuses')
})

test('a switch that this Electron no longer has stops the packing', async () => {
  const program = aProgram(undefined, wrongWayRound().slice(1))

  await expect(setFuses(program)).rejects.toThrow('WasmTrapHandlers')
})

test('every switch that the fuse tool knows is decided on', () => {
  expect(KNOWN.filter((option) => typeof fuses[option] !== 'boolean')).toEqual([])
  expect(fuses.strictlyRequireAllFuses).toBe(true)
})

test.each([
  ['linux', 'candor'],
  ['win32', 'Candor.exe'],
  ['darwin', 'Candor.app/Contents/Frameworks/Electron Framework.framework/Electron Framework'],
])('packing for %s sets them in %s', async (electronPlatformName, path) => {
  const appOutDir = freshFolder()
  const program = aProgram(join(appOutDir, path))
  const { afterPack } = installerSettings
  if (typeof afterPack !== 'function') throw new Error('nothing is done after packing')

  await afterPack({
    appOutDir,
    electronPlatformName,
    packager: { appInfo: { productFilename: installerSettings.productName } },
  } as Parameters<typeof afterPack>[0])

  expect(await wireOf(program)).toEqual(WANTED)
})

test('native modules lie outside of the archive, and all else inside', () => {
  expect(installerSettings).toMatchObject({ asar: true, asarUnpack: ['**/*.node'], npmRebuild: false, publish: null })
  expect(installerSettings.nsis).toMatchObject({ deleteAppDataOnUninstall: false })
})
