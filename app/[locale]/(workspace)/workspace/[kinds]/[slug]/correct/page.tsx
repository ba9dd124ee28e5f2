import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { kindAt } from '@/components/workspace/kind-addresses'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { pageOf } from '@/components/workspace/work-groups'
import { requireActor } from '@/lib/auth'
import { findForCorrection, findRevision } from '@/lib/entries/view'

type Props = {
  params: Promise<{ kinds: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('workspace.correct')
  return { title: t('title'), robots: { index: false } }
}

export default async function CorrectPage({ params, searchParams }: Props) {
  const { kinds, slug } = await params
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const kind = kindAt(kinds)
  const found = kind && (await findForCorrection(actor, kind, slug))
  if (!found) notFound()
  const t = await getTranslations('workspace.correct')
  const { entryId, publishedNumber, openRevisionId } = found
  const open = openRevisionId ? await findRevision(actor, openRevisionId) : null
  const page = open?.choices.save ? 'drafts' : 'revisions'
  const cancel = (
    <ButtonLink
      href={pageOf(locale, { kind, slug, visibility: 'public' }) ?? `/${locale}/workspace`}
      look="secondary"
    >
      {t('cancel')}
    </ButtonLink>
  )
  return (
    <Page lead={<p>{t('lead')}</p>} title={t('title')}>
      <Outcome done={null} error={wordOf((await searchParams).error)} />
      {openRevisionId ? (
        <>
          <Notice tone="info">
            {t('open')}{' '}
            {open && <a href={`/${locale}/workspace/${page}/${openRevisionId}`}>{t('continue')}</a>}
          </Notice>
          <div className="mt-6">{cancel}</div>
        </>
      ) : (
        <form
          action={`/api/entries/${entryId}/revisions`}
          className="mt-6 flex flex-wrap gap-3"
          method="post"
        >
          <input name="basedOn" type="hidden" value={publishedNumber} />
          <input name="locale" type="hidden" value={locale} />
          <Button type="submit">{t('start')}</Button>
          {cancel}
        </form>
      )}
    </Page>
  )
}
