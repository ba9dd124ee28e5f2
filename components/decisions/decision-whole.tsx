import { useLocale, useTranslations } from 'next-intl'
import { SourceList } from '@/components/entries/source-list'
import { Paragraphs, Text } from '@/components/entries/text'
import { Section } from '@/components/layout/page'
import { SignedAs } from '@/components/minutes/signed-as'
import { DescriptionList } from '@/components/ui/description-list'
import type { Decision, WholeRow } from '@/lib/decisions/view'
import type { AgreementName } from '@/lib/registry/agreement'
import { Followed } from './followed'
import { Silence } from './silence'
import { VoteSum } from './vote-sum'

type Props = {
  decision: Decision<WholeRow>
  permanent: string
  /** The agreements made of the minutes of its meeting. */
  signed?: AgreementName[]
}

/** A decision: its text, how it was taken, and what followed from it. */
export function DecisionWhole({ decision, permanent, signed = [] }: Props) {
  const t = useTranslations('decisions')
  const register = useTranslations('register')
  const words = useTranslations('words')
  const locale = useLocale()
  const { meeting, procedure, text, note, sources } = decision
  return (
    <>
      {Object.keys(text).length > 0 && (
        <Section id="text" title={t('text')}>
          <Paragraphs texts={text} />
        </Section>
      )}
      <Section id="taken" title={t('taken')}>
        <DescriptionList
          items={[
            {
              term: t('meeting'),
              description: (
                <a href={`/${locale}/meetings/${meeting.slug}#d${decision.ordinal}`}>
                  <Text texts={meeting.title} />
                </a>
              ),
            },
            { term: t('procedure'), description: words(`decisionProcedures.${procedure}`) },
            ...(signed.length
              ? [{ term: t('signedMinutes'), description: <SignedAs agreements={signed} /> }]
              : []),
            { term: register('permanent'), description: <a href={permanent}>{permanent}</a> },
          ]}
        />
        <div className="mt-5">
          <VoteSum decision={decision} />
          {procedure === 'silence' && <Silence decision={decision} />}
        </div>
      </Section>
      <Followed decision={decision} />
      {Object.keys(note).length > 0 && (
        <Section id="note" title={register('note')}>
          <Paragraphs texts={note} />
        </Section>
      )}
      {sources.length > 0 && (
        <Section id="sources" title={register('sources')}>
          <SourceList sources={sources} />
        </Section>
      )}
    </>
  )
}
