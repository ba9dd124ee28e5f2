import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { DescriptionList } from '@/components/ui/description-list'
import { Details } from '@/components/ui/details'
import type { Multilingual } from '@/db/schema/content'
import { textLanguages } from '@/db/vocabulary'
import type { MinutesContent } from '@/lib/minutes/schema'
import { textFor } from '@/lib/multilingual'
import { Passages } from './passages'
import { SignedBy } from './signed-by'
import { TextChanges } from './text-changes'

type Props = { content: MinutesContent; before: Multilingual | null }

/** Minutes on their way: the texts as they will read, and what is new in them. */
export function MinutesProposal({ content: { texts, authentic, signedBy, days, answers }, before }: Props) {
  const t = useTranslations('minutes')
  const words = useTranslations('words')
  const first = textFor(texts, useLocale())?.language
  const ordered = textLanguages.filter((language) => texts[language])
  return (
    <>
      {before && (
        <Section id="changes" title={t('compare.title')}>
          <TextChanges after={texts} before={before} />
        </Section>
      )}
      <Section id="texts" title={t('texts')}>
        {ordered.map((language) => (
          <Details
            key={language}
            open={language === first}
            summary={t('textIn', {
              language: words(`textLanguages.${language}`),
              authority: words(
                `textAuthorities.${authentic.includes(language) ? 'authentic' : 'translation'}`,
              ),
            })}
          >
            <Passages language={language} text={texts[language] ?? ''} />
          </Details>
        ))}
        <div className="mt-5">
          <DescriptionList
            items={[
              { term: t('fields.signedBy'), description: <SignedBy texts={signedBy} /> },
              { term: t('fields.days'), description: t('daysLong', { count: days }) },
              {
                term: t('fields.answers'),
                description: t('answersGiven', { count: answers.length }),
              },
            ]}
          />
        </div>
      </Section>
    </>
  )
}
