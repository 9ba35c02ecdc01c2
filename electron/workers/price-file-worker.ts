import { readPriceFile } from '../../shared/interop/read-price-file.ts'
import { serveJobs } from './serve-jobs.ts'

/** Reads a file from outside in a process that has neither keys nor windows: UTF-8, or Windows-1252 where it is not. */
serveJobs(async (content) => {
  const { bytes, fileName } = content as { readonly bytes: Uint8Array; readonly fileName: string }
  return readPriceFile(decoded(bytes), fileName)
})

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
