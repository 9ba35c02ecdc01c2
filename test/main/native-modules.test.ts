import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../build/checks/sources.ts'
import { writeNativeModuleList } from '../../build/native-modules.ts'
import { mustBeAsPacked } from '../../electron/main/security/native-modules.ts'
import { aFolder } from '../support/store-folder.ts'

const DRIVER = 'node_modules/sample-driver/prebuilds/linux-x64.node'
const HASH = 'node_modules/@sample/hash-linux/hash.linux.node'

/** An app that was just packed: the list in its archive, the modules beside it. */
function aPackedApp(): { readonly list: string; readonly unpacked: string } {
  const unpacked = aFolder()
  for (const path of [DRIVER, HASH]) {
    mkdirSync(dirname(join(unpacked, path)), { recursive: true })
    writeFileSync(join(unpacked, path), `bytes of ${path}`)
  }
  writeFileSync(join(unpacked, 'node_modules/sample-driver/index.js'), 'code')
  const list = join(aFolder(), 'native-modules.json')
  writeNativeModuleList(unpacked, list)
  return { list, unpacked }
}

function refusedPaths(list: string, unpacked: string): unknown {
  try {
    mustBeAsPacked(list, unpacked)
    return 'as packed'
  } catch (error) {
    return error instanceof Error && 'paths' in error ? error.paths : error
  }
}

test('modules that are as they were packed pass', () => {
  const { list, unpacked } = aPackedApp()

  expect(refusedPaths(list, unpacked)).toBe('as packed')
})

test('one changed byte is found', () => {
  const { list, unpacked } = aPackedApp()
  const bytes = readFileSync(join(unpacked, DRIVER))
  bytes[3] = (bytes[3] ?? 0) ^ 1
  writeFileSync(join(unpacked, DRIVER), bytes)

  expect(refusedPaths(list, unpacked)).toEqual([DRIVER])
})

test('two modules that changed places are found', () => {
  const { list, unpacked } = aPackedApp()
  const [driver, hash] = [readFileSync(join(unpacked, DRIVER)), readFileSync(join(unpacked, HASH))]
  writeFileSync(join(unpacked, DRIVER), hash)
  writeFileSync(join(unpacked, HASH), driver)

  expect(refusedPaths(list, unpacked)).toEqual([HASH, DRIVER])
})

test('a module that nobody packed is found', () => {
  const { list, unpacked } = aPackedApp()
  writeFileSync(join(unpacked, 'node_modules/sample-driver/extra.node'), 'x')

  expect(refusedPaths(list, unpacked)).toEqual(['node_modules/sample-driver/extra.node'])
})

test('a module of the list that was not packed for this system is not missed', () => {
  const { list, unpacked } = aPackedApp()
  rmSync(join(unpacked, HASH))

  expect(refusedPaths(list, unpacked)).toBe('as packed')
})

test.each([
  ['gone', null],
  ['empty', ''],
  ['not ours', '{"sha256":{"a.node":"short"}}'],
])('nothing is loaded when the list is %s', (_how, content) => {
  const { list, unpacked } = aPackedApp()
  rmSync(list)
  if (content !== null) writeFileSync(list, content)

  expect(refusedPaths(list, unpacked)).toBeInstanceOf(Error)
})

test('the list of this app holds the driver and the password hash', () => {
  const list = join(aFolder(), 'native-modules.json')

  writeNativeModuleList(root, list)

  const { sha256 } = JSON.parse(readFileSync(list, 'utf8'))
  expect(Object.keys(sha256)).toEqual(
    expect.arrayContaining([
      'node_modules/better-sqlite3/prebuilds/linux-x64.node',
      'node_modules/better-sqlite3/prebuilds/win32-x64.node',
      expect.stringMatching(/^node_modules\/@node-rs\/argon2-/),
    ]),
  )
})
