import type { WebFrameMain } from 'electron'
import { START_PAGE } from '../security/served-files.ts'

/**
 * Is the frame the top page of our own window? A frame inside it, another origin and a frame that is gone are not.
 * Whether it is gone is asked first: the other questions throw then.
 */
export function isOurWindow(frame: WebFrameMain | null): boolean {
  if (frame === null || frame.isDestroyed() || frame.parent !== null) return false
  return frame.url === START_PAGE || frame.url.startsWith(`${START_PAGE}#`)
}
