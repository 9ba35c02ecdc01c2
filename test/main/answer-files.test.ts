import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { answerFilesOf } from '../../electron/main/answer-files.ts'

const person = vi.hoisted(() => ({ chooses: null as string | null }))

vi.mock('electron', () => ({
  dialog: {
    showOpenDialog: async () => ({ canceled: person.chooses === null, filePaths: [person.chooses].filter(Boolean) }),
  },
}))

const READ = { text: 'Dear clinic', file: { kind: 'notX12', code: 'NOT-X12' } }

/** Answers over a process that gives this for every job. */
function files() {
  const jobs: unknown[] = []
  const run = async (job: unknown): Promise<unknown> => {
    jobs.push(job)
    return READ
  }
  return { jobs, answers: answerFilesOf({ run, end: () => undefined }, () => null) }
}

test('a chosen answer is read outside of main, and only its name is told', async () => {
  const { jobs, answers } = files()
  person.chooses = join('/home', 'from payer.271')

  expect(await answers.choose()).toEqual({ name: 'from payer.271', ...READ })
  expect(jobs).toEqual([{ path: person.chooses }])
})

test('a dropped answer is read from its bytes, and a closed dialog reads nothing', async () => {
  const { jobs, answers } = files()
  person.chooses = null
  const bytes = new TextEncoder().encode('Dear clinic')

  expect([await answers.choose(), await answers.give(bytes)]).toEqual([null, READ])
  expect(jobs).toEqual([{ bytes }])
})
