import { edtfWords } from '@/components/dates/edtf-date'
import type { Multilingual, Source } from '@/db/schema/content'
import { otherTexts, textFor } from '@/lib/multilingual'
import { pageAddress, permanentAddress } from '@/lib/registry/address'
import type { Agreement } from '@/lib/registry/agreement'
import type { Block, Paper, Piece } from '@/lib/typeset/paper'
import { statementBlocks, textBlocks } from './acts-block'
import { partiesBlocks } from './parties-block'
import { dayOf, recordFacts } from './record-facts'
import { standingWords } from './standing-words'
import { own, type PaperWords, written } from './words'

type Made = {
  agreement: Agreement
  /** ISO: the day of another position than today's, '' for today's; and today. */
  day: string
  today: string
  /** SHA-256 of the record as its permanent address gives it today. */
  hash: string
  /** The permanent address as a QR code, SVG. */
  code: string
}

/** The sheet of an agreement: its record on paper, in the words of its page. */
export function recordPaper(w: PaperWords, { agreement, day, today, hash, code }: Made): Paper {
  const t = w.agreement
  const { title, originalLanguage, summary, note, relations, sources } = agreement
  const address = permanentAddress('agreement', agreement.slug)
  const shown = textFor(title, w.language, originalLanguage)
  const dayAsked = day || today
  const sections = [
    { heading: t('parties.heading'), blocks: partiesBlocks(w, agreement) },
    { heading: t('acts.statements'), blocks: statementBlocks(w, agreement) },
    { heading: t('acts.texts'), blocks: textBlocks(w, agreement) },
    { heading: t('record'), blocks: [recordFacts(w, agreement)] },
    { heading: t('summary'), blocks: paragraphs(w, summary, originalLanguage) },
    { heading: t('note'), blocks: paragraphs(w, note, originalLanguage) },
    { heading: t('related'), blocks: list(relations.map((one) => relationWords(w, one))) },
    { heading: t('sources'), blocks: list(sources.map((source) => sourceWords(w, source))) },
    { heading: w.sheet('check'), blocks: checkBlocks(w, agreement, { address, hash, today }) },
  ]
  return {
    language: w.language,
    day: today,
    register: w.shell('name'),
    number: w.register('number', { number: agreement.number }),
    title: shown ? { text: shown.text, language: shown.language } : own(w, ''),
    otherTitles: otherTexts(title, shown?.language).map(({ text, language }) => ({ text, language })),
    verticalTitle: title['mn-Mong'] ?? '',
    address,
    code: { svg: code, says: w.sheet('code', { address }) },
    position: day
      ? t('position.shown', { date: edtfWords(w.dates, w.language, dayAsked) })
      : w.sheet('today', { date: edtfWords(w.dates, w.language, dayAsked) }),
    status: { word: w.words(`agreementStatuses.${agreement.status}`), sentence: standingWords(w, agreement) },
    sections: sections.filter(({ blocks }) => blocks.length),
  }
}

function paragraphs(w: PaperWords, texts: Multilingual, original: Agreement['originalLanguage']): Block[] {
  const parts = written(w, texts, original).flatMap(({ text, language }) => {
    return text.split(/\n+/).map((paragraph) => ({ text: paragraph, language }))
  })
  return parts.length ? [{ is: 'paragraphs', paragraphs: parts }] : []
}

function list(items: Piece[][]): Block[] {
  return items.length ? [{ is: 'list', items }] : []
}

function relationWords(w: PaperWords, one: Agreement['relations'][number]): Piece[] {
  const kind = w.words(`${one.inverse ? 'inverseRelationKinds' : 'relationKinds'}.${one.kind}`)
  const link = pageAddress(w.language, `/agreements/${one.slug}`)
  return [
    own(w, `${kind}${w.register('colon')}`),
    ...written(w, one.title, one.originalLanguage).map((piece) => ({ ...piece, link })),
    own(w, ` (${w.register('number', { number: one.number })})`),
  ]
}

function sourceWords(w: PaperWords, { title, locator, url }: Source): Piece[] {
  return [
    ...written(w, title),
    ...(locator ? [own(w, `${w.words('comma')}${locator}`)] : []),
    ...(url ? [own(w, ' '), { ...own(w, url), link: url }] : []),
  ]
}

/** How one can tell whether a sheet on paper is still what the register says. */
function checkBlocks(
  w: PaperWords,
  { revision, publishedAt }: Agreement,
  { address, hash, today }: { address: string; hash: string; today: string },
): Block[] {
  const record = `${address}.json`
  const made = edtfWords(w.dates, w.language, today)
  const published = w.sheet('revision', { number: revision, date: dayOf(w, publishedAt) })
  const rows = [
    { term: w.sheet('made'), says: [own(w, made)] },
    { term: w.agreement('history.revision'), says: [own(w, published)] },
    { term: w.sheet('record'), says: [{ ...own(w, record), link: record }] },
    { term: 'SHA-256', says: [own(w, hash)] },
  ]
  return [
    { is: 'facts', rows },
    { is: 'paragraphs', paragraphs: [own(w, w.sheet('hash'))] },
  ]
}
