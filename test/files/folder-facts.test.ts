import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dropboxFolders, type FolderFacts, kindByFacts, kindOfFolder } from '../../electron/files/folder-facts.ts'
import { aFolder } from '../support/store-folder.ts'

const PATH = '/home/desk/.config/candor'

function facts(changes: Partial<FolderFacts> = {}): FolderFacts {
  return { realPath: PATH, fileSystem: 0, syncedFolders: [], ...changes }
}

test.each([
  ['an own disk', facts(), 'local'],
  ['a letter that stands for a share', facts({ realPath: '\\\\server\\share\\candor' }), 'network'],
  ['a link into a folder that is copied', facts({ realPath: '/home/desk/Dropbox/candor' }), 'synced'],
  ['an NFS mount', facts({ fileSystem: 0x6969 }), 'network'],
  ['an SMB mount', facts({ fileSystem: 0xfe534d42 }), 'network'],
  ['an ext4 disk', facts({ fileSystem: 0xef53 }), 'local'],
  ['a OneDrive folder under another name', facts({ syncedFolders: ['/home/desk/.config'] }), 'synced'],
  ['a disk beside a OneDrive folder', facts({ syncedFolders: ['/home/desk/.configuration'] }), 'local'],
  ['a share that is copied too', facts({ fileSystem: 0x517b, syncedFolders: ['/home/desk'] }), 'network'],
] as const)('takes %s for what it is', (_what, given, kind) => {
  expect(kindByFacts(PATH, given)).toBe(kind)
})

test('a folder of this computer is local, also before it is there', () => {
  const folder = aFolder()

  expect(kindOfFolder(folder, {})).toBe('local')
  expect(kindOfFolder(join(folder, 'later', 'candor'), {})).toBe('local')
})

test('a link leads to where it leads', () => {
  const folder = aFolder()
  mkdirSync(join(folder, 'OneDrive'))
  symlinkSync(join(folder, 'OneDrive'), join(folder, 'plain'))

  expect(kindOfFolder(join(folder, 'plain', 'candor'), {})).toBe('synced')
})

test('OneDrive’s own word for its folder counts', () => {
  const folder = aFolder()
  mkdirSync(join(folder, 'Clinic files'))

  const kind = kindOfFolder(join(folder, 'Clinic files', 'candor'), {
    OneDriveCommercial: join(folder, 'Clinic files'),
  })

  expect(kind).toBe('synced')
})

test.each([
  ['{"personal":{"path":"/a/b","host":1},"business":{"path":"/c"}}', ['/a/b', '/c']],
  ['{"personal":{"host":1}}', []],
  ['[]', []],
  ['no JSON', []],
  ['', []],
])('Dropbox’s note %s names its folders', (note, folders) => {
  expect(dropboxFolders(note)).toEqual(folders)
})
