import type { Agreement } from '@/lib/registry/agreement'
import type { Block, Piece } from '@/lib/typeset/paper'
import { own, type PaperWords, written } from './words'

const kinds = ['reserved', 'declared', 'objected', 'communicated'] as const

/** What parties have stated of it, each in its own words, with the articles it is about. */
export function statementBlocks(w: PaperWords, { parties, otherActs }: Agreement): Block[] {
  const all = [...parties.flatMap((party) => party.acts.map((act) => ({ ...act, party }))), ...otherActs]
  const items = all.flatMap(({ act, party, articles, opposes, text }): Piece[][] => {
    const kind = kinds.find((known) => known === act)
    if (!kind) return []
    const about = articles.length
      ? `${w.words('comma')}${w.agreement('acts.articles', { articles: articles.join(w.words('comma')) })}`
      : ''
    return [
      [
        ...written(w, party.name),
        own(w, `${w.words('comma')}${w.words(`actKinds.${kind}`)}${about}`),
        ...(opposes ? [own(w, `${w.words('comma')}${w.agreement('acts.opposes')}`)] : []),
        ...(Object.keys(text).length ? [own(w, w.register('colon')), ...written(w, text)] : []),
      ],
    ]
  })
  return items.length ? [{ is: 'list', items }] : []
}

/** The texts there are, each with its hash, so that a file on a shelf can be told to be one of them. */
export function textBlocks(w: PaperWords, { texts }: Agreement): Block[] {
  if (!texts.length) return []
  const rows = texts.map(({ language, authority, file }) => ({
    term: `${w.words(`textLanguages.${language}`)}${w.words('comma')}${w.words(`textAuthorities.${authority}`)}`,
    says: [own(w, `SHA-256 ${file}`)],
  }))
  return [{ is: 'facts', rows }]
}
