/** A part of the tree, which parts of ours it may import, and which packages. The longest matching path counts. */
export interface Zone {
  readonly path: string
  readonly may: readonly string[]
  readonly packages: readonly string[]
}

const ENGINE_SIDE = ['shared/money', 'shared/dates', 'shared/model', 'shared/engine']
const WINDOW_KIT = ['react', 'zod', '@tabler/icons-react', 'react-hotkeys-hook', '@visx']
const MANTINE = [
  '@mantine/core',
  '@mantine/hooks',
  '@mantine/dates',
  '@mantine/form',
  '@mantine/spotlight',
  '@mantine/notifications',
]

/** Who may import whom. `*` as a package: anything installed; a zone may always import itself. */
export const zones: readonly Zone[] = [
  { path: 'shared/money', may: [], packages: [] },
  { path: 'shared/dates', may: [], packages: [] },
  { path: 'shared/model', may: ['shared/money', 'shared/dates'], packages: ['zod'] },
  { path: 'shared/rules', may: ['shared/money', 'shared/dates'], packages: [] },
  { path: 'shared/engine', may: ['shared/money', 'shared/dates', 'shared/model', 'shared/rules'], packages: [] },
  { path: 'shared/text', may: ['shared/money', 'shared/dates'], packages: [] },
  { path: 'shared/documents', may: [...ENGINE_SIDE, 'shared/text'], packages: [] },
  { path: 'shared/interop', may: ['shared/money', 'shared/dates', 'shared/model'], packages: ['zod'] },
  { path: 'shared/contract', may: [...ENGINE_SIDE, 'shared/documents', 'shared/interop/x12'], packages: ['zod'] },
  { path: 'db', may: ENGINE_SIDE, packages: ['drizzle-orm', 'better-sqlite3', 'node:'] },
  { path: 'electron/preload', may: ['shared/contract'], packages: ['electron'] },
  { path: 'electron/services', may: ['shared', 'db'], packages: [] },
  {
    path: 'electron/pdf',
    may: ['shared/documents', 'shared/money', 'shared/dates', 'shared/text'],
    packages: ['pdfkit', 'fontkit', 'node:'],
  },
  { path: 'electron/workers', may: ['shared', 'electron/pdf', 'db'], packages: ['fflate', 'saxes', 'node:'] },
  { path: 'electron/files', may: ['shared'], packages: ['node:'] },
  { path: 'electron/vault', may: ['shared', 'db'], packages: ['@node-rs/argon2', 'node:'] },
  {
    path: 'electron/cli',
    may: ['shared', 'db', 'electron/services', 'electron/pdf', 'electron/files', 'electron/vault'],
    packages: ['node:'],
  },
  { path: 'electron/main', may: ['shared', 'db', 'electron'], packages: ['electron', 'zod', 'node:'] },
  {
    path: 'renderer/ui',
    may: ['shared/money', 'shared/dates', 'shared/text', 'shared/model', 'shared/engine'],
    packages: [...WINDOW_KIT, ...MANTINE, '@tanstack/react-table', '@tanstack/react-virtual'],
  },
  { path: 'renderer/lib', may: ['shared'], packages: [...WINDOW_KIT, '@tanstack/react-query'] },
  {
    path: 'renderer/features',
    may: ['shared', 'renderer/ui', 'renderer/lib'],
    packages: [...WINDOW_KIT, ...MANTINE, '@tanstack/react-query', 'pdfjs-dist'],
  },
  {
    path: 'renderer/app',
    may: ['shared', 'renderer/ui', 'renderer/lib', 'renderer/features'],
    packages: [...WINDOW_KIT, ...MANTINE, 'react-dom', '@tanstack/react-router', '@tanstack/react-query'],
  },
  { path: 'renderer', may: [], packages: ['vite'] },
  { path: 'build/stand-in', may: [], packages: ['playwright-core', '@sparticuz/chromium', 'electron', 'node:'] },
  { path: 'build', may: ['shared', 'db', 'electron', 'renderer', 'test/support', 'build/stand-in'], packages: ['*'] },
  { path: 'test', may: ['shared', 'db', 'electron', 'renderer', 'build'], packages: ['*'] },
]

/** The zone that a file belongs to: the one with the longest path above it. */
export function zoneOf(path: string): Zone | undefined {
  return zones.filter((zone) => path.startsWith(`${zone.path}/`)).sort((a, b) => b.path.length - a.path.length)[0]
}

/** May a file of this zone import that file? */
export function mayImport(zone: Zone, target: string): boolean {
  const inside = zoneOf(target)
  if (zone.path === 'renderer/features') return mayFeatureImport(zone, target)
  return inside?.path === zone.path || zone.may.some((place) => target.startsWith(`${place}/`))
}

function mayFeatureImport(zone: Zone, target: string): boolean {
  return zone.may.some((place) => target.startsWith(`${place}/`))
}

/** The feature folder of a window file, null outside of features. Features never import one another. */
export function featureOf(path: string): string | null {
  return /^renderer\/features\/([^/]+)\//.exec(path)?.[1] ?? null
}
