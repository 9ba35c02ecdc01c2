/** Flesch-Kincaid grade of an English text: the school year that can read it. */
export function schoolGrade(text: string): number {
  const { words, sentences, syllables } = counts(text, englishSyllables)
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59
}

/** INFLESZ (Flesch-Szigriszt) of a Spanish text: 65 and more is fairly easy. */
export function spanishEase(text: string): number {
  const { words, sentences, syllables } = counts(text, spanishSyllables)
  return 206.835 - 62.3 * (syllables / words) - words / sentences
}

function counts(text: string, syllablesOf: (word: string) => number) {
  const words = text.match(/[\p{L}’']+/gu) ?? []
  const sentences = text.match(/[.!?:]+(?=\s|$)/g) ?? ['.']
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word.toLowerCase()), 0)
  return { words: Math.max(1, words.length), sentences: Math.max(1, sentences.length), syllables }
}

function englishSyllables(word: string): number {
  const bare = word.replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/, '').replace(/^y/, '')
  return Math.max(1, (bare.match(/[aeiouy]{1,2}/g) ?? []).length)
}

function spanishSyllables(word: string): number {
  const groups = word.replace(/qu|gu(?=[eiéí])/g, 'k').match(/[aeiouáéíóúü]+/g) ?? []
  return Math.max(
    1,
    groups.reduce((sum, group) => sum + nuclei(group), 0),
  )
}

/** Two strong vowels, or an accented weak one, make two syllables. */
function nuclei(group: string): number {
  return Math.max(1, (group.match(/[aeoáéóíú]/g) ?? []).length)
}
