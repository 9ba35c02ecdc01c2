import type { WebFrameMain } from 'electron'
import { APP_ORIGIN } from '../security/app-scheme.ts'

/** Is the frame the top page of our own window? A frame inside it, another origin and a frame that is gone are not. */
export function isOurWindow(frame: WebFrameMain | null): boolean {
  if (frame === null || frame.parent !== null) return false
  return frame.url === `${APP_ORIGIN}/index.html` || frame.url.startsWith(`${APP_ORIGIN}/index.html#`)
}
