import { useLocale, useTranslations } from 'next-intl'
import { Moment } from '@/components/entries/moment'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import { OwnWords } from '@/components/workspace/own-words'
import type { PersonRow } from '@/lib/people/directory'
import { PersonTags } from './person-tags'
import { PostName } from './post-name'

export function PeopleTable({ people }: { people: PersonRow[] }) {
  const t = useTranslations('admin.people')
  const locale = useLocale()
  return (
    <Table caption={t('title')}>
      <thead>
        <tr>
          <Head>{t('name')}</Head>
          <Head>{t('posts')}</Head>
          <Head>{t('lastSignIn')}</Head>
          <Head>{t('standing')}</Head>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <RowHead>
              <a href={`/${locale}/admin/people/${person.id}`}>
                <OwnWords>{person.name}</OwnWords>
              </a>
              <span className="block break-all font-normal text-ink-2 text-sm">{person.email}</span>
            </RowHead>
            <Cell>
              <ul>
                {person.posts
                  .filter(({ until }) => !until || Date.parse(until) > Date.now())
                  .map((post) => (
                    <li key={post.id}>
                      <PostName post={post} />
                    </li>
                  ))}
              </ul>
            </Cell>
            <Cell>{person.lastSignIn ? <Moment time={person.lastSignIn} /> : t('never')}</Cell>
            <Cell>
              <PersonTags person={person} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
