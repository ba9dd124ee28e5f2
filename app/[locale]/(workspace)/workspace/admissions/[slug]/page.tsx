import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AdmissionWhole } from '@/components/admissions/admission-whole'
import { AnswerForms } from '@/components/admissions/answer-forms'
import { Text } from '@/components/entries/text'
import { Page, Section } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { findAdmission } from '@/lib/admissions/queries'
import { requireActor } from '@/lib/auth'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admission')
  return { title: t('answer'), robots: { index: false } }
}

/** An admission for those who have a word in it: the members, the newcomer, the secretariat. */
export default async function AnswerAdmissionPage({ params, searchParams }: Props) {
  const { slug } = await params
  const given = await searchParams
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const found = await findAdmission(actor, slug)
  if (!found) notFound()
  const [t, workspace] = [await getTranslations('admission'), await getTranslations('workspace.draft')]
  const { admission, steps, mayDecide } = found
  return (
    <Page
      above={
        <Breadcrumbs
          items={[{ href: `/${locale}/workspace`, text: workspace('back') }]}
          label={workspace('back')}
        />
      }
      title={t.rich('title', { party: () => <Text texts={admission.party.name} /> })}
    >
      <Outcome done={wordOf(given.done)} error={wordOf(given.error)} />
      <AdmissionWhole admission={admission} />
      <p className="mt-5">
        <a href={`/${locale}/bodies/${admission.body.slug}/admissions/${slug}`}>{t('toPublic')}</a>
      </p>
      <AnswerForms id={admission.id} refused={Boolean(given.error)} steps={steps} />
      {mayDecide && (
        <Section id="decide" title={t('decide')}>
          <form action={`/api/admissions/${admission.id}/decision`} method="post">
            <input name="locale" type="hidden" value={locale} />
            <p className="max-w-read">{t('decideLead')}</p>
            <Button className="mt-3" type="submit">
              {t('decide')}
            </Button>
          </form>
        </Section>
      )}
    </Page>
  )
}
