import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/field'
import type { ImportView, UnknownName } from '@/lib/imports/queries'
import { textFor } from '@/lib/multilingual'
import { ImportDeed } from './deed-form'

type Props = { of: ImportView; names: UnknownName[] }

/** Names that nothing in the register bears: the secretariat says which entry is meant, once for all rows. */
export function UnknownNames({ of, names }: Props) {
  const t = useTranslations('imports.names')
  const kinds = useTranslations('words.kinds')
  const locale = useLocale()
  const known = names.filter(({ choices }) => choices.length > 0)
  if (!known.length) return null
  return (
    <Section id="names" title={t('title')}>
      <p className="max-w-read text-ink-2">{t('lead')}</p>
      {known.map(({ kind, name, rows, choices }, at) => (
        <ImportDeed className="mt-2" deed="name" key={`${kind} ${name}`} of={of}>
          <input name="kind" type="hidden" value={kind} />
          <input name="name" type="hidden" value={name} />
          <Select
            defaultValue=""
            id={`name-${at}`}
            label={t('means', { name, kind: kinds(kind) })}
            hint={t('inRows', { count: rows })}
            name="entry"
            required
          >
            <option value="">{t('choose')}</option>
            {choices.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {textFor(choice.name, locale)?.text} ({choice.hint})
              </option>
            ))}
          </Select>
          <Button className="mt-3" look="secondary" type="submit">
            {t('use')}
          </Button>
        </ImportDeed>
      ))}
    </Section>
  )
}
