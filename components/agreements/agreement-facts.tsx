import { useLocale, useTranslations } from 'next-intl'
import { DateOrGap, Gap } from '@/components/entries/gap'
import { Moment } from '@/components/entries/moment'
import { Text } from '@/components/entries/text'
import { PartyLink } from '@/components/members/party-name'
import { DescriptionList } from '@/components/ui/description-list'
import type { Multilingual } from '@/db/schema/content'
import { type TextLanguage, textLanguages } from '@/db/vocabulary'
import type { Agreement } from '@/lib/registry/agreement'
import { emptyFilter, searchOf } from '@/lib/registry/filter'
import type { MeetingSummary } from '@/lib/registry/meetings'
import { ClauseWords } from './clause-words'
import { DurationWords, saysDuration } from './duration-words'

/** The record field by field; what is not recorded is shown as a gap. */
export function AgreementFacts({
  agreement,
  meetings,
}: {
  agreement: Agreement
  meetings: Pick<MeetingSummary, 'slug' | 'title'>[]
}) {
  const locale = useLocale()
  const t = useTranslations('agreement')
  const words = useTranslations('words')
  const { body, subjects, term, originalLanguage } = agreement
  const text = (texts: Multilingual) =>
    Object.keys(texts).length ? <Text original={originalLanguage} texts={texts} /> : <Gap />
  const list = (filter: Partial<typeof emptyFilter>) =>
    `/${locale}/agreements${searchOf({ ...emptyFilter, ...filter })}`
  const items = [
    {
      term: t('fields.type'),
      description: <a href={list({ type: [agreement.type] })}>{words(`agreementTypes.${agreement.type}`)}</a>,
    },
    { term: t('fields.adopted'), description: <DateOrGap text={agreement.adopted} /> },
    { term: t('fields.place'), description: text(agreement.place) },
    {
      term: t('fields.body'),
      description: body ? (
        <a href={`/${locale}/bodies/${body.slug}`}>
          <Text texts={body.name} />
        </a>
      ) : (
        <Gap />
      ),
    },
    {
      term: t('fields.meeting'),
      description: meetings.length ? (
        <ul>
          {meetings.map((meeting) => (
            <li key={meeting.slug}>
              <a href={`/${locale}/meetings/${meeting.slug}`}>
                <Text texts={meeting.title} />
              </a>
            </li>
          ))}
        </ul>
      ) : (
        text(agreement.meeting)
      ),
    },
    ...(Object.keys(agreement.witnesses).length
      ? [{ term: t('fields.witnesses'), description: text(agreement.witnesses) }]
      : []),
    {
      term: t('fields.subjects'),
      description: subjects.length ? (
        <ul className="flex flex-wrap gap-x-4">
          {subjects.map((subject) => (
            <li key={subject}>
              <a href={list({ subject: [subject] })}>{words(`subjects.${subject}`)}</a>
            </li>
          ))}
        </ul>
      ) : (
        <Gap />
      ),
    },
    {
      term: t('fields.term'),
      description: term ? words(`termUnits.${term.unit}`, { count: term.count }) : <Gap />,
    },
    { term: t('fields.expires'), description: <DateOrGap text={agreement.expires} /> },
    {
      term: t('fields.forceClause'),
      description: agreement.forceClause.condition ? (
        <ClauseWords
          among={agreement.forceClause.among.map((party) => <PartyLink key={party.slug} party={party} />)}
          clause={agreement.forceClause}
        />
      ) : (
        <Gap />
      ),
    },
    {
      term: t('fields.duration'),
      description: saysDuration(agreement.durationClause) ? (
        <DurationWords clause={agreement.durationClause} />
      ) : (
        <Gap />
      ),
    },
    {
      term: t('fields.originalLanguage'),
      description: originalLanguage ? words(`textLanguages.${originalLanguage}`) : <Gap />,
    },
    {
      term: t('fields.languages'),
      description: languagesOf(agreement)
        .map((language) => words(`textLanguages.${language}`))
        .join(t('timeline.separator')),
    },
    { term: t('fields.firstPublished'), description: <Moment time={agreement.firstPublishedAt} /> },
    { term: t('fields.published'), description: <Moment time={agreement.publishedAt} /> },
  ]
  return <DescriptionList items={items} />
}

/** The languages in which the record has a title or a summary. */
function languagesOf({ title, summary }: Agreement): TextLanguage[] {
  return textLanguages.filter((language) => title[language] || summary[language])
}
