import { join } from 'node:path'
import { shell } from 'electron'
import { safeFileName } from '../files/safe-file-name.ts'
import { saveWhole } from '../files/whole-file.ts'
import { oneJob } from '../pdf/one-job.ts'

/**
 * The window has no PDF viewer on purpose; the computer's own one shows the print dialog, where printer, sides and
 * copies are chosen. Several files are shown as one. The file goes at the end of the day's work.
 */
export async function printByViewer(
  temporaryFolder: string,
  file: Uint8Array | readonly Uint8Array[],
  title: string,
): Promise<void> {
  const path = join(temporaryFolder, safeFileName(title, 'pdf'))
  const content = file instanceof Uint8Array ? file : oneJob(file)
  saveWhole({ path, content, mayReplace: true, ownFolders: [] })
  const problem = await shell.openPath(path)
  if (problem !== '') throw new Error('PRINT_VIEWER')
}
