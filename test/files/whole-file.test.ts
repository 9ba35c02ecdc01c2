import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderKind, isUnder } from '../../electron/files/folder.ts'
import { freePath, saveWhole } from '../../electron/files/whole-file.ts'
import { aFolder } from '../support/store-folder.ts'

test('saves a file and leaves nothing else', () => {
  const folder = aFolder()
  const path = join(folder, 'Estimate.pdf')

  const saved = saveWhole({ path, content: 'paper', mayReplace: false, ownFolders: [] })

  expect(saved).toEqual({ ok: true })
  expect(readFileSync(path, 'utf8')).toBe('paper')
  expect(readdirSync(folder)).toEqual(['Estimate.pdf'])
})

test('replaces a file only where the person agreed', () => {
  const path = join(aFolder(), 'Estimate.pdf')
  writeFileSync(path, 'older')

  expect(saveWhole({ path, content: 'newer', mayReplace: false, ownFolders: [] })).toEqual({
    ok: false,
    reason: 'exists',
  })
  expect(readFileSync(path, 'utf8')).toBe('older')

  expect(saveWhole({ path, content: 'newer', mayReplace: true, ownFolders: [] })).toEqual({ ok: true })
  expect(readFileSync(path, 'utf8')).toBe('newer')
})

test('keeps the older file when the new one cannot be written', () => {
  const folder = aFolder()
  const path = join(folder, 'taken')
  mkdirSync(path)

  expect(() => saveWhole({ path, content: 'x', mayReplace: true, ownFolders: [] })).toThrow()
  expect(readdirSync(folder)).toEqual(['taken'])
})

test('exports nothing into its own folders, not by a link either', () => {
  const folder = aFolder()
  const own = join(folder, 'store')
  mkdirSync(own)
  symlinkSync(own, join(folder, 'innocent'))

  for (const path of [join(own, 'candor.db'), join(folder, 'innocent', 'candor.db'), join(own, '..', 'store', 'x')]) {
    expect(saveWhole({ path, content: 'x', mayReplace: true, ownFolders: [own] })).toEqual({
      ok: false,
      reason: 'ownFolder',
    })
  }
  expect(readdirSync(own)).toEqual([])
  expect(isUnder(join(folder, 'store2', 'x'), own)).toBe(false)
})

test('numbers a name that is taken', () => {
  const folder = aFolder()
  const path = join(folder, 'Estimate.pdf')
  expect(freePath(path)).toBe(path)
  writeFileSync(path, '')
  writeFileSync(join(folder, 'Estimate (2).pdf'), '')

  expect(freePath(path)).toBe(join(folder, 'Estimate (3).pdf'))
})

test.each([
  ['C:\\ProgramData\\Candor', 'local'],
  ['/home/desk/.config/candor', 'local'],
  ['\\\\server\\share\\candor', 'network'],
  ['\\\\?\\UNC\\server\\share', 'network'],
  ['\\\\?\\C:\\ProgramData', 'local'],
  ['Z:\\candor', 'network'],
  ['/run/user/1000/gvfs/smb-share', 'network'],
  ['C:\\Users\\Desk\\OneDrive\\candor', 'synced'],
  ['C:\\Users\\Desk\\OneDrive - Clinic\\candor', 'synced'],
  ['/Users/desk/Library/Mobile Documents/com~apple~CloudDocs/candor', 'synced'],
  ['/Users/desk/Library/CloudStorage/Box-Box', 'synced'],
  ['/home/desk/Dropbox/candor', 'synced'],
  ['/home/desk/dropboxes/candor', 'local'],
] as const)('takes %s for a %s folder', (path, kind) => {
  expect(folderKind(path, ['z:'])).toBe(kind)
})
