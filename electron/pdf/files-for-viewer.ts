import { oneJob } from './one-job.ts'

/**
 * The files of a job as few as may be: papers of ours become one, in their order; a scan that somebody dropped, which
 * another program wrote, stays a file of its own.
 */
export function filesForViewer(files: readonly Uint8Array[], sides: 'one' | 'both'): readonly Uint8Array[] {
  const [only, ...others] = files
  if (only !== undefined && others.length === 0) return [only]
  try {
    return [oneJob(files, sides)]
  } catch (error) {
    if (error instanceof RangeError) return files
    throw error
  }
}
