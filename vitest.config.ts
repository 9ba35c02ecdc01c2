import { defineConfig } from 'vitest/config'

/** What neither opens a page nor replaces a module: its files share their loaded code, which saves loading it anew. */
const SIDE_BY_SIDE = '{money,dates,model,interop,rules,text,engine,vectors,documents,pdf,services,vault}'
const TOGETHER = `test/${SIDE_BY_SIDE}/**/*.test.ts`

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    setupFiles: ['test/support/same-seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    css: { modules: { classNameStrategy: 'non-scoped' } },
    projects: [
      { extends: true, test: { name: 'together', include: [TOGETHER], isolate: false } },
      { extends: true, test: { name: 'apart', include: ['test/**/*.test.{ts,tsx}'], exclude: [TOGETHER] } },
    ],
  },
})
