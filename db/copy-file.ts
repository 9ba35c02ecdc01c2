import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import type { WorkPart } from '../shared/model/long-work.ts'
import { goOn, type Watch } from './watch.ts'

const PIECE_BYTES = 1024 * 1024

/** Which part of the work a file is read for. */
export interface Reading {
  readonly watch: Watch
  readonly part: WorkPart
}

/** Copies a file piece by piece and flushes it, so that the desk goes on between two pieces. The copy must not exist. */
export async function copyInPieces(from: string, to: string, { watch, part }: Reading): Promise<void> {
  const source = await open(from, 'r')
  try {
    const total = (await source.stat()).size
    const copy = await open(to, 'wx', 0o600)
    try {
      const piece = Buffer.alloc(PIECE_BYTES)
      for (let at = 0; ; ) {
        goOn(watch, part, at, total)
        const { bytesRead } = await source.read(piece, 0, PIECE_BYTES, at)
        if (bytesRead === 0) break
        await copy.writeFile(piece.subarray(0, bytesRead))
        at += bytesRead
      }
      await copy.sync()
    } finally {
      await copy.close()
    }
  } finally {
    await source.close()
  }
}

/** SHA-256 of a file in hex; piece by piece, so that a large one is not in memory whole. Holds up whoever calls. */
export function sha256Here(file: string, { watch, part }: Reading): string {
  const total = statSync(file).size
  const hash = createHash('sha256')
  const descriptor = openSync(file, 'r')
  try {
    const piece = Buffer.alloc(PIECE_BYTES)
    for (let at = 0; ; ) {
      goOn(watch, part, at, total)
      const read = readSync(descriptor, piece, 0, PIECE_BYTES, at)
      if (read === 0) return hash.digest('hex')
      hash.update(piece.subarray(0, read))
      at += read
    }
  } finally {
    closeSync(descriptor)
  }
}

/** The same, with the desk going on between two pieces. */
export async function sha256InPieces(file: string, { watch, part }: Reading): Promise<string> {
  const source = await open(file, 'r')
  const hash = createHash('sha256')
  try {
    const total = (await source.stat()).size
    const piece = Buffer.alloc(PIECE_BYTES)
    for (let at = 0; ; ) {
      goOn(watch, part, at, total)
      const { bytesRead } = await source.read(piece, 0, PIECE_BYTES, at)
      if (bytesRead === 0) return hash.digest('hex')
      hash.update(piece.subarray(0, bytesRead))
      at += bytesRead
    }
  } finally {
    await source.close()
  }
}
