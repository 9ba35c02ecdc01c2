import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { paperPackages, withoutBrotli } from './paper-packages.ts'
import { zodFirst } from './zod-first.ts'

const root = join(import.meta.dirname, '..')
const out = join(root, 'build/out')

/** Fonts and migrations lie beside the bundle, where the main process finds them by its own place. */
const besideTheBundle: Plugin = {
  name: 'candor-beside-the-bundle',
  closeBundle() {
    cpSync(join(root, 'electron/pdf/fonts'), join(out, 'fonts'), { recursive: true })
    cpSync(join(root, 'db/migrations'), join(out, 'migrations'), { recursive: true })
  },
}

const workers = Object.fromEntries(
  readdirSync(join(root, 'electron/workers'))
    .filter((name) => name.endsWith('-worker.ts'))
    .map((name) => [name.replace(/\.ts$/, ''), join(root, 'electron/workers', name)]),
)

export default defineConfig({
  main: {
    root,
    plugins: [besideTheBundle, withoutBrotli],
    build: {
      outDir: join(out, 'main'),
      emptyOutDir: true,
      target: 'node24',
      externalizeDeps: { exclude: paperPackages },
      rollupOptions: {
        input: { index: join(root, 'electron/main/index.ts'), ...workers },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' },
      },
    },
  },
  preload: {
    root,
    build: {
      outDir: join(out, 'preload'),
      emptyOutDir: true,
      externalizeDeps: false,
      rollupOptions: {
        input: { index: join(root, 'electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir: join(out, 'renderer'),
      emptyOutDir: true,
      target: 'chrome150',
      minify: true,
      modulePreload: false,
      assetsInlineLimit: 0,
      rollupOptions: {
        input: {
          index: join(root, 'renderer/index.html'),
          patient: join(root, 'renderer/patient.html'),
          print: join(root, 'renderer/print.html'),
        },
        output: {
          entryFileNames: 'assets/[name]-[hash].js',
          chunkFileNames: 'assets/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
          codeSplitting: zodFirst,
        },
      },
    },
  },
})
