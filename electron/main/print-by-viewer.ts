import { join } from 'node:path'
import { shell } from 'electron'
import { fileKindOf } from '../../shared/model/file-kind.ts'
import { safeFileName } from '../files/safe-file-name.ts'
import { saveWhole } from '../files/whole-file.ts'
import { filesForViewer } from '../pdf/files-for-viewer.ts'
import type { PrintJob } from '../services/desk.ts'

/** Shows a file in the computer's own viewer, which prints it. Throws where no viewer opens it. */
export async function printByViewer(
  temporaryFolder: string,
  file: Uint8Array | readonly Uint8Array[],
  title: string,
): Promise<void> {
  const files = file instanceof Uint8Array ? [file] : file
  if (!(await showInViewer(temporaryFolder, { files, title, sides: 'one' }))) throw new Error('PRINT_VIEWER')
}

/**
 * The window has no PDF viewer on purpose; the computer's own one shows the print dialog, where printer, sides and
 * copies are chosen. Papers of ours are shown as one file; a scan is shown as it is. The files go at the end of the
 * day's work. Says whether a viewer opened all of them.
 */
export async function showInViewer(
  temporaryFolder: string,
  { files, title, sides }: Pick<PrintJob, 'files' | 'title' | 'sides'>,
): Promise<boolean> {
  let isShown = true
  for (const [index, content] of filesForViewer(files, sides).entries()) {
    const name = index === 0 ? title : `${title} ${index + 1}`
    const path = join(temporaryFolder, safeFileName(name, fileKindOf(content) ?? 'pdf'))
    saveWhole({ path, content, mayReplace: true, ownFolders: [] })
    if ((await shell.openPath(path)) !== '') isShown = false
  }
  return isShown
}
