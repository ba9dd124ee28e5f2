import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Text } from '@/components/entries/text'
import { FieldInput } from '@/components/forms/field-input'
import { Page } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { optionsFor } from '@/components/workspace/options'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { Row } from '@/components/workspace/row'
import { requireActor } from '@/lib/auth'
import { listOptions } from '@/lib/entries/options'
import { findNameable, nameField } from '@/lib/projects/naming'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Names the projects that were announced by number, several at once. */
export default async function NamesPage({ params, searchParams }: Props) {
  const [locale, t] = [await getLocale(), await getTranslations('projects.naming')]
  const { slug } = await params
  const { actor } = await requireActor(locale)
  const whole = await findNameable(actor, slug)
  if (!whole) notFound()
  const options = optionsFor(locale, await listOptions(actor, 'project', []), '')
  return (
    <Page
      above={
        <Breadcrumbs
          items={[{ href: `/${locale}/projects/${slug}`, text: <Text texts={whole.title} /> }]}
          label={t('back')}
        />
      }
      lead={<p>{t('lead', { announced: whole.announced, left: whole.left })}</p>}
      title={t('title')}
    >
      <Outcome done={null} error={wordOf((await searchParams).error)} />
      <form action={`/api/projects/${whole.id}/names`} className="mt-6" method="post">
        <input name="locale" type="hidden" value={locale} />
        {Array.from({ length: whole.rows }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and do not move
          <Row key={at} legend={t('row', { number: at + 1 })}>
            {nameField.fields.map((field) => (
              <FieldInput
                field={field}
                issues={[]}
                key={field.name}
                kind="project"
                options={options}
                path={['names', at, field.name]}
                value={field.input === 'texts' ? {} : null}
              />
            ))}
          </Row>
        ))}
        <Button className="mt-6" type="submit">
          {t('begin')}
        </Button>
      </form>
    </Page>
  )
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('projects.naming')
  return { title: t('title'), robots: { index: false } }
}
