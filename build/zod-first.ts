/**
 * One file of the window for zod and its setting: a schema that is made before zod is told to make no functions from
 * text tries to, which the page's policy forbids and reports.
 */
export const zodFirst = { groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|zod-jitless/ }] }
