import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../checks/sources.ts'
import type { Proof } from './proof.ts'

/** Licences under which a package may be shipped inside of ours. Anything else has to be decided on first. */
const ALLOWED: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]
/** Development packages of which parts are shipped: the runtime itself and the typefaces. */
const SHIPPED_TOO: readonly string[] = [
  'electron',
  '@fontsource-variable/source-sans-3',
  '@fontsource-variable/source-code-pro',
  '@expo-google-fonts/noto-sans',
]
/** Packages whose licence stands in a file alone: words that must be found in it. */
const IN_A_FILE: Readonly<Record<string, readonly [licence: string, words: RegExp]>> = {
  'png-js': ['MIT', /Permission is hereby granted, free of charge/],
  '@expo-google-fonts/noto-sans': ['OFL-1.1', /SIL OPEN FONT LICENSE Version 1\.1/i],
}
/** A licence that would bind our own code: such a package may help to test, and is never shipped. */
const NEVER = /GPL|AGPL|SSPL|BUSL|CC-BY-NC|UNLICENSED/

interface Locked {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly optional?: boolean
}

interface ShippedPackage {
  readonly path: string
  readonly name: string
  readonly version: string
  readonly licence: string
}

/** Lists what is shipped with its licence, and checks each against the allowed ones. */
export const licencesProof: Proof = {
  name: 'licences',
  promise: 'Every package that is shipped has a licence that lets us, and none that binds our own code is among them.',
  async run(length) {
    const shipped = shippedPackages()
    const wrong = shipped
      .filter(({ licence }) => !isAllowed(licence))
      .map(({ name, version, licence }) => `${name} ${version}: ${licence}`)
    const list = shipped.map(({ name, version, licence }) => `${name} ${version}: ${licence}`)
    const licences = [...new Set(shipped.map(({ licence }) => licence))].toSorted()
    const byLicence = licences.map((one) => `${shipped.filter(({ licence }) => licence === one).length} × ${one}`)
    const carried = bundlesCarrying(testOnlyNames())
    return {
      passed: shipped.length - wrong.length,
      failed: [...wrong, ...carried.map((name) => `the bundle carries ${name}, which is for tests only`)],
      remarks: [...(length === 'full' ? list : []), `${shipped.length} packages: ${byLicence.join(', ')}`],
    }
  },
}

function lockedPackages(): Readonly<Record<string, Locked>> {
  const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  )
  return lock.packages
}

/** What the app needs while it runs, by the lockfile, and what else goes into the package. */
export function shippedPackages(): readonly ShippedPackage[] {
  return Object.entries(lockedPackages())
    .filter(([path, { dev }]) => path !== '' && (dev !== true || SHIPPED_TOO.includes(nameOf(path))))
    .map(([path, locked]) => {
      const name = nameOf(path)
      return { path, name, version: locked.version ?? '', licence: licenceOf(path, name, locked) }
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function licenceOf(path: string, name: string, locked: Locked): string {
  const noted = IN_A_FILE[name]
  if (noted) return holdsWords(join(root, path), noted[1]) ? noted[0] : `${noted[0]} was not found in its file`
  const file = join(root, path, 'package.json')
  if (!existsSync(file)) return locked.license ?? 'none that is known'
  const own: { readonly license?: string } = JSON.parse(readFileSync(file, 'utf8'))
  return own.license ?? locked.license ?? 'none that is known'
}

function holdsWords(folder: string, words: RegExp): boolean {
  if (!existsSync(folder)) return false
  const files = readdirSync(folder).filter((name) => /licen[cs]e|copying|ofl|readme/i.test(name))
  return files.some((name) => words.test(readFileSync(join(folder, name), 'utf8')))
}

/** `(MIT OR CC0-1.0)`: one of them suffices; `MIT AND Zlib`: all have to be allowed. */
function isAllowed(licence: string): boolean {
  if (licence.includes(' OR ')) return licence.replaceAll(/[()]/g, '').split(' OR ').some(isAllowed)
  return licence
    .replaceAll(/[()]/g, '')
    .split(' AND ')
    .every((one) => ALLOWED.includes(one.trim()))
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

/** Packages that help to test and whose licence would bind ours. */
function testOnlyNames(): readonly string[] {
  return Object.entries(lockedPackages())
    .filter(([path, { dev, license }]) => path !== '' && dev === true && NEVER.test(license ?? ''))
    .map(([path]) => nameOf(path))
}

/** Which of these names stand in the built programs. Nothing is built yet: none. */
function bundlesCarrying(names: readonly string[]): readonly string[] {
  const folder = join(root, 'build/out')
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(c?js)$/.test(name))
  const text = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
  return names.filter((name) => text.includes(`"${name}"`) || text.includes(`'${name}'`))
}
