import { useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Paragraphs, Text } from '@/components/entries/text'
import { HealthTag } from '@/components/projects/tags'
import { DescriptionList } from '@/components/ui/description-list'
import type { ProjectUpdate } from '@/lib/projects/view'
import { Period } from './period'

/** What the lead reported, for those who are to say something of it. */
export function UpdateFacts({ update }: { update: ProjectUpdate }) {
  const fields = useTranslations('agreement.fields')
  const t = useTranslations('updates')
  const { party, covers, date, health, progress, happened, blocks, nextStep } = update
  const items = [
    { term: t('view.lead'), description: <Text texts={party.name} /> },
    { term: fields('covers'), description: <Period covers={covers} /> },
    { term: t('view.reported'), description: <EdtfDate text={date} /> },
    { term: fields('health'), description: <HealthTag health={health} /> },
    { term: fields('progress'), description: progress ?? '' },
    { term: fields('happened'), description: <Paragraphs texts={happened} /> },
    { term: fields('blocks'), description: Object.keys(blocks).length ? <Paragraphs texts={blocks} /> : '' },
    { term: fields('nextStep'), description: Object.keys(nextStep).length ? <Text texts={nextStep} /> : '' },
  ]
  return <DescriptionList items={items.filter(({ description }) => description !== '')} />
}
