import { useTranslations } from 'next-intl'
import { Foreign } from '@/components/ui/foreign'
import type { TextLanguage } from '@/db/vocabulary'
import { langOf } from '@/lib/multilingual'
import { type Aligned, align } from './align'

/** One text of the two. */
export type Side = { file: string; language: TextLanguage; text: string }

/** One text, or two in rows of the same article; on a narrow screen one below the other, article by article. */
export function SideBySide({ sides }: { sides: Side[] }) {
  const t = useTranslations('texts.reading')
  const { rows, cut } = align(sides.map((side) => side.text))
  return (
    <>
      {!cut && sides.length > 1 && <p className="mt-4 max-w-read text-ink-2">{t('uncut')}</p>}
      {rows.map((row) => (
        <ArticleRow key={row.number ?? 'opening'} row={row} sides={sides} whole={!cut} />
      ))}
    </>
  )
}

type RowProps = { row: Aligned; sides: Side[]; whole: boolean }

function ArticleRow({ row: { number, texts }, sides, whole }: RowProps) {
  const t = useTranslations('texts.reading')
  const words = useTranslations('words.textLanguages')
  const id = number === null ? (whole ? 'whole' : 'opening') : `article-${number}`
  const title = number === null ? t(whole ? 'whole' : 'opening') : t('article', { number })
  const missing = (language: string) =>
    number === null ? t('missingOpening', { language }) : t('missing', { language, number })
  return (
    <section aria-labelledby={id} className="mt-6 border-line border-t pt-3">
      <h2 className="text-lg" id={id}>
        <a className="inline-flex min-h-10 items-center" href={`#${id}`}>
          {title}
        </a>
      </h2>
      <div className={`grid gap-x-10 gap-y-4 ${sides.length > 1 ? 'md:grid-cols-2' : 'max-w-read'}`}>
        {sides.map(({ file, language }, at) => (
          <div className="min-w-0" key={file}>
            <p className="text-ink-2 text-sm">{words(language)}</p>
            {texts[at] ? (
              <Foreign className="whitespace-pre-line break-words" lang={langOf(language)}>
                {texts[at]}
              </Foreign>
            ) : (
              <p className="text-ink-2">{missing(words(language))}</p>
            )}
          </div>
        ))}
      </div>
    </section>
  )
}
