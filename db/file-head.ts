import { closeSync, openSync, readSync } from 'node:fs'

const PLAINTEXT_HEAD = 'SQLite format 3\0'

/** True when a file starts as every unencrypted SQLite database does. Bytes tell whether it is encrypted, not settings. */
export function isPlaintext(file: string): boolean {
  const head = Buffer.alloc(PLAINTEXT_HEAD.length)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, head, 0, head.length, 0)
  } finally {
    closeSync(descriptor)
  }
  return head.toString('latin1') === PLAINTEXT_HEAD
}
