import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Text } from '@/components/entries/text'
import { Page } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { NoticeForm } from '@/components/withdrawals/notice-form'
import { WithdrawalWhole } from '@/components/withdrawals/withdrawal-whole'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { requireActor } from '@/lib/auth'
import { findLeavable } from '@/lib/withdrawals/queries'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('withdrawal')
  return { title: t('title'), robots: { index: false } }
}

/** For the head of a party that belongs to a body: to leave it, or to take that back. */
export default async function WithdrawPage({ params, searchParams }: Props) {
  const [{ slug }, given] = [await params, await searchParams]
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const found = await findLeavable(actor, slug)
  if (!found) notFound()
  const [t, workspace] = [await getTranslations('withdrawal'), await getTranslations('workspace.draft')]
  const { id, body, notice, belongs } = found
  return (
    <Page
      above={
        <Breadcrumbs
          items={[{ href: `/${locale}/workspace`, text: workspace('back') }]}
          label={workspace('back')}
        />
      }
      lead={<Text texts={body.name} />}
      title={t('title')}
    >
      <Outcome done={wordOf(given.done)} error={wordOf(given.error)} />
      {notice && (
        <div className="mt-6 max-w-read">
          <WithdrawalWhole withdrawal={notice} />
        </div>
      )}
      {notice?.state === 'given' && (
        <form action={`/api/withdrawals/${notice.id}/take-back`} className="mt-6" method="post">
          <input name="locale" type="hidden" value={locale} />
          <p className="max-w-read">{t('takeBackLead')}</p>
          <Button className="mt-3" look="secondary" type="submit">
            {t('takeBack')}
          </Button>
        </form>
      )}
      {!notice && !belongs && <p className="mt-6">{t('noMember')}</p>}
      {!notice && belongs && (
        <>
          <p className="mt-4 max-w-read">{t('lead')}</p>
          <NoticeForm membership={id} refused={Boolean(given.error)} />
        </>
      )}
      <p className="mt-6">
        <a href={`/${locale}/bodies/${body.slug}`}>{t('toPublic')}</a>
      </p>
    </Page>
  )
}
