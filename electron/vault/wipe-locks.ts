import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Wipes every lock of this computer for good: each file of slots, of every generation and of earlier vaults, and the files
 * given beside them, is written over, flushed and removed. The encrypted records stay; nothing here opens them any more.
 */
export function wipeLocks(folder: string, others: readonly string[]): void {
  const slots = readdirSync(folder)
    .filter((name) => name.startsWith('keyslots.') || name === 'throttle.txt')
    .map((name) => join(folder, name))
  for (const file of [...slots, ...others.filter((other) => existsSync(other))]) wipe(file)
}

function wipe(file: string): void {
  const descriptor = openSync(file, 'r+')
  try {
    writeSync(descriptor, randomBytes(Math.max(1, statSync(file).size)), 0, undefined, 0)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  rmSync(file, { force: true })
}
