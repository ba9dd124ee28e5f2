import { useTranslations } from 'next-intl'
import { ClauseWords } from '@/components/agreements/clause-words'
import { DurationWords, saysDuration } from '@/components/agreements/duration-words'
import { EdtfDate } from '@/components/dates/edtf-date'
import { listed, TextList } from '@/components/texts/text-list'
import { Foreign } from '@/components/ui/foreign'
import { textLanguages } from '@/db/vocabulary'
import type { AgreementContent } from '@/lib/agreements/schema'
import { langOf } from '@/lib/multilingual'
import { type Options, partyName } from './options'

export type AnswerField = keyof AgreementContent

type Props = { field: AnswerField; content: AgreementContent; options: Options }

/** One answer of the form as text; what was not answered is shown as a gap. */
export function Answer({ field, content, options }: Props) {
  const words = useTranslations('words')
  if (isEmpty(content[field])) return <Gap />
  switch (field) {
    case 'type':
      return words(`agreementTypes.${content.type!}`)
    case 'originalLanguage':
      return words(`textLanguages.${content.originalLanguage!}`)
    case 'adopted':
    case 'expires':
      return <EdtfDate text={content[field]} />
    case 'subjects':
      return <Lines lines={content.subjects.map((subject) => words(`subjects.${subject}`))} />
    case 'term':
      return words(`termUnits.${content.term!.unit}`, { count: content.term!.count })
    case 'visibility':
      return words(`visibilities.${content.visibility}`)
    case 'body':
      return options.bodies.find(({ id }) => id === content.body)?.label ?? <Gap />
    case 'forceClause': {
      const { forceClause } = content
      const names = forceClause.among.map((party) => partyName(options, party))
      return forceClause.condition ? <ClauseWords among={names} clause={forceClause} /> : <Gap />
    }
    case 'duration':
      return saysDuration(content.duration) ? <DurationWords clause={content.duration} /> : <Gap />
    case 'parties':
      return <Parties content={content} options={options} />
    case 'relations':
      return <Relations content={content} options={options} />
    case 'texts':
      return <TextList texts={listed(content.texts)} />
    case 'sources':
      return <Sources sources={content.sources} />
    default:
      return <Texts texts={content[field]} />
  }
}

export function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0)
}

export function Gap() {
  const t = useTranslations('workspace')
  return <span className="text-ink-2">{t('gap')}</span>
}

/** A text in each language it is given in. */
export function Texts({ texts }: { texts: AgreementContent['title'] }) {
  const words = useTranslations('words.textLanguages')
  return (
    <ul>
      {textLanguages
        .filter((language) => texts[language])
        .map((language) => (
          <li className="mt-2 first:mt-0" key={language}>
            <span className="block text-ink-2 text-sm">{words(language)}</span>
            <Foreign className="whitespace-pre-line" lang={langOf(language)}>
              {texts[language]!}
            </Foreign>
          </li>
        ))}
    </ul>
  )
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function Parties({ content, options }: Omit<Props, 'field'>) {
  const t = useTranslations('workspace')
  const words = useTranslations('words.agreementRoles')
  const lines = content.parties.map(({ party, role }, at) =>
    t('pair', { first: partyName(options, party) || t('row', { number: at + 1 }), second: words(role) }),
  )
  return <Lines lines={lines} />
}

function Relations({ content, options }: Omit<Props, 'field'>) {
  const t = useTranslations('workspace')
  const words = useTranslations('words.relationKinds')
  const title = (wanted: string | null) =>
    options.agreements.find(({ id }) => id === wanted)?.label ?? t('gap')
  return (
    <Lines
      lines={content.relations.map(({ kind, agreement }) =>
        t('pair', { first: words(kind), second: title(agreement) }),
      )}
    />
  )
}

function Sources({ sources }: Pick<AgreementContent, 'sources'>) {
  return (
    <ol className="list-decimal pl-5">
      {sources.map(({ title, locator, url }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sources have no other name, and this list does not move
        <li key={at}>
          {isEmpty(title) ? <Gap /> : <Texts texts={title} />}
          {locator && <p>{locator}</p>}
          {url && <p className="break-all">{url}</p>}
        </li>
      ))}
    </ol>
  )
}
