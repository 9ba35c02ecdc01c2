import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { saveInFolder } from '../../electron/main/save-in-folder.ts'

const name = 'GFE-000001 v1.pdf'

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'candor-chart-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('a chart copy is written whole under its name', () => {
  const folder = aFolder()

  const saved = saveInFolder({ folder, name, bytes: new Uint8Array([1, 2]) }, [])

  expect(saved).toEqual({ kind: 'saved', fileName: name })
  expect([...readFileSync(join(folder, name))]).toEqual([1, 2])
})

test('the same copy stays one and another is numbered', () => {
  const folder = aFolder()
  for (const first of [1, 1, 9]) saveInFolder({ folder, name, bytes: new Uint8Array([first]) }, [])

  expect(readdirSync(folder).toSorted()).toEqual(['GFE-000001 v1 (2).pdf', name])
  expect([...readFileSync(join(folder, name))]).toEqual([1])
})

test('a folder that is gone or ours is refused', () => {
  const folder = aFolder()
  const file = { name, bytes: new Uint8Array([1]) }

  expect(saveInFolder({ ...file, folder: join(folder, 'gone') }, [])).toEqual({ kind: 'readOnly', reason: 'noFolder' })
  expect(saveInFolder({ ...file, folder }, [folder])).toEqual({ kind: 'readOnly', reason: 'ownFolder' })
  expect(readdirSync(folder)).toEqual([])
})
