import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { TRAVERSALS } from '../../build/audit/expected.ts'
import { answerFrom } from '../../electron/main/security/app-scheme.ts'
import { CONTENT_POLICY } from '../../electron/main/security/content-policy.ts'
import { servedFile } from '../../electron/main/security/served-files.ts'
import { aFolder } from '../support/store-folder.ts'

/** A built page with a secret beside it, and one inside that has another ending. */
function aBuiltPage(): string {
  const folder = aFolder()
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.js'), 'secret')
  writeFileSync(join(folder, 'renderer/index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'renderer/candor.db'), 'secret')
  writeFileSync(join(folder, 'renderer/assets/index-Bx_1-9.js'), 'page()')
  return join(folder, 'renderer')
}

test.each([
  ['app://ui/index.html', '/index.html', 'text/html; charset=utf-8'],
  ['app://ui/index.html#/patients/W1-1', '/index.html', 'text/html; charset=utf-8'],
  ['app://ui/index.html?v=1', '/index.html', 'text/html; charset=utf-8'],
  ['app://ui/assets/index-Bx_1-9.js', '/assets/index-Bx_1-9.js', 'text/javascript; charset=utf-8'],
  ['app://ui/assets/pdf.worker.min-x.js', '/assets/pdf.worker.min-x.js', 'text/javascript; charset=utf-8'],
  ['app://ui/assets/letters-latin.woff2', '/assets/letters-latin.woff2', 'font/woff2'],
])('%s is one of our files', (url, path, type) => {
  expect(servedFile(url)).toEqual({ path, type })
})

test.each(TRAVERSALS.map((url) => [url.slice(0, 60), url]))('%s is none of our files', (_shown, url) => {
  expect(servedFile(url)).toBeNull()
})

test.each([
  'app://other/index.html',
  'app://ui.example/index.html',
  'app://ui@example/index.html',
  'APP://ui/index.html',
  'file:///index.html',
  'app://ui/',
  'app://ui',
  'app://ui/index.htm\u006c\u0000',
  'app://ui/a/b/c/index.html',
  'app://ui/index.html\nx',
  'app://ui/index.map',
  'app://ui/.html',
  'app://ui/ındex.html',
  'app://ui/index.html;x.js',
  'app://ui/%69ndex.html',
  'app://ui/CON.js.',
])('%j is no address of ours', (url) => {
  expect(servedFile(url)).toBeNull()
})

test('a file is answered with its type and the policy', async () => {
  const answer = await answerFrom(aBuiltPage(), { method: 'GET', url: 'app://ui/index.html' })

  expect(answer.status).toBe(200)
  expect(await answer.text()).toBe('<!doctype html>')
  expect(Object.fromEntries(answer.headers)).toEqual({
    'cache-control': 'no-store',
    'content-security-policy': CONTENT_POLICY,
    'content-type': 'text/html; charset=utf-8',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })
})

test.each([
  ['POST', 'app://ui/index.html', 405],
  ['HEAD', 'app://ui/index.html', 405],
  ['GET', 'app://ui/../secret.js', 400],
  ['GET', 'app://ui/candor.db', 400],
  ['GET', 'app://ui/assets/gone.js', 404],
  ['GET', 'app://ui/assets.js', 404],
])('%s %s is answered with %i and the policy', async (method, url, status) => {
  const answer = await answerFrom(aBuiltPage(), { method, url })

  expect(answer.status).toBe(status)
  expect(await answer.text()).toBe('')
  expect(answer.headers.get('content-security-policy')).toBe(CONTENT_POLICY)
})
