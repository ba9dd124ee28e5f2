import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Select, TextField } from '@/components/ui/field'
import { OwnWords } from '@/components/workspace/own-words'
import { languages } from '@/db/vocabulary'
import type { ColumnChoice } from '@/lib/imports/choices'
import type { ImportView } from '@/lib/imports/queries'
import { ImportDeed } from './deed-form'
import { useImportField } from './field-name'

type Props = {
  of: ImportView
  choices: ColumnChoice[]
  /** For each column what stands in it first. */
  examples: string[][]
  /** The fields of which one at least must be held by a column. */
  missing: string[]
}

/** Says what each column holds; what it held the last time is chosen already. */
export function ColumnsForm({ of, choices, examples, missing }: Props) {
  const t = useTranslations('imports.columns')
  const words = useTranslations('words.textLanguages')
  const field = useImportField()
  const whole = of.columns.some((target) => target.startsWith('content.'))
  const named = (choice: ColumnChoice) =>
    choice.language
      ? t('inLanguage', { field: field(choice.field), language: words(choice.language) })
      : field(choice.field)
  return (
    <Section id="columns" title={t('title')}>
      <p className="max-w-read text-ink-2">{t(whole ? 'whole' : 'lead')}</p>
      {missing.length > 0 && (
        <p className="mt-3 max-w-read font-strong">
          {t('missing', { fields: missing.map(field).join(' · ') })}
        </p>
      )}
      <ImportDeed className="mt-4" deed="columns" of={of}>
        {whole ? (
          of.columns.map((target, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <input key={at} name={`column.${at}`} type="hidden" value={target} />
          ))
        ) : (
          <div className="grid max-w-page gap-x-8 sm:grid-cols-2">
            {of.head.map((name, at) => (
              <Select
                defaultValue={of.columns[at] ?? ''}
                hint={examples[at]?.length ? <OwnWords>{examples[at].join(' · ')}</OwnWords> : undefined}
                id={`column-${at}`}
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                key={at}
                label={<OwnWords>{name || t('unnamed', { number: at + 1 })}</OwnWords>}
                name={`column.${at}`}
              >
                <option value="">{t('leaveOut')}</option>
                {choices.map((choice) => (
                  <option key={choice.target} value={choice.target}>
                    {named(choice)}
                  </option>
                ))}
              </Select>
            ))}
          </div>
        )}
        {!whole && (
          <Details
            open={Object.keys(of.sourceTitle).length > 0 || of.columns.includes('source')}
            summary={t('source')}
          >
            <p className="max-w-read text-ink-2">{t('sourceHint')}</p>
            {languages.map((language) => (
              <TextField
                defaultValue={of.sourceTitle[language] ?? ''}
                id={`source-${language}`}
                key={language}
                label={t('inLanguage', { field: t('sourceTitle'), language: words(language) })}
                maxLength={300}
                name={`source.${language}`}
              />
            ))}
          </Details>
        )}
        <Button className="mt-5" type="submit">
          {t('check')}
        </Button>
      </ImportDeed>
    </Section>
  )
}
