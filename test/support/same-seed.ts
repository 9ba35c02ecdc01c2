import fc from 'fast-check'

/**
 * Every run of the suite draws the same examples, so that a red run is a change of ours and not of the dice.
 * `CANDOR_SEED=any` draws new ones, a number draws those of that seed.
 */
const wanted = process.env.CANDOR_SEED ?? '20261121'
if (wanted !== 'any') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted) })
