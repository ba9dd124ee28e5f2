import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { OwnWords } from '@/components/workspace/own-words'
import type { Invitation } from '@/lib/delegations/view'
import { DeedForm, type Place } from './deed-form'
import { CredentialsTag } from './state-tags'

type Props = { credentials: Invitation['credentials']; place: Place; mayChange: boolean }

/** The paper that proves whom the party named, where it stands, and how it is filed. */
export function CredentialsSection({ credentials, place, mayChange }: Props) {
  const t = useTranslations('delegations.credentials')
  return (
    <Section id="credentials" title={t('title')}>
      {credentials ? (
        <FiledCredentials credentials={credentials} />
      ) : (
        <p className="max-w-read">{t('none')}</p>
      )}
      {mayChange && (
        <DeedForm deed="file" place={place} withFile>
          <TextField
            accept=".pdf,.docx,.png,.jpg,.jpeg"
            hint={t('hint')}
            id="credentials-file"
            label={t('choose')}
            name="file"
            required
            type="file"
          />
          <Button className="mt-4" type="submit">
            {t('file')}
          </Button>
        </DeedForm>
      )}
    </Section>
  )
}

export function FiledCredentials({ credentials }: { credentials: NonNullable<Invitation['credentials']> }) {
  const t = useTranslations('delegations.credentials')
  const { state, file, name, reason } = credentials
  return (
    <>
      <p>
        <a className="break-all" href={`/files/${file}`}>
          <OwnWords>{name || file.slice(0, 12)}</OwnWords>
        </a>{' '}
        <CredentialsTag state={state} />
      </p>
      {reason && (
        <p className="mt-1 max-w-read border-warn border-l-4 pl-3">
          <span className="text-ink-2">{t('returned')}</span> <OwnWords>{reason}</OwnWords>
        </p>
      )}
    </>
  )
}
