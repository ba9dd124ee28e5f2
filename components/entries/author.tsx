import { useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import type { RevisionSummary } from '@/lib/registry/revisions'

/** The office that a revision comes from. */
export function Author({ author }: { author: RevisionSummary['author'] }) {
  const t = useTranslations('agreement.history')
  const { by } = author
  if (by === 'import') return t('import')
  const { party } = author
  return party ? t.rich('delegation', { party: () => <Text texts={party.name} /> }) : t('secretariat')
}
