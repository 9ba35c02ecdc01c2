import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { closeSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { UtilityProcess } from 'electron'
import { afterEach, expect, test } from 'vitest'
import { builtApp } from '../../build/build-app.ts'
import { root } from '../../build/checks/sources.ts'
import { samplePapers } from '../../build/papers/sample-papers.ts'
import { type WorkerRoom, workerRoom } from '../../electron/main/workers.ts'
import type { DrawnPaper } from '../../electron/services/desk.ts'
import type { RowRead } from '../../shared/interop/price-file.ts'
import type { PricePiece } from '../../shared/interop/price-pieces.ts'
import { aFolder } from '../support/store-folder.ts'

const HOST = join(root, 'build/stand-in/utility-host.ts')
const rooms: WorkerRoom[] = []
const children: ChildProcess[] = []

afterEach(() => {
  for (const room of rooms.splice(0)) room.end()
})

/** A room whose process is the built worker itself. */
function builtRoom(name: string, limits: readonly string[] = []): WorkerRoom {
  const start = (file: string, words: string[], { execArgv = [] }: Electron.ForkOptions): UtilityProcess => {
    const child = fork(HOST, [file, ...words], {
      execArgv: [...execArgv, ...limits],
      serialization: 'advanced',
      env: { PATH: process.env.PATH },
    })
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

/** The file as the worker gives it: how it begins, and then all of its rows and its end. */
async function readBy(room: WorkerRoom, bytes: Uint8Array): Promise<readonly unknown[]> {
  const path = join(aFolder(), 'file')
  writeFileSync(path, bytes)
  const { look } = (await room.run({ ask: 'look', path }, 30_000)) as { readonly look: { readonly kind: string } }
  await room.run({ ask: 'begin', path, order: { fileName: 'file', columns: null, fixes: [] } }, 30_000)
  const rows: RowRead[] = []
  for (;;) {
    const next = (await room.run({ ask: 'next' }, 30_000)) as { readonly piece: PricePiece; readonly done: number }
    rows.push(...next.piece.rows)
    if (next.piece.end !== null) return [look, rows, next.piece.end]
  }
}

test('the price-file worker reads a real file', async () => {
  const [look, rows, end] = await readBy(builtRoom('price-file-worker.js'), fixture('cms-v3-example.json'))

  expect(look).toMatchObject({ kind: 'look', form: 'published' })
  expect(rows).toHaveLength(22)
  expect(end).toMatchObject({ layout: 'cms-json', name: 'West Mercy Hospital' })
})

test('a file that is not UTF-8 is read as Windows wrote it', async () => {
  const bytes = Buffer.from('code,description,price\nIM-310,Consultation \xe9tendue,150.00\n', 'latin1')

  const [, rows] = await readBy(builtRoom('price-file-worker.js'), bytes)

  expect(rows).toMatchObject([{ fees: [{ words: 'Consultation étendue' }] }])
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

  const [, , end] = await readBy(room, bytes)
  const [, , next] = await readBy(room, fixture('cms-v3-tall-example.csv'))

  expect(end).toMatchObject(code === null ? { kind: 'unreadable' } : { kind: 'unreadable', code })
  expect(next).toMatchObject({ layout: 'cms-tall' })
})

test('a large file is never in memory whole', async () => {
  const path = join(aFolder(), 'large.csv')
  const file = openSync(path, 'w')
  const words = 'x'.repeat(180)
  writeSync(file, 'code,description,charge\n')
  for (let block = 0; block < 40; block += 1) {
    const rows = Array.from({ length: 3_000 }, (_, row) => `D-${block}-${row},${words},${row}.25\n`)
    writeSync(file, rows.join(''))
  }
  closeSync(file)
  const room = builtRoom('price-file-worker.js', ['--max-old-space-size=48'])

  await room.run({ ask: 'begin', path, order: { fileName: 'file', columns: null, fixes: [] } }, 30_000)
  let count = 0
  for (let isLast = false; !isLast; ) {
    const { piece } = (await room.run({ ask: 'next' }, 30_000)) as { readonly piece: PricePiece }
    count += piece.rows.length
    isLast = piece.end !== null
  }

  expect(statSync(path).size).toBeGreaterThan(22_000_000)
  expect(count).toBe(120_000)
}, 180_000)

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
  await readBy(room, fixture('cms-v3-tall-example.csv'))

  const running = room.run({ ask: 'next' }, 30_000).catch((error: { readonly code: string }) => error.code)
  children.at(-1)?.kill('SIGKILL')

  expect(await running).toBe('WORKER_ENDED')
  expect((await readBy(room, fixture('cms-v3-tall-example.csv')))[2]).toMatchObject({ layout: 'cms-tall' })
})
