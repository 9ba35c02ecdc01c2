import { EventEmitter } from 'node:events'
import type { UtilityProcess } from 'electron'
import { expect, test } from 'vitest'
import { type WorkerRoom, workerRoom } from '../../electron/main/workers.ts'

interface Job {
  readonly job: number
  readonly content: string
}

/** A process beside main, as Electron gives it: it answers what the test tells it to. */
class Beside extends EventEmitter {
  readonly jobs: Job[] = []
  isKilled = false

  postMessage(message: Job): void {
    this.jobs.push(message)
  }

  kill(): boolean {
    this.isKilled = true
    return true
  }

  answer(index: number, answer: unknown): void {
    this.emit('message', { job: this.jobs[index]?.job, answer })
  }
}

function aRoom(): { readonly room: WorkerRoom; readonly started: Beside[]; readonly forked: unknown[][] } {
  const started: Beside[] = []
  const forked: unknown[][] = []
  const fork = (...words: readonly unknown[]): UtilityProcess => {
    const beside = new Beside()
    started.push(beside)
    forked.push([...words])
    return beside as unknown as UtilityProcess
  }
  return { room: workerRoom(fork, '/app/paper-worker.js', 'Candor papers'), started, forked }
}

const codeOf = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'done',
    (error: { readonly code: string }) => error.code,
  )

test('the process starts with the first job, with a limit on memory', async () => {
  const { room, started, forked } = aRoom()
  const before = started.length

  const answer = room.run('draw', 1_000)
  started[0]?.answer(0, 'paper')

  expect(before).toBe(0)
  expect(await answer).toBe('paper')
  expect(forked).toEqual([
    ['/app/paper-worker.js', [], { serviceName: 'Candor papers', execArgv: ['--max-old-space-size=512'] }],
  ])
})

test('answers find their jobs in any order', async () => {
  const { room, started } = aRoom()

  const answers = [room.run('a', 1_000), room.run('b', 1_000)]
  started[0]?.answer(1, 'B')
  started[0]?.answer(0, 'A')

  expect(await Promise.all(answers)).toEqual(['A', 'B'])
  expect(started).toHaveLength(1)
})

test('a job that fails tells the kind of its error', async () => {
  const { room, started } = aRoom()

  const run = room.run('a', 1_000)
  started[0]?.emit('message', { job: 1, failed: 'RangeError' })

  expect(await codeOf(run)).toBe('WORKER_RANGEERROR')
})

test('when the process ends its jobs fail and the next one starts anew', async () => {
  const { room, started } = aRoom()

  const runs = [room.run('a', 1_000), room.run('b', 1_000)]
  started[0]?.emit('exit', 1)
  const next = room.run('c', 1_000)
  started[1]?.answer(0, 'C')

  expect(await Promise.all(runs.map(codeOf))).toEqual(['WORKER_ENDED', 'WORKER_ENDED'])
  expect(await next).toBe('C')
})

test('a job that takes too long ends its process and no other', async () => {
  const { room, started } = aRoom()

  const slow = await codeOf(room.run('a', 10))
  const next = room.run('b', 1_000)
  started[0]?.emit('exit', 1)
  started[1]?.answer(0, 'B')

  expect(slow).toBe('WORKER_TOO_SLOW')
  expect(started.map(({ isKilled }) => isKilled)).toEqual([true, false])
  expect(await next).toBe('B')
})

test('a late answer of a killed process changes nothing', async () => {
  const { room, started } = aRoom()

  const slow = await codeOf(room.run('a', 10))
  started[0]?.answer(0, 'late')
  const next = room.run('b', 1_000)
  started[1]?.answer(0, 'B')

  expect([slow, await next]).toEqual(['WORKER_TOO_SLOW', 'B'])
})

test('at the end of the app whoever waits is told', async () => {
  const { room, started } = aRoom()

  const run = room.run('a', 1_000)
  room.end()

  expect(await codeOf(run)).toBe('WORKER_ENDED')
  expect(started[0]?.isKilled).toBe(true)
})
