import { readPriceFile } from '../../shared/interop/read-price-file.ts'
import { serveJobs } from './serve-jobs.ts'

/** Reads a file from outside in a process that has neither keys nor windows. */
serveJobs(async (content) => {
  const { text, fileName } = content as { readonly text: string; readonly fileName: string }
  return readPriceFile(text, fileName)
})
