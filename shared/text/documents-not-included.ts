/** Why the prices of another provider are not on a good faith estimate, as its own sentence. */
export const notIncludedBecause = {
  en: {
    notAnswered: 'They have not told us their prices yet.',
    notChosen: 'It is not known yet who it will be.',
    ownEstimate: 'They give you an estimate of their own.',
    onRequest: 'They tell you their prices when you ask.',
  },
  es: {
    notAnswered: 'Aún no nos han dicho sus precios.',
    notChosen: 'Aún no se sabe quién será.',
    ownEstimate: 'Le darán su propio estimado.',
    onRequest: 'Le dirán sus precios si usted los pide.',
  },
} as const
