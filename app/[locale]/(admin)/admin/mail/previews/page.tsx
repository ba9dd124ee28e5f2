import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page, Section } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { requireActor } from '@/lib/auth'
import { findExample, listExamples } from '@/lib/mail-examples/examples'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations.previews')
  return { title: t('title'), robots: { index: false } }
}

/** Each mail that is written here, by its kind and under its subject. */
export default async function PreviewsPage() {
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const kinds = listExamples(actor)
  if (!kinds) notFound()
  const [t, mail] = [await getTranslations('operations.previews'), await getTranslations('operations.mail')]
  const told = async (kind: string, name: string) => {
    const { subject, text } = await findExample(actor, kind, name)!(locale)
    return { subject, line: text.split('\n')[0] }
  }
  return (
    <Page
      above={
        <Breadcrumbs items={[{ href: `/${locale}/admin/mail`, text: mail('title') }]} label={mail('title')} />
      }
      lead={<p>{t('lead')}</p>}
      title={t('title')}
    >
      {kinds.map(({ kind, names }) => (
        <Section id={kind} key={kind} title={mail(`kinds.${kind}`)}>
          <ul>
            {names.map(async (name) => {
              const { subject, line } = await told(kind, name)
              return (
                <li className="max-w-read border-line border-b py-2" key={name}>
                  <a
                    className="inline-flex min-h-6 items-center"
                    href={`/${locale}/admin/mail/previews/${kind}/${name}`}
                  >
                    {subject}
                  </a>
                  <p className="text-ink-2">{line}</p>
                </li>
              )
            })}
          </ul>
        </Section>
      ))}
    </Page>
  )
}
