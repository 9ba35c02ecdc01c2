import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { UtilityProcess } from 'electron'
import { afterEach, expect, test } from 'vitest'
import { builtApp } from '../../build/build-app.ts'
import { root } from '../../build/checks/sources.ts'
import { samplePapers } from '../../build/papers/sample-papers.ts'
import { type WorkerRoom, workerRoom } from '../../electron/main/workers.ts'
import type { DrawnPaper } from '../../electron/services/desk.ts'
import type { ReadPriceFile } from '../../shared/interop/price-file.ts'

const HOST = join(root, 'build/stand-in/utility-host.ts')
const rooms: WorkerRoom[] = []
const children: ChildProcess[] = []

afterEach(() => {
  for (const room of rooms.splice(0)) room.end()
})

/** A room whose process is the built worker itself. */
function builtRoom(name: string): WorkerRoom {
  const start = (file: string, words: string[], { execArgv = [] }: Electron.ForkOptions): UtilityProcess => {
    const child = fork(HOST, [file, ...words], { execArgv, serialization: 'advanced', env: { PATH: process.env.PATH } })
    children.push(child)
    const beside = Object.assign(new EventEmitter(), {
      postMessage: (message: object) => void child.send(message),
      kill: () => child.kill(),
    })
    child.on('message', (message) => beside.emit('message', message))
    child.on('exit', (code) => beside.emit('exit', code))
    return beside as unknown as UtilityProcess
  }
  const room = workerRoom(start, join(dirname(builtApp.main), name), 'test')
  rooms.push(room)
  return room
}

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(root, 'test/fixtures/mrf', name)))
const text = (words: string): Uint8Array => new TextEncoder().encode(words)

test('the price-file worker reads a real file', async () => {
  const room = builtRoom('price-file-worker.js')

  const read = await room.run({ bytes: fixture('cms-v3-example.json'), fileName: 'prices.json' }, 30_000)

  expect(read).toMatchObject({ kind: 'priceFile', layout: 'cms-json' })
})

test('a file that is not UTF-8 is read as Windows wrote it', async () => {
  const room = builtRoom('price-file-worker.js')
  const bytes = Buffer.from('code,description,price\nIM-310,Consultation \xe9tendue,150.00\n', 'latin1')

  const read = await room.run({ bytes: new Uint8Array(bytes), fileName: 'fees.csv' }, 30_000)

  const file = read as ReadPriceFile
  expect(file.kind === 'priceFile' && file.fees.map(({ words }) => words)).toEqual(['Consultation étendue'])
})

test.each([
  ['nothing', new Uint8Array(0), 'NOT-A-PRICE-FILE'],
  ['zeros', new Uint8Array(5_000), null],
  ['chance', Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7_919 + 13) % 256), null],
  ['deep lists', text('['.repeat(200_000)), null],
  ['a program', text('\x7fELF\x02\x01\x01'), null],
  ['half a quote', text('code,price\n"IM-310,150'), 'CSV-QUOTE'],
])('a file of %s is answered, and the worker lives', async (_what, bytes, code) => {
  const room = builtRoom('price-file-worker.js')

  const read = (await room.run({ bytes, fileName: 'file.csv' }, 30_000)) as ReadPriceFile
  const next = await room.run({ bytes: fixture('cms-v3-tall-example.csv'), fileName: 'prices.csv' }, 30_000)

  expect(read.kind).toBe('unreadable')
  if (code !== null) expect(read).toMatchObject({ code })
  expect(next).toMatchObject({ kind: 'priceFile' })
})

test('the paper worker draws the same bytes each time, with the fonts of the bundle', async () => {
  const room = builtRoom('paper-worker.js')
  const [paper] = samplePapers()
  const job = { model: paper?.model, marks: { madeAt: '2026-11-09T14:32:00-05:00', mark: 'original' } }

  const [first, again] = (await Promise.all([room.run(job, 60_000), room.run(job, 60_000)])) as DrawnPaper[]

  expect(
    Buffer.from(first?.bytes ?? [])
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  expect(first?.pages).toBeGreaterThan(0)
  expect(first?.bytes).toEqual(again?.bytes)
})

test('a paper that cannot be drawn is an error without a word of it', async () => {
  const room = builtRoom('paper-worker.js')
  const job = { model: { title: 'Markername' }, marks: { madeAt: 'x', mark: 'original' } }

  const failed = await room.run(job, 60_000).catch((error: Error) => error)

  expect(failed).toMatchObject({ name: 'WorkerError', code: expect.stringMatching(/^WORKER_[A-Z]+$/) })
  expect(String(failed)).not.toContain('Markername')
})

test('a worker that is killed in the middle starts again for the next job', async () => {
  const room = builtRoom('price-file-worker.js')
  const job = { bytes: fixture('cms-v3-tall-example.csv'), fileName: 'prices.csv' }
  await room.run(job, 30_000)

  const running = room.run(job, 30_000).catch((error: { readonly code: string }) => error.code)
  children.at(-1)?.kill('SIGKILL')

  expect(await running).toBe('WORKER_ENDED')
  expect(await room.run(job, 30_000)).toMatchObject({ kind: 'priceFile' })
})
