import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { Select, TextField } from '@/components/ui/field'
import { importedKinds } from '@/db/vocabulary'

/** Chooses a spreadsheet, and says of what it is a list. */
export function BeginForm() {
  const t = useTranslations('imports.begin')
  const words = useTranslations('words.importedKinds')
  const locale = useLocale()
  return (
    <Section id="begin" title={t('title')}>
      <form action="/api/imports" encType="multipart/form-data" method="post">
        <input name="locale" type="hidden" value={locale} />
        <Select defaultValue="agreement" id="kind" label={t('kind')} name="kind">
          {importedKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words(kind)}
            </option>
          ))}
        </Select>
        <TextField
          accept=".csv,.tsv,.txt,.xlsx,text/csv"
          hint={t('fileHint')}
          id="file"
          label={t('file')}
          name="file"
          required
          type="file"
        />
        <Button className="mt-4" type="submit">
          {t('send')}
        </Button>
      </form>
    </Section>
  )
}
