import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { priceFilesOf } from '../../electron/main/price-files.ts'
import { WorkerError } from '../../electron/main/workers.ts'

const person = vi.hoisted(() => ({ chooses: null as string | null }))

vi.mock('electron', () => ({
  dialog: {
    showOpenDialog: async () => ({ canceled: person.chooses === null, filePaths: [person.chooses].filter(Boolean) }),
  },
}))

const ORDER = { fileName: 'fees 2026.csv', columns: null, fixes: [] }
const LOOK = { kind: 'look', form: 'list', rows: [], columns: null, isNamed: true }
const PATH = join('/home', 'fees 2026.csv')

/** Price files over a process that gives these answers in turn. */
function files(...answers: readonly unknown[]) {
  const jobs: unknown[] = []
  const left = [...answers]
  const run = async (job: unknown): Promise<unknown> => {
    jobs.push(job)
    const answer = left.shift()
    if (answer instanceof Error) throw answer
    return answer
  }
  person.chooses = PATH
  const folder = join(mkdtempSync(join(tmpdir(), 'candor-prices-')), 'temporary')
  return { jobs, folder, prices: priceFilesOf({ files: { run, end: () => undefined }, window: () => null, folder }) }
}

test('a chosen price file is read outside of main, piece by piece', async () => {
  const piece = { piece: { rows: [], end: null }, done: 12 }
  const { jobs, prices } = files({ bytes: 12, look: LOOK }, { bytes: 12, writtenAt: 1 }, piece)

  const file = await prices.choose()

  expect(file).toMatchObject({ fileName: 'fees 2026.csv', bytes: 12, look: LOOK })
  expect(await file?.begin(ORDER)).toBe(true)
  expect(await file?.next()).toEqual(piece)
  expect(jobs).toEqual([{ ask: 'look', path: PATH }, { ask: 'begin', path: PATH, order: ORDER }, { ask: 'next' }])
  expect(prices.opened(file?.id ?? '')).toBe(file)
})

test('no file is opened when the dialog was closed', async () => {
  const { jobs, prices } = files()
  person.chooses = null

  expect(await prices.choose()).toBeNull()
  expect(jobs).toEqual([])
})

test('a file that was changed meanwhile is not read on', async () => {
  const { prices } = files({ bytes: 12, look: LOOK }, { bytes: 12, writtenAt: 1 }, { bytes: 12, writtenAt: 2 })
  const file = await prices.choose()

  expect([await file?.begin(ORDER), await file?.begin(ORDER)]).toEqual([true, false])
})

test('a stopped file gives no further piece', async () => {
  const { jobs, prices } = files({ bytes: 12, look: LOOK }, { bytes: 12, writtenAt: 1 })
  const file = await prices.choose()
  await file?.begin(ORDER)

  await prices.stop()

  expect(await file?.next()).toBeNull()
  expect(prices.opened(file?.id ?? '')).toBeNull()
  expect(jobs.at(-1)).toEqual({ ask: 'end' })
})

test('a file that brings its process down is an error', async () => {
  const { prices } = files(new WorkerError('WORKER_ENDED'))

  await expect(prices.choose()).rejects.toMatchObject({ code: 'WORKER_ENDED' })
})

test('a dropped file lies in our own folder while it is read, and no longer', async () => {
  const { jobs, folder, prices } = files({ bytes: 3, look: LOOK }, null)

  const file = await prices.give({ fileName: '../../list.csv', bytes: Buffer.from('a,b') })

  const [name = ''] = readdirSync(folder)
  expect(file).toMatchObject({ fileName: '../../list.csv', bytes: 3, look: LOOK })
  expect(jobs).toEqual([{ ask: 'look', path: join(folder, name) }])
  expect(readFileSync(join(folder, name), 'utf8')).toBe('a,b')
  expect(statSync(join(folder, name)).mode & 0o077).toBe(0)

  await prices.stop()

  expect(existsSync(join(folder, name))).toBe(false)
})

test('a dropped file is gone even where its process broke down', async () => {
  const { folder, prices } = files({ bytes: 3, look: LOOK }, new WorkerError('WORKER_ENDED'))
  await prices.give({ fileName: 'list.csv', bytes: Buffer.from('a,b') })

  await expect(prices.stop()).rejects.toMatchObject({ code: 'WORKER_ENDED' })

  expect(readdirSync(folder)).toEqual([])
})
