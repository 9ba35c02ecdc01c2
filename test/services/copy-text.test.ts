import { expect, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import { copyForAWhile } from '../../electron/main/copy-for-a-while.ts'
import { ask, openDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { COUNSELOR } from '../support/samples.ts'

/** A clipboard, and what waits to be done to it later. */
function aClipboard() {
  let text = ''
  const waiting: (() => void)[] = []
  return {
    board: {
      readText: async () => text,
      writeText: async (next: string) => {
        text = next
      },
      clear: () => {
        text = ''
      },
    },
    later: (act: () => void, ms: number) => void (ms === 60_000 ? waiting.push(act) : undefined),
    async aMinuteLater() {
      for (const act of waiting.splice(0)) act()
      await new Promise((done) => setImmediate(done))
      return text
    },
  }
}

test('copying from a record is a row of it without the words', async () => {
  const desk = openDesk()

  await ask(desk, 'clipboard.copy', { content: 'Markername, 12 letters', from: 'patient', id: PATIENT_A.id })

  expect(desk.copied).toEqual(['Markername, 12 letters'])
  const rows = audit.listOf(desk.store.reader, 'patient', PATIENT_A.id)
  expect(rows).toMatchObject([{ action: 'clipboard.copy', personId: COUNSELOR.id, after: { letters: 22 } }])
  expect(JSON.stringify(rows)).not.toContain('Markername')
})

test('what was copied is gone from the clipboard a minute later', async () => {
  const { board, later, aMinuteLater } = aClipboard()

  await copyForAWhile(board, 'a member number', later)

  expect(await board.readText()).toBe('a member number')
  expect(await aMinuteLater()).toBe('')
})

test('what somebody copied since stays on the clipboard', async () => {
  const { board, later, aMinuteLater } = aClipboard()
  await copyForAWhile(board, 'a member number', later)

  await board.writeText('a shopping list')

  expect(await aMinuteLater()).toBe('a shopping list')
})
