import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import type { Multilingual } from '@/db/schema/content'
import type { Role } from '@/db/vocabulary'
import { textFor } from '@/lib/multilingual'
import { OwnWords } from './own-words'

type Post = { id: string; role: Role; partyName: Multilingual | null }
type Props = {
  name: string
  sample: boolean
  posts: Post[]
  /** While the pages are viewed as a role nobody acts for a post. */
  viewing: boolean
  /** The post acted for now. */
  acting: string | null
  /** Path and query of this page. */
  address: string
}

/** Who is signed in, for whom they act, and the ways from here. */
export function AccountStrip({ name, sample, viewing, posts, acting, address }: Props) {
  const t = useTranslations('workspace.strip')
  const language = useLocale()
  const post = posts.find(({ id }) => id === acting)
  const account = `/${language}/workspace/account`
  const onAccount = address.split('?')[0]?.startsWith(account) ?? false
  const here = (path: string) => (address.split(/[/?]/)[2] === path && !onAccount ? 'true' : undefined)
  const link = 'inline-flex min-h-10 items-center aria-[current]:font-strong aria-[current]:text-ink'
  const postName = usePostName()
  return (
    <div className="border-line border-b bg-surface print:hidden">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 px-4 py-1 sm:px-6">
        <nav aria-label={t('label')}>
          <ul className="flex flex-wrap gap-x-5">
            <li>
              <a aria-current={here('workspace')} className={link} href={`/${language}/workspace`}>
                {t('workspace')}
              </a>
            </li>
            {post?.role === 'moderator' && (
              <li>
                <a aria-current={here('review')} className={link} href={`/${language}/review`}>
                  {t('review')}
                </a>
              </li>
            )}
            <li>
              <a aria-current={onAccount ? 'true' : undefined} className={link} href={account}>
                {t('account')}
              </a>
            </li>
            {post?.role === 'administrator' && (
              <li>
                <a aria-current={here('admin')} className={link} href={`/${language}/admin/people`}>
                  {t('admin')}
                </a>
              </li>
            )}
          </ul>
        </nav>
        <div className="flex grow flex-wrap items-center gap-x-4 sm:justify-end">
          <p className="py-1">
            <OwnWords>{name}</OwnWords> {sample && <SampleTag />}
            {posts.length < 2 && !viewing && (
              <span className="text-ink-2"> · {post ? postName(post) : t('noPost')}</span>
            )}
          </p>
          {posts.length > 1 && (
            <form action="/api/session/post" className="flex flex-wrap items-center gap-2" method="post">
              <input name="next" type="hidden" value={address} />
              <label className="text-ink-2" htmlFor="acting-post">
                {t('actsAs')}
              </label>
              <select
                className="min-h-10 max-w-full rounded-md border border-line-strong bg-bg px-2"
                defaultValue={acting ?? undefined}
                id="acting-post"
                name="post"
              >
                {posts.map((one) => (
                  <option key={one.id} value={one.id}>
                    {postName(one)}
                  </option>
                ))}
              </select>
              <Button look="secondary" type="submit">
                {t('change')}
              </Button>
            </form>
          )}
          <form action="/api/sign-out" method="post">
            <input name="locale" type="hidden" value={language} />
            <button
              className="inline-flex min-h-10 cursor-pointer items-center text-accent underline underline-offset-[0.2em]"
              type="submit"
            >
              {t('signOut')}
            </button>
          </form>
        </div>
      </div>
    </div>
  )
}

function SampleTag() {
  const t = useTranslations('workspace.strip')
  return (
    <Tag icon="dotted-circle" tone="warn">
      {t('sample')}
    </Tag>
  )
}

/** 'Delegate, Chifeng'; an option of a list can carry no language mark of its own. */
function usePostName() {
  const t = useTranslations('workspace.strip')
  const words = useTranslations('words.roles')
  const language = useLocale()
  return ({ role, partyName }: Post) => {
    const party = partyName && textFor(partyName, language)?.text
    return party ? t('post', { role: words(role), party }) : words(role)
  }
}
