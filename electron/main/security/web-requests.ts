import type { Session } from 'electron'
import { APP_ORIGIN } from './served-files.ts'

/** Threat: anything that leaves the computer. Every request but those for our own files is cancelled. */
export function cancelForeignRequests(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !details.url.startsWith(`${APP_ORIGIN}/`) })
  })
}
