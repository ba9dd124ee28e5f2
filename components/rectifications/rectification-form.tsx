import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select, TextArea, TextField } from '@/components/ui/field'
import { textLanguages } from '@/db/vocabulary'
import type { RectificationContent } from '@/lib/rectifications/schema'

type Props = {
  /** A new one for this agreement, or a draft to change. */
  agreementId?: string
  /** For how long parties may object to a new one. */
  days?: number
  draft?: { revisionId: string; version: number; content: RectificationContent }
}

/** The short form for a rectification; works without script. */
export function RectificationForm({ agreementId, days, draft }: Props) {
  const t = useTranslations('rectification')
  const words = useTranslations('words.textLanguages')
  const locale = useLocale()
  const content = draft?.content
  const common = (field: 'place' | 'wrong' | 'corrected' | 'reason') => ({
    defaultValue: content?.[field],
    id: `field-${field}`,
    label: t(`fields.${field}`),
    name: field,
    required: true,
  })
  return (
    <form
      action={draft ? `/api/rectifications/drafts/${draft.revisionId}` : '/api/rectifications'}
      className="mt-6"
      method="post"
    >
      <input name="locale" type="hidden" value={locale} />
      {draft && <input name="version" type="hidden" value={draft.version} />}
      {agreementId && <input name="agreement" type="hidden" value={agreementId} />}
      <Select
        defaultValue={content?.language ?? ''}
        id="field-language"
        label={t('fields.language')}
        name="language"
        required
      >
        <option value="">{t('choose')}</option>
        {textLanguages.map((language) => (
          <option key={language} value={language}>
            {words(language)}
          </option>
        ))}
      </Select>
      <TextField {...common('place')} hint={t('hints.place')} maxLength={200} />
      <TextArea {...common('wrong')} hint={t('hints.wrong')} maxLength={5000} rows={4} />
      <TextArea {...common('corrected')} maxLength={5000} rows={4} />
      <TextArea {...common('reason')} maxLength={2000} rows={3} />
      <TextField
        className="max-w-40"
        defaultValue={content?.days ?? days}
        hint={t('hints.days')}
        id="field-days"
        label={t('fields.days')}
        max={365}
        min={1}
        name="days"
        required
        type="number"
      />
      <TextField
        className="max-w-60"
        defaultValue={content?.notified}
        hint={t('hints.notified')}
        id="field-notified"
        label={t('fields.notified')}
        name="notified"
        pattern="[0-9]{4}-[0-9]{2}-[0-9]{2}"
      />
      <Button className="mt-6" type="submit">
        {t('save')}
      </Button>
    </form>
  )
}
