import { useFormatter, useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import type { AgreementText } from '@/db/schema/content'
import type { FileKind, FileReading } from '@/db/vocabulary'
import { isStale } from '@/lib/agreements/texts'
import { langOf } from '@/lib/multilingual'

export type ListedText = AgreementText & {
  stale: boolean
  kind?: FileKind
  size?: number
  pages?: number | null
  reading?: FileReading | null
  pictures?: [width: number, height: number][]
}

/** The texts of a content, each with what the others make of it. */
export function listed(texts: AgreementText[]): ListedText[] {
  return texts.map((text) => ({ ...text, stale: isStale(text, texts) }))
}

/**
 * What there is in which language, which of it has force, and the files to keep. `pagesAt`: the address under which
 * pictures of their pages are shown, where they are.
 */
export function TextList({ texts, pagesAt }: { texts: ListedText[]; pagesAt?: string }) {
  return (
    <ul>
      {texts.map((text) => (
        <TextItem key={text.file} pagesAt={pagesAt} text={text} />
      ))}
    </ul>
  )
}

function TextItem({ text, pagesAt }: { text: ListedText; pagesAt?: string }) {
  const t = useTranslations('texts')
  const words = useTranslations('words')
  const { language, authority, prevailing, stale, file, name, madeFrom } = text
  return (
    <li className="border-line border-b py-2.5 last:border-b-0">
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <strong>{language ? words(`textLanguages.${language}`) : t('noLanguage')}</strong>
        <span className="text-ink-2">{words(`textAuthorities.${authority}`)}</span>
        {prevailing && (
          <Tag icon="check" tone="ok">
            {t('prevailing')}
          </Tag>
        )}
        {stale && (
          <Tag icon="clock" tone="warn">
            {t('stale')}
          </Tag>
        )}
      </p>
      <p>
        <a
          className="inline-flex min-h-10 items-center break-all"
          download
          href={`/files/${file}`}
          lang={language ? langOf(language) : undefined}
        >
          {name || t('download')}
        </a>
        <FileFacts text={text} />
      </p>
      {pagesAt && text.pictures && text.pictures.length > 0 && (
        <p className="no-print">
          <a className="inline-flex min-h-10 items-center" href={`${pagesAt}/${file}`}>
            {t('look.link', { count: text.pictures.length })}
          </a>
        </p>
      )}
      {stale && <p className="max-w-read">{t('staleMeans')}</p>}
      <p className="break-all text-ink-2 text-sm">
        {t('hash', { hash: file })}
        {madeFrom && <span className="block">{t('madeFrom', { hash: madeFrom.slice(0, 12) })}</span>}
      </p>
    </li>
  )
}

function FileFacts({ text: { kind, size, pages, reading } }: { text: ListedText }) {
  const t = useTranslations('texts')
  const words = useTranslations('words')
  const format = useFormatter()
  if (!kind || !size) return null
  const large = size >= 1_000_000
  const number = format.number(large ? size / 1_000_000 : Math.ceil(size / 1000), {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: 1,
  })
  const facts = [
    t('fileFacts', { kind: words(`fileKinds.${kind}`), size: number }),
    ...(pages ? [t('pages', { count: pages })] : []),
    ...(reading ? [words(`fileReadings.${reading}`)] : []),
  ]
  return <span className="ml-2 text-ink-2">{facts.join(' · ')}</span>
}
