import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Protocol, Session } from 'electron'
import { policyHeaders } from './content-policy.ts'
import { servedFile } from './served-files.ts'

/**
 * Threat: a page loaded from `file://` may read other files. The window is served from a scheme of its own, and only
 * files whose names look like those that our build makes.
 */
export function registerAppScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: false, corsEnabled: false } },
  ])
}

/** Answers every request of the window's session from the folder of the built page. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle('app', (request) => answerFrom(folder, request))
}

/** The file that is asked for, with the policy's headers: 405, 400 or 404 where it is none of ours. */
export async function answerFrom(folder: string, request: Pick<Request, 'method' | 'url'>): Promise<Response> {
  if (request.method !== 'GET') return plain(405)
  const file = servedFile(request.url)
  if (file === null) return plain(400)
  try {
    const bytes = await readFile(join(folder, file.path))
    const headers = { ...policyHeaders(), 'Content-Type': file.type }
    return new Response(new Uint8Array(bytes), { status: 200, headers })
  } catch {
    return plain(404)
  }
}

function plain(status: number): Response {
  return new Response(null, { status, headers: policyHeaders() })
}
