import { expect, test } from 'vitest'
import { ChangedModuleError } from '../../electron/main/security/native-modules.ts'
import {
  FolderPlaceError,
  mustCarryDriver,
  mustLieHere,
  RuntimeError,
  startProblem,
  whyUnwritable,
} from '../../electron/main/start-problem.ts'
import { aFolder } from '../support/store-folder.ts'

const FOLDER = '/home/desk/.config/Candor/clinic'
const coded = (code: string): Error => Object.assign(new Error('Markername'), { code })

test.each([
  ['a folder without permission', coded('EACCES'), 'The data folder cannot be written to.', FOLDER],
  ['a read-only disk', coded('EROFS'), 'The data folder cannot be written to.', FOLDER],
  ['a full disk', coded('ENOSPC'), 'The disk is full.', 'Make room'],
  ['an old runtime', new RuntimeError('9'), 'This version of Candor cannot run on this runtime.', '(Node-API 9)'],
  ['a changed module', new ChangedModuleError(['a.node']), 'A part of Candor on this computer was changed.', 'Install'],
  ['a network drive', new FolderPlaceError('network'), 'The data folder lies on a network drive.', FOLDER],
  ['a synced folder', new FolderPlaceError('synced'), 'The data folder is copied by a sync service.', FOLDER],
  ['anything else', new Error('Markername'), 'Candor could not start.', 'P-1A2B3C'],
])('%s is told in a plain sentence', (_what, error, fact, more) => {
  const problem = startProblem(error, FOLDER, 'P-1A2B3C')

  expect(problem.fact).toBe(fact)
  expect(problem.more).toContain(more)
  expect(JSON.stringify(problem)).not.toMatch(/Markername|E[A-Z]{4,}|Error|\bat /)
})

test.each([['10'], ['11'], ['12']])('a runtime with Node-API %s carries the driver', (napi) => {
  expect(() => mustCarryDriver({ napi })).not.toThrow()
})

test.each([['9'], ['8'], [''], ['x'], [undefined]])('a runtime with Node-API %s does not', (napi) => {
  expect(() => mustCarryDriver({ napi })).toThrow(RuntimeError)
})

test('the runtime of these tests carries the driver', () => {
  expect(() => mustCarryDriver(process.versions)).not.toThrow()
})

test('a folder that is there, or is yet to be made, is no reason', () => {
  const folder = aFolder()

  expect([whyUnwritable(folder), whyUnwritable(`${folder}/first-start`)]).toEqual([null, null])
})

test.each([
  ['/home/desk/.config/Candor/clinic', 'here'],
  ['C:\\Users\\desk\\AppData\\Roaming\\Candor\\clinic', 'here'],
  ['\\\\server\\profiles\\desk\\Candor\\clinic', 'network'],
  ['/net/server/desk/Candor/clinic', 'network'],
  ['C:\\Users\\desk\\OneDrive - Clinic\\Candor\\clinic', 'synced'],
  ['/Users/desk/Dropbox/Candor/clinic', 'synced'],
])('data in %s lies %s', (folder, where) => {
  const found = ((): string => {
    try {
      mustLieHere(folder)
      return 'here'
    } catch (error) {
      return error instanceof FolderPlaceError ? error.kind : 'broken'
    }
  })()

  expect(found).toBe(where)
})
