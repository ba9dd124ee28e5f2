import { useLocale, useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { DateOrGap } from '@/components/entries/gap'
import { Paragraphs, Text } from '@/components/entries/text'
import { Section } from '@/components/layout/page'
import { PartyLink } from '@/components/members/party-name'
import { DescriptionList } from '@/components/ui/description-list'
import { Timeline } from '@/components/ui/timeline'
import type { Issue } from '@/lib/issues/view'

/** An issue: what is raised, and what the two sides have said of it, one after the other. */
export function IssueWhole({ issue, permanent }: { issue: Issue; permanent: string }) {
  const t = useTranslations('issues')
  const register = useTranslations('register')
  const words = useTranslations('words')
  const locale = useLocale()
  const { meeting, series, raisedBy, asked, subject, text, date, answers } = issue
  const link = (path: string, texts: Issue['title']) => (
    <a href={`/${locale}/${path}`}>
      <Text texts={texts} />
    </a>
  )
  return (
    <>
      {Object.keys(text).length > 0 && (
        <Section id="text" title={t('text')}>
          <Paragraphs texts={text} />
        </Section>
      )}
      <Section id="record" title={register('record')}>
        <DescriptionList
          items={[
            { term: t('subject'), description: words(`issueSubjects.${subject}`) },
            { term: t('raisedBy'), description: <PartyLink party={raisedBy} /> },
            { term: t('asked'), description: <PartyLink party={asked} /> },
            { term: t('date'), description: <DateOrGap text={date} /> },
            ...(meeting
              ? [{ term: t('meeting'), description: link(`meetings/${meeting.slug}`, meeting.title) }]
              : []),
            ...(series
              ? [{ term: t('series'), description: link(`series/${series.slug}`, series.name) }]
              : []),
            { term: register('permanent'), description: <a href={permanent}>{permanent}</a> },
          ]}
        />
      </Section>
      <Section id="answers" title={t('answers')}>
        {answers.length ? (
          <Timeline
            items={answers.map(({ slug, party, step, words: said, date: when }) => ({
              key: slug,
              when: <EdtfDate text={when} />,
              what: (
                <div id={slug}>
                  <p>
                    <strong>{words(`issueSteps.${step}`)}</strong> · <Text texts={party.name} />
                  </p>
                  <Paragraphs texts={said} />
                </div>
              ),
              official: step === 'settled',
            }))}
          />
        ) : (
          <p className="text-ink-2">{t('noAnswers')}</p>
        )}
      </Section>
    </>
  )
}
