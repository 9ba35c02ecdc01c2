import { readFileSync } from 'node:fs'

/** What a program did to one folder of the disk, in the order in which it took effect. */
export type DiskStep =
  /** A new, empty file under this name; one that was there is emptied. */
  | { readonly kind: 'create'; readonly path: string }
  | { readonly kind: 'write'; readonly path: string; readonly at: number; readonly bytes: Buffer }
  /** What was written to the file before is on the disk for good; for a folder, its names are. */
  | { readonly kind: 'sync'; readonly path: string }
  | { readonly kind: 'truncate'; readonly path: string; readonly size: number }
  | { readonly kind: 'unlink'; readonly path: string }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  /** Words on standard output: what the program promised to the one who reads it. */
  | { readonly kind: 'say'; readonly words: string }

const HEAD = 32

/** Reads what `recorder.c` wrote. A record that a kill cut off at the end is left out. */
export function readDiskLog(file: string): readonly DiskStep[] {
  const log = readFileSync(file)
  const steps: DiskStep[] = []
  let at = 0
  while (at + HEAD <= log.length) {
    const [kind, pathLength, place, length] = [0, 8, 16, 24].map((skip) => Number(log.readBigUInt64LE(at + skip)))
    const path = log.toString('utf8', at + HEAD, at + HEAD + (pathLength ?? 0))
    const begin = at + HEAD + (pathLength ?? 0)
    const carries = kind === 2 || kind === 6 || kind === 7
    const end = begin + (carries ? (length ?? 0) : 0)
    if (end > log.length) break
    steps.push(stepOf(kind ?? 0, path, place ?? 0, log.subarray(begin, end)))
    at = end
  }
  return steps
}

function stepOf(kind: number, path: string, at: number, bytes: Buffer): DiskStep {
  if (kind === 1) return { kind: 'create', path }
  if (kind === 2) return { kind: 'write', path, at, bytes }
  if (kind === 3) return { kind: 'sync', path }
  if (kind === 4) return { kind: 'truncate', path, size: at }
  if (kind === 5) return { kind: 'unlink', path }
  if (kind === 6) return { kind: 'rename', path, to: bytes.toString('utf8') }
  if (kind === 7) return { kind: 'say', words: bytes.toString('utf8') }
  throw new Error(`a record of kind ${kind} in the disk's log`)
}
