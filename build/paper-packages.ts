import type { Plugin } from 'vite'

const BROTLI = 'brotli/decompress.js'
const IN_ITS_PLACE = '\0no-brotli'

/**
 * What draws papers is bundled with the program, so that the first paper of a day does not wait until packages are
 * found and read.
 */
export const paperPackages = ['pdfkit', 'fontkit']

/** The fonts of the papers lie open: what unpacks compressed ones stays out, with its dictionary. */
export const withoutBrotli: Plugin = {
  name: 'candor-without-brotli',
  enforce: 'pre',
  resolveId: (id) => (id === BROTLI ? IN_ITS_PLACE : null),
  load: (id) =>
    id === IN_ITS_PLACE ? "export default () => { throw new Error('a font of the papers is compressed') }" : null,
}
