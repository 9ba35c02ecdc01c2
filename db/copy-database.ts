import { statSync } from 'node:fs'
import { type ChainHeads, chainHeads, firstBrokenChain, verifyChains } from './chained-tables.ts'
import { sha256Here } from './copy-file.ts'
import { APPLICATION_ID, connect, type RawConnection, readPragma } from './driver.ts'
import { syncFile } from './durable-file.ts'
import { isPlaintext } from './file-head.ts'
import { chainKeyFrom } from './ledger-chain.ts'
import { faultOfCheck, storeFault } from './open-problem.ts'
import { liesBetween, sameSums, sumsUpTo, type Totals, totalsOf } from './totals.ts'
import { goOn, StoppedError, UNWATCHED, type Watch } from './watch.ts'

export interface CopyJob {
  readonly from: string
  readonly to: string
  readonly key: Uint8Array
}

/** What a database file was found to hold when it was read from end to end. */
export interface Proof {
  readonly bytes: number
  readonly sha256: string
  /** Number of the newest migration step. */
  readonly schemaVersion: number
  readonly totals: Totals
  readonly heads: ChainHeads
}

export type CopyOutcome =
  | { readonly ok: true; readonly proof: Proof }
  | { readonly ok: false; readonly code: CopyFault; readonly detail: string }

export type CopyFault =
  /** No room for the copy. */
  | 'DISK_FULL'
  /** The folder cannot be written. */
  | 'READ_ONLY'
  | 'BUSY'
  /** The disk of the copy, or of what was copied, did not read or write. */
  | 'DISK_FAILED'
  /** The copy, or what was copied, is not whole: the detail says which check failed. */
  | 'DAMAGED'
  /** The copy is whole, but holds other rows or other money than the source. */
  | 'NOT_EQUAL'
  /** Somebody stopped it. */
  | 'STOPPED'

/**
 * Copies an encrypted database while others may write to it, and proves the copy: opened again with the key, every page
 * and reference checked, the chains verified, rows and money equal to the source. Runs in a worker thread. Stopped between
 * two parts of it; the copying itself and the check of the pages are one call each and come to their end.
 */
export function copyAndProve(job: CopyJob, watch: Watch = UNWATCHED): CopyOutcome {
  const key = Buffer.from(job.key)
  try {
    const source = connect(job.from, key, 'existing')
    try {
      goOn(watch, 'copying', 0, statSync(job.from).size)
      const before = totalsOf(source)
      source.prepare('VACUUM INTO ?').run(job.to)
      syncFile(job.to)
      const outcome = proveDatabase(job.to, key, [], watch)
      return outcome.ok && !isSame(source, before, outcome.proof) ? fault('NOT_EQUAL', 'totals') : outcome
    } finally {
      source.close()
    }
  } catch (error) {
    return faultOf(error)
  } finally {
    key.fill(0)
  }
}

/** Reads a database from end to end without changing a byte of it. `anchors` are ends that were written down elsewhere. */
export function proveDatabase(
  file: string,
  key: Buffer,
  anchors: readonly ChainHeads[] = [],
  watch: Watch = UNWATCHED,
): CopyOutcome {
  try {
    goOn(watch, 'pages')
    if (isPlaintext(file)) return fault('DAMAGED', 'not encrypted')
    const raw = connect(file, key, 'existing')
    try {
      raw.pragma('query_only=ON')
      const pages = faultOfCheck(readPragma(raw, 'integrity_check'))
      if (pages !== null) return fault(pages, 'integrity')
      const failed = failedCheck(raw, key, { anchors, watch })
      if (failed !== null) return fault('DAMAGED', failed)
      const schemaVersion = Number(readPragma(raw, 'user_version'))
      return {
        ok: true,
        proof: { ...fileProof(file, watch), schemaVersion, totals: totalsOf(raw), heads: chainHeads(raw) },
      }
    } finally {
      raw.close()
    }
  } catch (error) {
    return faultOf(error)
  }
}

interface Proving {
  readonly anchors: readonly ChainHeads[]
  readonly watch: Watch
}

function failedCheck(raw: RawConnection, key: Buffer, { anchors, watch }: Proving): string | null {
  if (readPragma(raw, 'application_id') !== APPLICATION_ID) return 'application id'
  const references = raw.pragma('foreign_key_check')
  if (!Array.isArray(references) || references.length > 0) return 'references'
  const chainKey = chainKeyFrom(key)
  try {
    const walked = (done: number, total: number): void => goOn(watch, 'chains', done, total)
    return firstBrokenChain(verifyChains(raw, chainKey, anchors, walked))
  } finally {
    chainKey.fill(0)
  }
}

/** The chain of the copy is proven, so an equal head means equal rows before it. */
function isSame(source: RawConnection, before: Totals, copy: Proof): boolean {
  const sourceHashes = Object.entries(copy.heads).every(([table, head]) => {
    const row = source.prepare<[number], { hash: string }>(`SELECT hash FROM "${table}" WHERE seq = ?`).get(head.seq)
    return row?.hash === head.hash
  })
  const sameMoney = sameSums(sumsUpTo(source, copy.heads), copy.totals.sums)
  return sourceHashes && sameMoney && liesBetween(before, copy.totals, totalsOf(source))
}

function fileProof(file: string, watch: Watch): Pick<Proof, 'bytes' | 'sha256'> {
  return { bytes: statSync(file).size, sha256: sha256Here(file, { watch, part: 'reading' }) }
}

function fault(code: CopyFault, detail: string): CopyOutcome {
  return { ok: false, code, detail }
}

function faultOf(error: unknown): CopyOutcome {
  if (error instanceof StoppedError) return fault('STOPPED', '')
  const code = storeFault(error)
  if (code === null) throw error
  return fault(code, 'driver')
}
