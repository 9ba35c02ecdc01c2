/** Words that name who a person is, where their income comes from, or a right that they used; English and Spanish. */
const GROUNDS: readonly RegExp[] = [
  /\b(race|racial|ethnic\w*|colou?r|skin|raza|racial|etnic\w*|piel)\b/,
  /\b(religio\w*|muslim|jewish|christian|church|iglesia|musulman\w*|judi[oa]\w*|cristian\w*)\b/,
  /\b(national origin|nationalit\w*|immigra\w*|foreign\w*|accent|nacionalidad|origen|inmigra\w*|extranjer\w*)\b/,
  /\b(sex|gender|woman|women|female|male|transgender|pregnan\w*|sexo|genero|mujer\w*|embaraz\w*)\b/,
  /\b(marital|marri\w*|unmarried|divorc\w*|widow\w*|soltero|soltera|casad[oa]|viud[oa])\b/,
  /\b(age|elderly|too old|too young|edad|ancian[oa]|muy viej[oa]|muy joven)\b/,
  /\b(public assistance|welfare|medicaid|medicare|ssi|tanf|snap|wic|food stamps?|asistencia publica|estampillas)\b/,
  /\b(disab\w*|discapac\w*)\b/,
  /\b(complain\w*|disput\w*|lawsuit|lawyer|attorney|queja\w*|demanda|abogad[oa])\b/,
]

/**
 * The first words of a reason on which no plan may be refused; null when none is found. It finds words, not meanings:
 * nothing found is no proof. Source: 15 U.S.C. 1691(a); 12 CFR 1002.2(z), 1002.4(a).
 */
export function protectedGround(words: string): string | null {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  for (const ground of GROUNDS) {
    const found = ground.exec(plain)
    if (found !== null) return found[0]
  }
  return null
}
