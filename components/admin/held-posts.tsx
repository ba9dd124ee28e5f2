import { useLocale, useTranslations } from 'next-intl'
import { Moment } from '@/components/entries/moment'
import { Button } from '@/components/ui/button'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import type { PersonPost } from '@/lib/people/directory'
import { PostName } from './post-name'

type Props = { posts: PersonPost[]; mayEnd: boolean }

/** What a person holds and held, each with its days. */
export function HeldPosts({ posts, mayEnd }: Props) {
  const t = useTranslations('admin.person')
  const locale = useLocale()
  if (!posts.length) return <p>{t('noPosts')}</p>
  const ended = (post: PersonPost) => post.until !== null && Date.parse(post.until) <= Date.now()
  return (
    <Table caption={t('posts')}>
      <thead>
        <tr>
          <Head>{t('post')}</Head>
          <Head>{t('from')}</Head>
          <Head>{t('until')}</Head>
        </tr>
      </thead>
      <tbody>
        {posts.map((post) => (
          <tr key={post.id}>
            <RowHead className="font-normal">
              <PostName post={post} />
            </RowHead>
            <Cell>
              <Moment time={post.from} />
            </Cell>
            <Cell>
              {ended(post) && post.until ? (
                <Moment time={post.until} />
              ) : mayEnd ? (
                <form action={`/api/posts/${post.id}/end`} method="post">
                  <input name="locale" type="hidden" value={locale} />
                  <Button look="secondary" type="submit">
                    {t('endPost')}
                    <span className="sr-only">
                      {' '}
                      <PostName post={{ ...post, party: null }} />
                    </span>
                  </Button>
                </form>
              ) : (
                t('held')
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
