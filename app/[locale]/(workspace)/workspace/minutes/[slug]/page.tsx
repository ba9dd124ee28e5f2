import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page, Section } from '@/components/layout/page'
import { AgreementOfMinutes } from '@/components/minutes/agreement-form'
import { AskForm } from '@/components/minutes/ask-form'
import { ChooseText } from '@/components/minutes/choose-text'
import { Corrections } from '@/components/minutes/corrections'
import { HowRectified } from '@/components/minutes/how-rectified'
import { Passages } from '@/components/minutes/passages'
import { RevisionForm } from '@/components/minutes/revision-form'
import { SignedBy } from '@/components/minutes/signed-by'
import { MinutesSentence } from '@/components/minutes/state-sentence'
import { MinutesTag } from '@/components/minutes/state-tag'
import { TextHash } from '@/components/minutes/text-hash'
import { textShown } from '@/components/minutes/text-shown'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { Title } from '@/components/workspace/title'
import { requireActor } from '@/lib/auth'
import { today } from '@/lib/dates'
import { textHash } from '@/lib/minutes/hash'
import { passagesOf } from '@/lib/minutes/markdown'
import { findMinutesFor } from '@/lib/minutes/queries'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('minutes')
  return { title: t('title'), robots: { index: false } }
}

/** Published minutes for the parties to the meeting: the text, the corrections asked, and the way to ask for one. */
export default async function MinutesPage({ params, searchParams }: Props) {
  const { slug } = await params
  const given = await searchParams
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const found = await findMinutesFor(actor, slug)
  const shown = found && textShown(found.minutes.texts, given.text, locale)
  if (!found || !shown) notFound()
  const t = await getTranslations('minutes')
  const workspace = await getTranslations('workspace.draft')
  const { minutes, corrections, mayAsk, mayAnswer, maySign, signed } = found
  const { meeting, revision, state } = minutes
  const here = `/${locale}/workspace/minutes/${slug}`
  const passage = passagesOf(shown.text).find(({ mark }) => mark === given.passage) ?? null
  return (
    <Page
      above={
        <Breadcrumbs
          items={[{ href: `/${locale}/workspace`, text: workspace('back') }]}
          label={workspace('back')}
        />
      }
      lead={
        <p>
          <Title original={null} texts={meeting.title} />
        </p>
      }
      title={t('of', { number: meeting.number })}
    >
      <Outcome done={wordOf(given.done)} error={wordOf(given.error)} />
      <p className="mt-4 max-w-read">
        <MinutesTag state={state} /> <MinutesSentence minutes={minutes} today={today()} />
      </p>
      <p className="mt-2">
        <a className="inline-flex min-h-10 items-center" href={`${here}/revisions`}>
          {t('compare.all', { number: revision })}
        </a>
      </p>
      {mayAnswer && <RevisionForm basedOn={revision} from={revision} minutesId={minutes.id} />}
      <Section id="text" title={t('text')}>
        <ChooseText authentic={minutes.authentic} shown={shown.language} texts={minutes.texts} />
        <div className="mt-4">
          <Passages
            hrefOf={mayAsk ? ({ mark }) => `${here}?text=${shown.language}&passage=${mark}#ask` : undefined}
            language={shown.language}
            text={shown.text}
          />
        </div>
        <p className="mt-4">
          {t('fields.signedBy')}
          {t('skeleton.colon')}
          <SignedBy texts={minutes.signedBy} />
        </p>
        {state === 'adopted' && <TextHash hash={textHash(shown.text)} />}
      </Section>
      {mayAsk && (
        <AskForm
          language={shown.language}
          minutesId={minutes.id}
          passage={passage}
          refused={Boolean(given.error)}
          revision={revision}
        />
      )}
      {state === 'adopted' && <HowRectified agreements={signed} minutes={slug} />}
      {maySign && <AgreementOfMinutes minutesId={minutes.id} />}
      <Section id="corrections" title={t('corrections.title')}>
        <Corrections corrections={corrections} />
      </Section>
    </Page>
  )
}
