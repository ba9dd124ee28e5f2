import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Text } from '@/components/entries/text'
import { Page } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { requireActor } from '@/lib/auth'
import { listCorrectable } from '@/lib/members/queries'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('forms.memberships')
  return { title: t('title'), robots: { index: false } }
}

export default async function MembershipsPage({ searchParams }: Props) {
  const given = await searchParams
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const [t, words, back] = [
    await getTranslations('forms.memberships'),
    await getTranslations('words.membershipClasses'),
    await getTranslations('workspace.draft'),
  ]
  const one = (name: 'body' | 'party') => [given[name]].flat()[0]
  const memberships = await listCorrectable(actor, { body: one('body'), party: one('party') })
  return (
    <Page
      above={
        <Breadcrumbs items={[{ href: `/${locale}/workspace`, text: back('back') }]} label={back('back')} />
      }
      lead={<p>{t('lead')}</p>}
      title={t('title')}
    >
      {!memberships.length && <p className="mt-6 text-ink-2">{t('none')}</p>}
      <ul className="mt-6">
        {memberships.map((membership) => (
          <li className="border-line border-b py-3 first:border-t" key={membership.slug}>
            <a className="font-strong" href={`/${locale}/workspace/memberships/${membership.slug}/correct`}>
              <Text texts={membership.party} /> · <Text texts={membership.body} />
            </a>
            <p className="text-ink-2">
              {words(membership.class)}
              {membership.began && (
                <>
                  {' · '}
                  <EdtfDate text={membership.began} />
                </>
              )}
              {membership.ended && (
                <>
                  {' – '}
                  <EdtfDate text={membership.ended} />
                </>
              )}
            </p>
            {membership.leavable && (
              <p>
                <a
                  className="inline-flex min-h-10 items-center"
                  href={`/${locale}/workspace/memberships/${membership.slug}/withdraw`}
                >
                  {t('withdraw')}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Page>
  )
}
