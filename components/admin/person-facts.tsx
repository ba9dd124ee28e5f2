import { useTranslations } from 'next-intl'
import { Moment } from '@/components/entries/moment'
import { DescriptionList } from '@/components/ui/description-list'
import type { PersonRow } from '@/lib/people/directory'
import { PersonTags } from './person-tags'

export function PersonFacts({ person }: { person: PersonRow }) {
  const t = useTranslations('admin')
  const words = useTranslations('words.textLanguages')
  return (
    <DescriptionList
      items={[
        { term: t('people.standing'), description: <PersonTags person={person} /> },
        { term: t('person.email'), description: person.email ?? t('person.noEmail') },
        { term: t('person.language'), description: words(person.language) },
        { term: t('person.since'), description: <Moment time={person.createdAt} /> },
        {
          term: t('people.lastSignIn'),
          description: person.lastSignIn ? <Moment time={person.lastSignIn} /> : t('people.never'),
        },
        ...(person.bouncedAt
          ? [{ term: t('person.bouncedAt'), description: <Moment time={person.bouncedAt} /> }]
          : []),
        ...(person.suspendedAt
          ? [{ term: t('person.suspendedAt'), description: <Moment time={person.suspendedAt} /> }]
          : []),
      ]}
    />
  )
}
