import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { HistoryLink } from '@/components/entries/history-link'
import { SourceList } from '@/components/entries/source-list'
import { Paragraphs, Text } from '@/components/entries/text'
import { OtherTitles, VerticalTitle } from '@/components/entries/titles'
import { Page, Section } from '@/components/layout/page'
import { PortFacts } from '@/components/ports/port-facts'
import { PortFigures } from '@/components/ports/port-figures'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { textFor } from '@/lib/multilingual'
import { permanentAddress } from '@/lib/registry/address'
import { alternates } from '@/lib/registry/alternates'
import { findPort } from '@/lib/registry/ports'
import { registerVersion } from '@/lib/registry/version'

type Props = { params: Promise<{ slug: string }> }

export default async function PortPage({ params }: Props) {
  const { slug } = await params
  const [locale, t] = [await getLocale(), await getTranslations('ports')]
  const [register, words] = [await getTranslations('register'), await getTranslations('words.portKinds')]
  const port = await findPort(await registerVersion(), slug)
  if (!port) notFound()
  return (
    <Page
      above={
        <>
          <Breadcrumbs
            items={[{ href: `/${locale}/ports`, text: t('title') }]}
            label={register('breadcrumbs')}
          />
          <p className="mt-2 text-ink-2">{words(port.kind)}</p>
        </>
      }
      title={<Text texts={port.name} />}
    >
      <OtherTitles texts={port.name} />
      <VerticalTitle heading={register('vertical')} texts={port.name} />
      <Section id="figures" title={t('figures.heading')}>
        <PortFigures figures={port.figures} />
        <p className="mt-3">
          <a
            className="inline-flex min-h-10 items-center"
            href={`/${locale}/workspace/ports/${slug}/correct`}
          >
            {t('figures.propose')}
          </a>
        </p>
      </Section>
      <Section id="record" title={register('record')}>
        <PortFacts permanent={permanentAddress('port', slug)} port={port} />
        <HistoryLink list="ports" slug={slug} />
      </Section>
      {Object.keys(port.note).length > 0 && (
        <Section id="note" title={register('note')}>
          <Paragraphs texts={port.note} />
        </Section>
      )}
      <Section id="sources" title={register('sources')}>
        <SourceList sources={port.sources} />
      </Section>
    </Page>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const [locale, t] = [await getLocale(), await getTranslations('ports')]
  const port = await findPort(await registerVersion(), slug)
  if (!port) return {}
  const name = textFor(port.name, locale)?.text ?? ''
  return {
    title: name,
    description: t('describe', { name }),
    alternates: await alternates(locale, `/ports/${slug}`, { 'application/json': `/id/port/${slug}.json` }),
  }
}
