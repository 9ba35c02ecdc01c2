import { expect, test } from 'vitest'
import { samplePapers } from '../../build/papers/sample-papers.ts'
import { flatText } from '../../shared/documents/flat-text.ts'

/** Long papers differ from short ones in their rows alone. */
const REVIEWED = samplePapers().filter(({ name }) => !/-(?:18|60|36|104)-/.test(name))

test.each(REVIEWED)('$name says what was reviewed', async ({ name, model }) => {
  await expect(flatText(model)).toMatchFileSnapshot(`golden/${name}.txt`)
})
