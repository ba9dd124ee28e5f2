import { useTranslations } from 'next-intl'
import { Changes } from '@/components/entries/changes'
import { ContentTable } from '@/components/entries/content-table'
import { Section } from '@/components/layout/page'
import type { RevisionView } from '@/lib/entries/view'

type Props = { revision: Pick<RevisionView, 'content' | 'published' | 'basedOn' | 'names'> }

/** What a revision proposes: whole where it is new, field by field beside what is published where it corrects. */
export function Proposed({ revision: { content, published, basedOn, names } }: Props) {
  const t = useTranslations('review.difference')
  if (!published || basedOn === null || basedOn !== published.number) {
    return (
      <Section id="proposed" title={t('titleNew')}>
        <ContentTable content={content} mentions={names} />
      </Section>
    )
  }
  return (
    <Section id="proposed" title={t('title')}>
      <Changes
        after={content}
        before={published.content}
        mentions={names}
        titles={{ before: t('now'), after: t('proposed') }}
      />
    </Section>
  )
}
