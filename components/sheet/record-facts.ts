import { edtfWords } from '@/components/dates/edtf-date'
import type { Multilingual } from '@/db/schema/content'
import { textLanguages } from '@/db/vocabulary'
import { formatPoint } from '@/lib/edtf'
import { textFor } from '@/lib/multilingual'
import type { Agreement } from '@/lib/registry/agreement'
import type { Block, Piece } from '@/lib/typeset/paper'
import { own, type PaperWords, written } from './words'

/** The record field by field, as components/agreements/agreement-facts.tsx shows it; gaps are said. */
export function recordFacts(w: PaperWords, agreement: Agreement): Block {
  const { type, body, subjects, term, originalLanguage, title, summary } = agreement
  const t = w.agreement
  const gap = own(w, w.register('notRecorded'))
  const date = (text: string) => [text ? own(w, edtfWords(w.dates, w.language, text)) : gap]
  const text = (texts: Multilingual) => orGap(written(w, texts, originalLanguage))
  const orGap = (says: Piece[]) => (says.length ? says : [gap])
  const said = (words: string[]) => orGap(words.length ? [own(w, words.join(w.words('comma')))] : [])
  const languages = textLanguages.filter((language) => title[language] || summary[language])
  const rows = [
    { term: t('fields.type'), says: said([w.words(`agreementTypes.${type}`)]) },
    { term: t('fields.adopted'), says: date(agreement.adopted) },
    { term: t('fields.place'), says: text(agreement.place) },
    { term: t('fields.body'), says: body ? written(w, body.name) : [gap] },
    { term: t('fields.meeting'), says: text(agreement.meeting) },
    ...(Object.keys(agreement.witnesses).length
      ? [{ term: t('fields.witnesses'), says: text(agreement.witnesses) }]
      : []),
    { term: t('fields.subjects'), says: said(subjects.map((subject) => w.words(`subjects.${subject}`))) },
    {
      term: t('fields.term'),
      says: said(term ? [w.words(`termUnits.${term.unit}`, { count: term.count })] : []),
    },
    { term: t('fields.expires'), says: date(agreement.expires) },
    { term: t('fields.forceClause'), says: orGap(clauseWords(w, agreement)) },
    { term: t('fields.duration'), says: orGap(durationWords(w, agreement)) },
    {
      term: t('fields.originalLanguage'),
      says: said(originalLanguage ? [w.words(`textLanguages.${originalLanguage}`)] : []),
    },
    {
      term: t('fields.languages'),
      says: said(languages.map((language) => w.words(`textLanguages.${language}`))),
    },
    { term: t('fields.firstPublished'), says: [own(w, dayOf(w, agreement.firstPublishedAt))] },
    { term: t('fields.published'), says: [own(w, dayOf(w, agreement.publishedAt))] },
  ]
  return { is: 'facts', rows }
}

/** The day of a time of the register's own, in UTC. */
export function dayOf({ language }: PaperWords, time: string): string {
  const [year = 0, month, day] = time.slice(0, 10).split('-').map(Number)
  return formatPoint({ year, month, day, uncertain: false, approximate: false }, language)
}

/** What the text says of its entry into force, and what follows from it; nothing where no clause is recorded. */
function clauseWords(w: PaperWords, { forceClause, force }: Agreement): Piece[] {
  const { condition, approvals, among, delay, date } = forceClause
  if (!condition) return []
  const day = (text: string) => () => edtfWords(w.dates, w.language, text, 'computed')
  const parties = among.flatMap(({ name }) => textFor(name, w.language)?.text ?? []).join(w.words('comma'))
  const sentences = [
    condition === 'date' && w.words.markup('clause.date', { date: day(date) }),
    condition === 'signatures' && w.words('clause.signatures'),
    condition === 'approvals' &&
      (approvals === null
        ? w.words('clause.approvalsAll')
        : w.words('clause.approvals', { count: approvals })),
    parties && w.words.markup('clause.among', { parties: () => parties }),
    delay && w.words('clause.delay', { delay: w.words(`delayUnits.${delay.unit}`, { count: delay.count }) }),
    force?.since === null && w.agreement('force.notMet'),
    force?.since === '' && w.agreement('force.unknownDay'),
    force?.since && w.agreement.markup('force.since', { date: day(force.since) }),
  ]
  return sentences.flatMap((sentence) => (sentence ? [own(w, sentence)] : []))
}

/** What the text says of how long it holds, and the days to come of that. */
function durationWords(w: PaperWords, { durationClause, duration }: Agreement): Piece[] {
  const { renewal, notice, review, reviewDate, fewest } = durationClause
  const length = ({ count, unit }: { count: number; unit: 'day' | 'month' | 'year' }) =>
    unit === 'year' ? w.words(`termUnits.${unit}`, { count }) : w.words(`delayUnits.${unit}`, { count })
  const day = (text: string) => () => edtfWords(w.dates, w.language, text, 'computed')
  const sentences = [
    renewal && w.words('durationClause.renewal', { length: length(renewal) }),
    notice && w.words('durationClause.notice', { length: length(notice) }),
    review && w.words('durationClause.review', { length: length(review) }),
    reviewDate && w.words.markup('durationClause.reviewDate', { date: day(reviewDate) }),
    fewest !== null && w.words('durationClause.fewest', { count: fewest }),
    renewal && duration.ends && w.agreement.markup('duration.period', { date: day(duration.ends) }),
    duration.notice && w.agreement.markup('duration.lastNotice', { date: day(duration.notice) }),
  ]
  return sentences.flatMap((sentence) => (sentence ? [own(w, sentence)] : []))
}
