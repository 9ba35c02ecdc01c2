import { extname } from 'node:path'

export const APP_ORIGIN = 'app://ui'
export const START_PAGE = 'app://ui/index.html'
/** The page of the screen that is turned to the patient. The router answers no call of it. */
export const PATIENT_PAGE = 'app://ui/patient.html'

/** The page whose only content is what a printer gets. It makes no call either. */
export const PRINT_PAGE = 'app://ui/print.html'

/** The endings that are served, and as what. Nothing else leaves the folder, whatever lies in it. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** None, one or two folders of plain names; no encoding, no back-slash, no dot but those of the endings. */
const PLAIN_PATH = /^\/(?:[A-Za-z0-9_-]{1,60}\/){0,2}[A-Za-z0-9_-]{1,120}(?:\.[A-Za-z0-9_-]{1,40}){0,2}\.[a-z0-9]{2,5}$/

/** A file of the window, below the folder of the built page. */
export interface ServedFile {
  readonly path: string
  readonly type: string
}

/** Which of our files does this address ask for? Null when it does not look like one that our build makes. */
export function servedFile(url: string): ServedFile | null {
  if (!url.startsWith(`${APP_ORIGIN}/`)) return null
  const path = url.slice(APP_ORIGIN.length).replace(/[?#].*$/s, '')
  const type = TYPES[extname(path)]
  return PLAIN_PATH.test(path) && type !== undefined ? { path, type } : null
}
