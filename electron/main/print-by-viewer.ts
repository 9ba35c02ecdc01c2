import { join } from 'node:path'
import { shell } from 'electron'
import { safeFileName } from '../files/safe-file-name.ts'
import { saveWhole } from '../files/whole-file.ts'
import { oneJob } from '../pdf/one-job.ts'

/** Shows a file in the computer's own viewer, which prints it. Throws where no viewer opens it. */
export async function printByViewer(
  temporaryFolder: string,
  file: Uint8Array | readonly Uint8Array[],
  title: string,
): Promise<void> {
  if (!(await showInViewer(temporaryFolder, file, title))) throw new Error('PRINT_VIEWER')
}

/**
 * The window has no PDF viewer on purpose; the computer's own one shows the print dialog, where printer, sides and
 * copies are chosen. Several files are shown as one. The file goes at the end of the day's work. Says whether a viewer
 * opened it.
 */
export async function showInViewer(
  temporaryFolder: string,
  file: Uint8Array | readonly Uint8Array[],
  title: string,
): Promise<boolean> {
  const path = join(temporaryFolder, safeFileName(title, 'pdf'))
  const content = file instanceof Uint8Array ? file : oneJob(file)
  saveWhole({ path, content, mayReplace: true, ownFolders: [] })
  return (await shell.openPath(path)) === ''
}
