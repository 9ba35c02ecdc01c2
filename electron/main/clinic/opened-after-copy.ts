import { type BackupParts, type BackupWish, backUp } from './backups.ts'
import { toldWatch } from './long-work.ts'

/**
 * Opens the clinic's file, with the copy that an update of it needs first. Where one is due, the window hears how far the
 * copy is, then that the records are brought up to date, then the end; else it hears nothing.
 */
export async function openedAfterCopy<T>(
  parts: BackupParts,
  wish: () => BackupWish,
  open: (backUpFirst: () => Promise<string | null>) => Promise<T>,
): Promise<T> {
  let end = (): void => undefined
  const backUpFirst = async (): Promise<string | null> => {
    const told = toldWatch('opening', parts.onProgress)
    end = told.end
    const outcome = await backUp(parts, wish(), told.watch)
    if (!outcome.ok) return outcome.detail
    told.watch.tell('updating', 0, null)
    return null
  }
  try {
    return await open(backUpFirst)
  } finally {
    end()
  }
}
