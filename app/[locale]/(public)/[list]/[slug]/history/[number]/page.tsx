import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Author } from '@/components/entries/author'
import { ChangeNote } from '@/components/entries/change-note'
import { Changes } from '@/components/entries/changes'
import { ContentTable } from '@/components/entries/content-table'
import { KeptName } from '@/components/entries/kept-name'
import { KeptTrail } from '@/components/entries/kept-trail'
import { Moment } from '@/components/entries/moment'
import { Page, Section } from '@/components/layout/page'
import { buttonClass } from '@/components/ui/button'
import { textFor } from '@/lib/multilingual'
import { alternates } from '@/lib/registry/alternates'
import { findKept } from '@/lib/registry/histories'
import { findRevisions, listRevisions } from '@/lib/registry/revisions'
import { registerVersion } from '@/lib/registry/version'

type Props = {
  params: Promise<{ list: string; slug: string; number: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function RevisionPage({ params, searchParams }: Props) {
  const [{ list, slug, number }, locale] = [await params, await getLocale()]
  const t = await getTranslations('agreement.history')
  const version = await registerVersion()
  const kept = await findKept(version, list, slug)
  if (!kept) notFound()
  const all = await listRevisions(version, kept.id)
  const shown = all.find((revision) => String(revision.number) === number)
  if (!shown) notFound()
  const asked = (await searchParams).with
  const other =
    all.find((revision) => String(revision.number) === asked && revision !== shown) ??
    all.find((revision) => revision.number < shown.number)
  const numbers = [shown.number, ...(other ? [other.number] : [])]
  const { revisions, mentions } = await findRevisions(version, kept.id, numbers)
  const contentOf = (wanted: number) =>
    revisions.find((revision) => revision.number === wanted)?.content ?? {}
  // The earlier one stands first, whichever of the two was asked for.
  const [before, after] = [shown, ...(other ? [other] : [])].sort((a, b) => a.number - b.number)
  return (
    <Page
      above={<KeptTrail history kept={kept} />}
      lead={<KeptName kept={kept} />}
      title={t('numbered', { number: shown.number })}
    >
      <p className="mt-4">
        {t('published')}: <Moment time={shown.publishedAt} /> · <Author author={shown.author} />
        {shown.changeNote && (
          <>
            {' · '}
            <ChangeNote note={shown.changeNote} />
          </>
        )}
      </p>
      {before && after && (
        <Section id="changes" title={t('changes', { before: before.number, after: after.number })}>
          <Changes
            after={contentOf(after.number)}
            before={contentOf(before.number)}
            mentions={mentions}
            titles={{
              before: t('numbered', { number: before.number }),
              after: t('numbered', { number: after.number }),
            }}
          />
          {all.length > 2 && (
            <form className="no-print mt-6 flex flex-wrap items-center gap-3" method="get">
              <label htmlFor="with">{t('compareWith')}</label>
              <select
                className="min-h-10 rounded-md border border-line-strong bg-bg px-2"
                defaultValue={String(other?.number)}
                id="with"
                name="with"
              >
                {all
                  .filter((revision) => revision !== shown)
                  .map((revision) => (
                    <option key={revision.number} value={revision.number}>
                      {t('numbered', { number: revision.number })}
                    </option>
                  ))}
              </select>
              <button className={buttonClass('secondary')} type="submit">
                {t('compare')}
              </button>
            </form>
          )}
        </Section>
      )}
      <Section id="content" title={t('content')}>
        <ContentTable content={contentOf(shown.number)} mentions={mentions} />
      </Section>
      <p className="mt-6">
        <a href={`/${locale}/${list}/${slug}/history`}>{t('all')}</a>
      </p>
    </Page>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { list, slug, number } = await params
  const [locale, t] = [await getLocale(), await getTranslations('agreement.history')]
  const kept = await findKept(await registerVersion(), list, slug)
  if (!kept) return {}
  const title = kept.names.map((name) => textFor(name, locale, kept.original)?.text ?? '').join(' · ')
  return {
    title: `${t('numbered', { number })} · ${title}`,
    alternates: await alternates(locale, `/${list}/${slug}/history/${encodeURIComponent(number)}`),
  }
}
