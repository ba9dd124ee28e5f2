import { useTranslations } from 'next-intl'
import { WordChanges } from '@/components/entries/word-changes'
import { Foreign } from '@/components/ui/foreign'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import { Answer, Gap } from '@/components/workspace/answer'
import type { Options } from '@/components/workspace/options'
import type { AgreementContent } from '@/lib/agreements/schema'
import { wordDifference } from '@/lib/entries/difference'
import { langOf } from '@/lib/multilingual'
import { type Change, changesOf } from './changes'

type Props = { before: AgreementContent | null; after: AgreementContent; options: Options }

/** Field by field, as it is now and as proposed. */
export function AgreementChanges({ before, after, options }: Props) {
  const t = useTranslations('review.difference')
  const changes = changesOf(before, after)
  if (!changes.length) return <p>{t('none')}</p>
  return (
    <Table caption={t('table')}>
      <thead>
        <tr>
          <Head>{t('field')}</Head>
          {before && <Head className="sm:min-w-48">{t('now')}</Head>}
          <Head className="sm:min-w-48">{t('proposed')}</Head>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={`${change.field} ${change.language}`}>
            <FieldName change={change} />
            <Sides after={after} before={before} change={change} options={options} />
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function FieldName({ change: { field, language } }: { change: Change }) {
  const t = useTranslations('review.difference')
  const fields = useTranslations('workspace.form.fields')
  const words = useTranslations('words.textLanguages')
  const name = fields(field)
  return (
    <RowHead className="font-normal sm:w-44 text-ink-2">
      {language ? t('inLanguage', { field: name, language: words(language) }) : name}
    </RowHead>
  )
}

type SidesProps = {
  change: Change
  before: AgreementContent | null
  after: AgreementContent
  options: Options
}

function Sides({ change, before, after, options }: SidesProps) {
  if (before && change.language && change.before && change.after) {
    const lang = langOf(change.language)
    return (
      <Cell colSpan={2}>
        <WordChanges lang={lang} parts={wordDifference(change.before, change.after, lang)} />
      </Cell>
    )
  }
  return (
    <>
      {before && (
        <Cell>
          <Side change={change} content={before} options={options} text="before" />
        </Cell>
      )}
      <Cell>
        <Side change={change} content={after} options={options} text="after" />
      </Cell>
    </>
  )
}

type SideProps = { change: Change; content: AgreementContent; options: Options; text: 'before' | 'after' }

function Side({ change, content, options, text }: SideProps) {
  if (change.language === null) return <Answer content={content} field={change.field} options={options} />
  if (!change[text]) return <Gap />
  return (
    <Foreign className="whitespace-pre-line" lang={langOf(change.language)}>
      {change[text]}
    </Foreign>
  )
}
